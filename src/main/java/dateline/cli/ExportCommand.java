package dateline.cli;

import dateline.format.About;
import dateline.format.Csv;
import dateline.format.JsonRows;
import dateline.format.OutputFile;
import dateline.format.Sqlite;
import dateline.format.Table;
import dateline.format.Tables;
import dateline.format.Xlsx;
import dateline.index.FactQuery;
import dateline.index.FactSearch;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
      description =
          "csv, xlsx, json (one fact a line) or sqlite (a table for every type). Default: as the"
              + " file's name says.")
  private @Nullable Format format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Write there instead of standard output (xlsx and sqlite need it). The file is there"
              + " whole or not at all.")
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
    json,
    sqlite
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
      chosen = byName(output == null ? "" : String.valueOf(output.getFileName()));
    }
    if ((chosen == Format.xlsx || chosen == Format.sqlite) && output == null) {
      throw wrong("--format " + chosen + " wants a file: -o FILE");
    }
    if (chosen == Format.sqlite && !columns.isEmpty()) {
      throw wrong("--columns does not go with --format sqlite: every table has all of its type's");
    }
    if (bom && chosen != Format.csv) {
      throw wrong("--bom goes with --format csv");
    }
    return chosen;
  }

  private static Format byName(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    if (name.endsWith(".xlsx")) {
      return Format.xlsx;
    }
    if (name.endsWith(".db") || name.endsWith(".sqlite") || name.endsWith(".sqlite3")) {
      return Format.sqlite;
    }
    return name.endsWith(".json") || name.endsWith(".jsonl") ? Format.json : Format.csv;
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
    try (Progress progress = new Progress(Console.ofSystem(), "exporting", " facts")) {
      progress.of(search.count(facts));
      FactTables tables = new FactTables(search, facts, progress);
      Path target = output;
      if (target == null) {
        OutputStream out = new BufferedOutputStream(System.out, 1 << 16);
        write(chosen, tables, facts, out);
        out.flush();
      } else if (chosen == Format.sqlite) {
        Sqlite.write(target, tables.byType(), about(facts));
      } else {
        try (OutputFile file = OutputFile.of(target)) {
          write(chosen, tables, facts, file.stream());
          file.commit();
        }
      }
      return tables.rows();
    }
  }

  private void write(Format chosen, FactTables tables, FactQuery facts, OutputStream out)
      throws IOException {
    switch (chosen) {
      case csv -> Csv.write(out, narrowed(tables.together()), bom);
      case json -> JsonRows.write(out, narrowed(tables.together()));
      case xlsx -> Xlsx.write(out, sheets(tables), about(facts));
      case sqlite -> throw new IllegalStateException("a database is no stream");
    }
  }

  private static About about(FactQuery facts) {
    String time = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    return new About(facts.print(), time, "dateline " + Main.Version.number());
  }

  private Table narrowed(Table table) {
    try {
      return columns.isEmpty() ? table : table.only(columns);
    } catch (IllegalArgumentException unknown) {
      throw wrong(String.valueOf(unknown.getMessage()));
    }
  }

  /** Every sheet with those of the chosen columns that it has. */
  private List<Table> sheets(FactTables tables) {
    List<Table> all = tables.byType();
    if (columns.isEmpty()) {
      return all;
    }
    for (String column : columns) {
      if (all.stream().noneMatch(table -> has(table, column))) {
        throw wrong("--columns " + column + ": no sheet has such a column");
      }
    }
    return all.stream()
        .map(table -> table.only(columns.stream().filter(name -> has(table, name)).toList()))
        .toList();
  }

  private static boolean has(Table table, String column) {
    return table.columns().stream().anyMatch(heading -> heading.name().equals(column));
  }
}
