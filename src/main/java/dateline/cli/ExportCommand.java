package dateline.cli;

import dateline.format.About;
import dateline.format.Csv;
import dateline.format.FollowTheMoney;
import dateline.format.JsonRows;
import dateline.format.OutputFile;
import dateline.format.Preset;
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
      "",
      "--preset gives the facts another shape: acled (events in the columns of ACLED and UCDP),"
          + " quotes and officials (a short list of each) as csv, xlsx or json; ftm (entities of"
          + " FollowTheMoney, as Aleph loads them) as one JSON entity a line.",
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
          "Write there instead of standard output, which - stands for (xlsx and sqlite need a"
              + " file). The file is there whole or not at all.")
  private @Nullable Path output;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "Facts of this type alone: count, date, official, quote; or article.")
  private @Nullable String type;

  @Option(
      names = "--preset",
      paramLabel = "PRESET",
      description = "acled, quotes, officials or ftm: the facts of one kind in a known shape.")
  private @Nullable Shape preset;

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

  /** Presets as the user types them. */
  enum Shape {
    acled,
    quotes,
    officials,
    ftm
  }

  @Override
  public Integer call() throws IOException {
    if (output != null && output.toString().equals("-")) {
      output = null;
    }
    Format chosen = chosen();
    Optional<FactQuery> asked = Searches.parse(query);
    if (asked.isEmpty()) {
      return CommandLine.ExitCode.USAGE;
    }
    Optional<Preset> shape = shape();
    FactQuery facts = typed(asked.get(), shape);
    try (FactSearch search = Searches.open(workspace.folder())) {
      long total = search.count(facts);
      if (total == 0) {
        System.err.println("nothing found; try: dateline search");
        return CommandLine.ExitCode.SOFTWARE;
      }
      long written = write(chosen, search, facts, shape);
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
      String name = output == null ? "" : String.valueOf(output.getFileName());
      chosen = preset == Shape.ftm ? Format.json : byName(name);
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
    if (preset == Shape.ftm && (chosen != Format.json || !columns.isEmpty())) {
      throw wrong(
          "--preset ftm is JSON, one entity a line: it takes no other --format and no --columns");
    }
    if (preset != null && chosen == Format.sqlite) {
      throw wrong("--preset " + preset + " does not go with --format sqlite");
    }
    return chosen;
  }

  /** The table that the preset makes; none for entities. */
  private Optional<Preset> shape() {
    Shape asked = preset;
    return asked == null
        ? Optional.empty()
        : Preset.all().stream().filter(known -> known.name().equals(asked.name())).findFirst();
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

  private FactQuery typed(FactQuery asked, Optional<Preset> shape) {
    String one = type;
    if (shape.isPresent()) {
      String only = shape.get().type();
      if (one != null && !one.equals(only)) {
        throw wrong("--preset " + preset + " takes facts of type " + only + ", not " + one);
      }
      return asked.ofType(only);
    }
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

  private long write(Format chosen, FactSearch search, FactQuery facts, Optional<Preset> shape)
      throws IOException {
    try (Progress progress = new Progress(Console.ofSystem(), "exporting", " facts")) {
      progress.of(search.count(facts));
      FactTables tables = new FactTables(search, facts, progress);
      Path target = output;
      if (target == null) {
        OutputStream out = new BufferedOutputStream(StandardOut.open(), 1 << 16);
        write(chosen, tables, facts, shape, out);
        out.flush();
      } else if (chosen == Format.sqlite) {
        Sqlite.write(target, tables.byType(), about(facts));
      } else {
        try (OutputFile file = OutputFile.of(target)) {
          write(chosen, tables, facts, shape, file.stream());
          file.commit();
        }
      }
      return tables.rows();
    }
  }

  private void write(
      Format chosen, FactTables tables, FactQuery facts, Optional<Preset> shape, OutputStream out)
      throws IOException {
    if (preset == Shape.ftm) {
      FollowTheMoney entities = new FollowTheMoney(out);
      tables.each(entities::row);
      entities.flush();
      return;
    }
    switch (chosen) {
      case csv -> Csv.write(out, narrowed(one(tables, shape)), bom);
      case json -> JsonRows.write(out, narrowed(one(tables, shape)));
      case xlsx -> Xlsx.write(out, sheets(tables, shape), about(facts));
      case sqlite -> throw new IllegalStateException("a database is no stream");
    }
  }

  private static Table one(FactTables tables, Optional<Preset> shape) throws IOException {
    return shape.isPresent() ? tables.shaped(shape.get()) : tables.together();
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
  private List<Table> sheets(FactTables tables, Optional<Preset> shape) {
    List<Table> all = shape.map(made -> List.of(tables.shaped(made))).orElseGet(tables::byType);
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
