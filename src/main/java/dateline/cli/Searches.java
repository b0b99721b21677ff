package dateline.cli;

import dateline.index.FactQuery;
import dateline.index.FactSearch;
import dateline.index.QueryFault;
import dateline.workspace.Workspace;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the commands that ask the index have in common. */
final class Searches {
  private Searches() {}

  /** Opens the index of a workspace. */
  static FactSearch open(Path workspace) throws IOException {
    try (Workspace read = Workspace.openToRead(workspace)) {
      return FactSearch.open(read.indexFolder());
    } catch (NoSuchFileException none) {
      throw new IOException(
          workspace + ": nothing is indexed here yet; start with: dateline crawl", none);
    }
  }

  /** The query; empty, with the fault shown, when it cannot be read. */
  static Optional<FactQuery> parse(List<String> words) {
    try {
      return Optional.of(FactQuery.parse(String.join(" ", words)));
    } catch (QueryFault fault) {
      System.err.println("dateline: " + fault.getMessage());
      fault.pointed().lines().forEach(line -> System.err.println("  " + line));
      return Optional.empty();
    }
  }

  static String plural(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
