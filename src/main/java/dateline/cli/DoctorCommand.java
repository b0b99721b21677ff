package dateline.cli;

import dateline.index.FactSearch;
import dateline.nlp.ModelFile;
import dateline.nlp.Models;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline doctor}: is everything there that Dateline needs? */
@Command(
    name = "doctor",
    description = {
      "Check the Java, the models, the disk and the workspace, one line each.",
      "Exit status 1 when something is wrong; the line says what to do.",
      ""
    },
    sortOptions = false)
final class DoctorCommand implements Callable<Integer> {
  /** Less free disk than this is worth a warning: 1 GiB, one WARC file. */
  private static final long LITTLE_DISK = 1L << 30;

  @Mixin private WorkspaceOption workspace = new WorkspaceOption();

  @Option(
      names = "--models",
      paramLabel = "DIR",
      description = "Folder of models. Default: those inside the jar.")
  private @Nullable Path models;

  private int wrong;

  @Override
  public Integer call() throws IOException {
    java();
    models();
    disk(workspace.folder());
    index(workspace.folder());
    return wrong == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private void java() {
    Runtime.Version version = Runtime.version();
    String what =
        "Java " + version + " (" + System.getProperty("java.vendor", "unknown vendor") + ")";
    String memory = ", heap up to " + (Runtime.getRuntime().maxMemory() >> 20) + " MB";
    line(version.feature() >= 21, "java", what + memory, "install a JDK 21 or newer");
  }

  private void models() {
    try {
      for (ModelFile file : Models.inspect(Optional.ofNullable(models))) {
        String what =
            String.format(
                Locale.ROOT,
                "%s, %.1f MB, sha256 %s..",
                file.name(),
                file.size() / 1e6,
                file.sha256().substring(0, 12));
        line(file.ok(), "model", what, "not the one manifest.tsv names; restore it");
      }
    } catch (IOException missing) {
      line(false, "model", Faults.line(missing), "restore it as models/manifest.tsv says");
    }
  }

  private void disk(Path folder) throws IOException {
    Path there = folder.toAbsolutePath();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    long free = Files.getFileStore(there).getUsableSpace();
    String what = String.format(Locale.ROOT, "%.1f GB free at %s", free / 1e9, there);
    line(free >= LITTLE_DISK, "disk", what, "an archive grows by about 40 KB a page; make room");
    if (Files.exists(folder)) {
      line(
          Files.isWritable(folder),
          "workspace",
          folder + (Files.isWritable(folder) ? ", writable" : ", not writable"),
          "searching works, crawling does not");
    } else {
      say("none", "workspace", folder + ": not there yet; `dateline crawl` makes it");
    }
  }

  private void index(Path folder) {
    Path index = folder.resolve("index");
    if (!Files.isDirectory(index)) {
      say("none", "index", "nothing indexed yet");
      return;
    }
    try (FactSearch search = FactSearch.open(index)) {
      search.verify();
      String what =
          String.format(Locale.ROOT, "every checksum is right, %.1f MB", search.bytes() / 1e6);
      line(true, "index", what, "");
    } catch (NoSuchFileException empty) {
      say("none", "index", "nothing indexed yet");
    } catch (IOException damaged) {
      line(
          false,
          "index",
          Faults.line(damaged),
          "`dateline rebuild` makes it anew from the archive");
    }
  }

  private void line(boolean right, String part, String what, String cure) {
    wrong += right ? 0 : 1;
    say(right ? "ok" : "BAD", part, right ? what : what + ": " + cure);
  }

  private static void say(String verdict, String part, String what) {
    PrintStream out = System.out;
    out.printf(Locale.ROOT, "%-4s %-9s %s%n", verdict, part, what);
  }
}
