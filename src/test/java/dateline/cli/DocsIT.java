package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Types every command that the README shows, in its order, in an empty folder, and looks at what
 * comes out.
 */
final class DocsIT {
  private static final Path JAR =
      Path.of(System.getProperty("dateline.jar", "target/dateline.jar")).toAbsolutePath();

  @Test
  void every_shown_command_runs_and_says_what_is_shown(@TempDir Path folder) throws Exception {
    List<Shown> shown = Shown.in(Files.readString(Path.of("README.md")));
    assertThat(shown).as("commands shown in README.md").hasSizeGreaterThanOrEqualTo(4);
    Files.createSymbolicLink(folder.resolve("corpus"), Path.of("corpus").toAbsolutePath());
    List<String> wrong = new ArrayList<>();
    for (Shown one : shown) {
      if (one.command().contains("./dateline")) {
        List<String> real = type(one.command(), folder);
        String difference = one.firstDifference(real);
        if (!difference.isEmpty()) {
          wrong.add(
              "$ "
                  + one.command()
                  + "\n"
                  + difference
                  + "\nall of it:\n"
                  + String.join("\n", real));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static List<String> type(String command, Path folder)
      throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String line =
        command.replace(
            "./dateline",
            "'"
                + java
                + "' --enable-native-access=ALL-UNNAMED -cp '"
                + JAR
                + "' dateline.cli.Main");
    Path out = folder.resolve(".out");
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", line)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    builder.environment().put("COLUMNS", "100");
    Process process = builder.start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).as(command).isTrue();
    return Files.readString(out, StandardCharsets.UTF_8).lines().toList();
  }
}
