package dateline.cli;

import dateline.format.TextTable;
import dateline.index.FactHits;
import dateline.index.FactSearch;
import dateline.index.Overview;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline stats}: how much is there? */
@Command(
    name = "stats",
    description = {"Say how many articles and facts a workspace holds, from whom, of when.", ""},
    sortOptions = false)
final class StatsCommand implements Callable<Integer> {
  @Mixin private WorkspaceOption workspace = new WorkspaceOption();

  @Option(
      names = "--sources",
      paramLabel = "N",
      description = "Outlets to name. Default: ${DEFAULT-VALUE}.")
  private int sources = 10;

  @Override
  public Integer call() throws IOException {
    Path folder = workspace.folder();
    Overview overview;
    try (FactSearch search = Searches.open(folder)) {
      overview = search.overview(Math.max(1, sources));
    }
    PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
    out.printf(Locale.ROOT, "%-10s %,d%n", "articles", overview.articles());
    long facts = overview.facts().values().stream().mapToLong(Long::longValue).sum();
    out.printf(Locale.ROOT, "%-10s %,d%n", "facts", facts);
    overview.facts().forEach((type, count) -> out.printf(Locale.ROOT, "  %-8s %,d%n", type, count));
    if (overview.first().isPresent() && overview.last().isPresent()) {
      out.printf("%-10s %s..%s%n", "published", overview.first().get(), overview.last().get());
    }
    Map<String, Long> outlets = new LinkedHashMap<>();
    for (FactHits.Count source : overview.sources()) {
      outlets.put(source.value(), source.hits());
    }
    new TextTable(out, Console.ofSystem().width(), false).counts(Map.of("sources", outlets));
    out.printf(Locale.ROOT, "%-10s %.1f MB%n", "index", overview.bytes() / 1e6);
    out.printf(Locale.ROOT, "%-10s %.1f MB%n", "archive", size(folder.resolve("archive")) / 1e6);
    out.flush();
    return CommandLine.ExitCode.OK;
  }

  private static long size(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      long bytes = 0;
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        bytes += Files.size(file);
      }
      return bytes;
    }
  }
}
