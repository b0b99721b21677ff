package dateline.cli;

import dateline.fact.ArticleColumn;
import dateline.format.About;
import dateline.format.Csv;
import dateline.format.JsonRows;
import dateline.format.OutputFile;
import dateline.format.Table;
import dateline.format.Tables;
import dateline.format.Union;
import dateline.format.Xlsx;
import dateline.index.FactQuery;
import dateline.index.FactSearch;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline export}: all facts that match, as a file. */
@Command(
    name = "export",
    description = {
      "Write all facts that match as a file: one row a fact, no limit.",
      "",
      "xlsx has a sheet for every type, one of the articles and one that says what was asked. csv"
          + " and json have one row after the other; csv of several types has the columns of all."
          + " Text that a spreadsheet would run as a formula gets a ' in front.",
      ""
    },
    sortOptions = false)
final class ExportCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "QUERY",
      description = "As for search; everything when left out.")
  private List<String> query = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "csv, xlsx or json (one fact a line). Default: as the file's name says.")
  private @Nullable Format format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Write there instead of standard output (xlsx needs it). The file is there whole or not"
              + " at all.")
  private @Nullable Path output;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "Facts of this type alone: count, date, official, quote; or article.")
  private @Nullable String type;

  @Option(
      names = "--columns",
      split = ",",
      paramLabel = "COLUMN",
      description = "These columns alone, in this order. Default: all.")
  private List<String> columns = List.of();

  @Option(
      names = "--bom",
      description = "Begin csv with a byte order mark, by which Excel knows UTF-8.")
  private boolean bom;

  @Mixin private WorkspaceOption workspace = new WorkspaceOption();
  @Spec private CommandSpec spec;

  /** Formats as the user types them. */
  enum Format {
    csv,
    xlsx,
    json
  }

  @Override
  public Integer call() throws IOException {
    Format chosen = chosen();
    Optional<FactQuery> asked = Searches.parse(query);
    if (asked.isEmpty()) {
      return CommandLine.ExitCode.USAGE;
    }
    FactQuery facts = typed(asked.get());
    try (FactSearch search = Searches.open(workspace.folder())) {
      long total = search.count(facts);
      if (total == 0) {
        System.err.println("nothing found; try: dateline search");
        return CommandLine.ExitCode.SOFTWARE;
      }
      long written = write(chosen, search, facts);
      System.err.println(
          "exported "
              + written
              + " of "
              + total
              + " facts"
              + (output == null ? "" : " to " + output));
      return CommandLine.ExitCode.OK;
    }
  }

  private Format chosen() {
    Format chosen = format;
    if (chosen == null) {
      String name = output == null ? "" : output.getFileName().toString().toLowerCase(Locale.ROOT);
      chosen =
          name.endsWith(".xlsx") ? Format.xlsx : name.contains(".json") ? Format.json : Format.csv;
    }
    if (chosen == Format.xlsx && output == null) {
      throw wrong("--format xlsx wants a file: -o FILE");
    }
    if (bom && chosen != Format.csv) {
      throw wrong("--bom goes with --format csv");
    }
    return chosen;
  }

  private FactQuery typed(FactQuery asked) {
    String one = type;
    if (one == null) {
      return asked;
    }
    if (!Tables.types().contains(one)) {
      throw wrong("--type " + one + ": one of " + String.join(", ", Tables.types()));
    }
    return asked.ofType(one);
  }

  private ParameterException wrong(String what) {
    return new ParameterException(spec.commandLine(), what);
  }

  private long write(Format chosen, FactSearch search, FactQuery facts) throws IOException {
    if (output == null) {
      OutputStream out = new BufferedOutputStream(System.out, 1 << 16);
      long rows = write(chosen, search, facts, out);
      out.flush();
      return rows;
    }
    try (OutputFile file = OutputFile.of(output)) {
      long rows = write(chosen, search, facts, file.stream());
      file.commit();
      return rows;
    }
  }

  private long write(Format chosen, FactSearch search, FactQuery facts, OutputStream out)
      throws IOException {
    try (Progress progress = new Progress(Console.ofSystem(), "exporting", " facts")) {
      progress.of(search.count(facts));
      return switch (chosen) {
        case csv -> Csv.write(out, chosenColumns(all(search, facts, progress)), bom);
        case xlsx -> xlsx(search, facts, out, progress);
        case json -> json(chosenColumns(all(search, facts, progress)), out);
      };
    }
  }

  /** All rows as one table, with the columns of the types that are there. */
  private static Table all(FactSearch search, FactQuery facts, Progress progress)
      throws IOException {
    List<String> types = new ArrayList<>();
    for (String each : Tables.types()) {
      boolean shown = !each.equals(ArticleColumn.TYPE) || facts.asksForArticles();
      if (shown && search.count(facts.ofType(each)) > 0) {
        types.add(each);
      }
    }
    Union union = new Union(types);
    return new Table(
        "facts",
        union.columns(),
        sink ->
            search.each(
                facts,
                (name, cells) -> {
                  sink.row(union.row(name, cells));
                  progress.step();
                }));
  }

  private Table chosenColumns(Table table) {
    if (columns.isEmpty()) {
      return table;
    }
    try {
      return table.only(columns);
    } catch (IllegalArgumentException unknown) {
      throw wrong(String.valueOf(unknown.getMessage()));
    }
  }

  private long xlsx(FactSearch search, FactQuery facts, OutputStream out, Progress progress)
      throws IOException {
    Set<String> known = new HashSet<>();
    Tables.types().forEach(each -> Tables.headings(each).forEach(c -> known.add(c.name())));
    columns.stream()
        .filter(column -> !known.contains(column))
        .findFirst()
        .ifPresent(
            column -> {
              throw wrong("--columns " + column + ": no sheet has such a column");
            });
    List<Table> tables = new ArrayList<>();
    long[] rows = {0};
    for (String each : Tables.types()) {
      boolean besides = each.equals(ArticleColumn.TYPE) && !facts.asksForArticles();
      Table.Rows source =
          besides
              ? sink -> search.eachArticle(facts, (name, cells) -> sink.row(cells))
              : sink ->
                  rows[0] +=
                      search.each(
                          facts.ofType(each),
                          (name, cells) -> {
                            sink.row(cells);
                            progress.step();
                          });
      tables.add(narrowed(Tables.of(each, source)));
    }
    String time = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    Xlsx.write(out, tables, new About(facts.print(), time, "dateline " + Main.Version.number()));
    return rows[0];
  }

  /** The chosen columns that a sheet has. */
  private Table narrowed(Table table) {
    List<String> has =
        columns.stream()
            .filter(name -> table.columns().stream().anyMatch(c -> c.name().equals(name)))
            .toList();
    return columns.isEmpty() ? table : table.only(has);
  }

  private long json(Table table, OutputStream out) throws IOException {
    JsonRows rows = new JsonRows(out);
    long[] written = {0};
    table
        .rows()
        .each(
            cells -> {
              rows.row(table.columns(), cells);
              written[0]++;
            });
    rows.flush();
    return written[0];
  }
}
