package dateline.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Who writes to a folder: a note beside the lock, for the one who comes second. The lock itself is
 * the operating system's, so that a note left by a killed process keeps nobody out.
 */
public final class LockHolder {
  private static final int LONGEST = 100;

  private LockHolder() {}

  /** This process: {@code 4711 dateline crawl --watch}. */
  public static String self() {
    String command = System.getProperty("sun.java.command", "");
    String program = command.contains(" ") ? command.substring(0, command.indexOf(' ')) : command;
    boolean ours = program.endsWith("dateline.cli.Main") || program.contains("dateline.jar");
    String name =
        ours
            ? "dateline" + command.substring(program.length())
            : program.substring(program.lastIndexOf('/') + 1);
    String cut = name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name;
    return (ProcessHandle.current().pid() + " " + cut).strip();
  }

  /**
   * What a note says: {@code process 4711 (dateline crawl --watch) since 2026-06-02T08:00:12};
   * "another process" where there is none.
   */
  public static String read(Path note) throws IOException {
    try {
      String text = Files.readString(note, StandardCharsets.UTF_8).strip();
      FileTime written = Files.getLastModifiedTime(note);
      int blank = text.indexOf(' ');
      String who =
          blank < 0
              ? text
              : text.substring(0, blank) + " (" + text.substring(blank + 1).strip() + ")";
      LocalDateTime since =
          LocalDateTime.ofInstant(written.toInstant(), ZoneId.systemDefault())
              .truncatedTo(ChronoUnit.SECONDS);
      return text.isEmpty() ? "another process" : "process " + who + " since " + since;
    } catch (NoSuchFileException none) {
      return "another process";
    }
  }
}
