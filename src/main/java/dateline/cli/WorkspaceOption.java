package dateline.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which workspace a command works on. */
final class WorkspaceOption {
  static final String DEFAULT = "dateline-workspace";

  @Option(
      names = {"-w", "--workspace"},
      paramLabel = "DIR",
      description =
          "The workspace folder. Default: the environment's DATELINE_WORKSPACE, else"
              + " ./dateline-workspace.")
  private @Nullable Path asked;

  /** The folder, whether it is there or not. */
  Path folder() {
    if (asked != null) {
      return asked;
    }
    String named = System.getenv("DATELINE_WORKSPACE");
    return Path.of(named == null || named.isBlank() ? DEFAULT : named);
  }
}
