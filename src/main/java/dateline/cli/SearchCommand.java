package dateline.cli;

import dateline.fact.Cell;
import dateline.fact.Heading;
import dateline.format.Csv;
import dateline.format.JsonRows;
import dateline.format.TextTable;
import dateline.format.Union;
import dateline.index.Ask;
import dateline.index.FactHits;
import dateline.index.FactQuery;
import dateline.index.FactSearch;
import dateline.index.Suggestion;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline search}: which facts match? */
@Command(
    name = "search",
    description = {
      "Find facts, show them with the words they came from.",
      "",
      "Words must all be there: flood rescue. \"two words\" in this order, OR, NOT or -word,"
          + " parentheses, begin* and spelt~ nearly so. A field takes a word, \"a phrase\","
          + " =\"the whole value\" or (several OR words); figures and dates take > >= < <= and"
          + " from..to:",
      "",
      "  type:count counted:houses place:tolmen value:>=500 published:2020-05..2020-06",
      "  period:2020-Q1   speaker:\"mila torvald\"   role:spokesperson   type:article flood",
      "",
      "place: of a country finds what lies in it. like:ID finds what shares a fact's (or with"
          + " type:article an article's) rare words and names, and comes from elsewhere.",
      "",
      "Nothing found: exit status 1, and which clause removed everything.",
      ""
    },
    sortOptions = false)
final class SearchCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "QUERY",
      description = "What to look for; everything when left out. Quote it for the shell.")
  private List<String> query = List.of();

  @Option(
      names = "--facets",
      split = ",",
      paramLabel = "FIELD",
      description =
          "Count all hits by these fields: type,place,claimant,source,published,"
              + "published/2020 ...")
  private List<String> facets = List.of();

  @Option(
      names = "--facet-size",
      paramLabel = "N",
      description = "Values to name for each. Default: ${DEFAULT-VALUE}.")
  private int facetSize = 10;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description = "relevance, date (newest first) or value (largest first). Default: relevance.")
  private Ask.Order sort = Ask.Order.RELEVANCE;

  @Option(
      names = "--suggest",
      description =
          "Instead of facts, show people, organisations and places whose names begin so, each as"
              + " the query that finds its facts.")
  private boolean suggest;

  @Option(
      names = {"-n", "--limit"},
      paramLabel = "N",
      description = "Facts to show. Default: ${DEFAULT-VALUE}.")
  private int limit = 10;

  @Option(
      names = "--offset",
      paramLabel = "N",
      description = "Facts to leave out before the first. Default: 0.")
  private int offset;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table, json (one fact a line) or csv. Default: table.")
  private Format format = Format.table;

  @Mixin private WorkspaceOption workspace = new WorkspaceOption();
  @Spec private CommandSpec spec;

  /** Formats as the user types them. */
  enum Format {
    table,
    json,
    csv
  }

  @Override
  public Integer call() throws IOException {
    if (suggest) {
      return suggest(String.join(" ", query));
    }
    Optional<FactQuery> asked = Searches.parse(query);
    if (asked.isEmpty()) {
      return CommandLine.ExitCode.USAGE;
    }
    Ask ask = ask(asked.get());
    FactHits found;
    try (FactSearch search = Searches.open(workspace.folder())) {
      found = search(search, ask);
    }
    OutputStream out = new BufferedOutputStream(System.out, 1 << 16);
    show(found, out);
    out.flush();
    System.err.println(
        found
            .emptied()
            .map(why -> "nothing found: " + why)
            .orElse(found.hits().size() + " of " + Searches.plural(found.total(), "hit")));
    return found.total() > 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private int suggest(String typed) throws IOException {
    List<Suggestion> found;
    try (FactSearch search = Searches.open(workspace.folder())) {
      found = search.suggest(typed, limit);
    }
    for (Suggestion each : found) {
      System.out.println(each.query().print() + "  " + each.hits());
    }
    return found.isEmpty() ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
  }

  private Ask ask(FactQuery asked) {
    try {
      return new Ask(asked, sort, offset, limit, facets, facetSize);
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
    }
  }

  private FactHits search(FactSearch search, Ask ask) throws IOException {
    try {
      return search.search(ask);
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
    }
  }

  private void show(FactHits found, OutputStream out) throws IOException {
    switch (format) {
      case table -> table(found, out);
      case json -> json(found, out);
      case csv -> csv(found, out);
    }
  }

  private static void table(FactHits found, OutputStream out) {
    Console console = Console.ofSystem();
    PrintWriter writer = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    TextTable table = new TextTable(writer, console.width(), console.hasColor());
    if (!found.hits().isEmpty()) {
      table.header();
    }
    for (FactHits.Hit hit : found.hits()) {
      table.row(hit.type(), hit.columns(), hit.cells(), hit.marks());
    }
    table.counts(counts(found));
    writer.flush();
  }

  private static Map<String, Map<String, Long>> counts(FactHits found) {
    return found.facets().entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                facet ->
                    facet.getValue().stream()
                        .collect(
                            Collectors.toMap(
                                FactHits.Count::value,
                                FactHits.Count::hits,
                                Long::sum,
                                java.util.LinkedHashMap::new)),
                (a, b) -> a,
                java.util.LinkedHashMap::new));
  }

  private static void json(FactHits found, OutputStream out) throws IOException {
    JsonRows rows = new JsonRows(out);
    for (FactHits.Hit hit : found.hits()) {
      rows.row(hit.columns(), hit.cells());
    }
    if (!found.facets().isEmpty()) {
      rows.counts(counts(found));
    }
    rows.flush();
  }

  private static void csv(FactHits found, OutputStream out) throws IOException {
    List<String> types = found.hits().stream().map(FactHits.Hit::type).distinct().toList();
    Union union = new Union(types);
    List<Heading> columns = union.columns();
    Csv csv = new Csv(out, columns, false);
    for (FactHits.Hit hit : found.hits()) {
      List<Cell> row = union.row(hit.type(), hit.cells());
      csv.row(row);
    }
    csv.flush();
  }
}
