package dateline.cli;

import dateline.fact.Cell;
import dateline.fact.Heading;
import dateline.fact.Reading;
import dateline.format.About;
import dateline.format.Csv;
import dateline.format.Json;
import dateline.format.Table;
import dateline.format.Tables;
import dateline.format.TextTable;
import dateline.format.Union;
import dateline.format.Xlsx;
import dateline.index.FactIndex;
import dateline.index.FactQuery;
import dateline.index.FactSearch;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where readings go, in the order of their inputs.
 *
 * @param <T> what a reader thread makes of a reading before it is its turn to be written
 */
interface ReadingOutput<T> extends AutoCloseable {
  /** Runs on a reader thread. */
  T prepare(Reading reading);

  /** Runs in the order of the inputs. */
  void write(T prepared) throws IOException;

  /** Writes what is left; nothing comes after it. */
  void finish() throws IOException;

  @Override
  default void close() throws IOException {}

  /** One row of any type. */
  record Row(String type, List<Cell> cells) {}

  /** The rows of a reading's facts; its article's row too where that is asked for. */
  static List<Row> rows(Reading reading, boolean article) {
    List<Row> rows = new ArrayList<>();
    try {
      Tables.rows(reading, (type, cells) -> rows.add(new Row(type, cells)));
    } catch (IOException never) {
      throw new UncheckedIOException("a list does not fail", never);
    }
    if (!article && !rows.isEmpty()) {
      rows.removeLast();
    }
    return rows;
  }

  /** JSON Lines: the contract. */
  record AsJson(OutputStream out) implements ReadingOutput<byte[]> {
    @Override
    public byte[] prepare(Reading reading) {
      return (Json.line(reading) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void write(byte[] line) throws IOException {
      out.write(line);
    }

    @Override
    public void finish() throws IOException {
      out.flush();
    }
  }

  /** One row a fact, the columns of all types side by side. */
  final class AsCsv implements ReadingOutput<List<Row>> {
    private final Union union = new Union(Tables.types().subList(0, Tables.types().size() - 1));
    private final Csv csv;

    AsCsv(OutputStream out) throws IOException {
      csv = new Csv(out, union.columns(), false);
    }

    @Override
    public List<Row> prepare(Reading reading) {
      return rows(reading, false);
    }

    @Override
    public void write(List<Row> rows) throws IOException {
      for (Row row : rows) {
        csv.row(union.row(row.type(), row.cells()));
      }
    }

    @Override
    public void finish() throws IOException {
      csv.flush();
    }
  }

  /** For a person at a terminal. */
  final class AsTable implements ReadingOutput<List<Row>> {
    private final PrintWriter writer;
    private final TextTable table;
    private boolean begun;

    AsTable(OutputStream out, Console console) {
      writer = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      table = new TextTable(writer, console.width(), console.hasColor());
    }

    @Override
    public List<Row> prepare(Reading reading) {
      return rows(reading, false);
    }

    @Override
    public void write(List<Row> rows) {
      for (Row row : rows) {
        if (!begun) {
          table.header();
          begun = true;
        }
        List<Heading> columns = Tables.headings(row.type());
        table.row(row.type(), columns, row.cells(), List.of());
      }
      writer.flush();
    }

    @Override
    public void finish() {
      writer.flush();
    }
  }

  /**
   * A workbook: the readings go into an index of their own first, so that any number of them fits.
   */
  final class AsWorkbook implements ReadingOutput<Reading> {
    private final OutputStream out;
    private final About about;
    private final Path folder;
    private final FactIndex index;

    AsWorkbook(OutputStream out, About about) throws IOException {
      this.out = out;
      this.about = about;
      this.folder = Files.createTempDirectory("dateline-read");
      this.index = FactIndex.create(folder);
    }

    @Override
    public Reading prepare(Reading reading) {
      return reading;
    }

    @Override
    public void write(Reading reading) throws IOException {
      index.put(reading);
    }

    @Override
    public void finish() throws IOException {
      index.commit("");
      try (FactSearch search = FactSearch.open(folder)) {
        List<Table> tables = new ArrayList<>();
        for (String type : Tables.types()) {
          FactQuery query = FactQuery.ALL.ofType(type);
          tables.add(Tables.of(type, sink -> search.each(query, (name, cells) -> sink.row(cells))));
        }
        Xlsx.write(out, tables, about);
      }
    }

    @Override
    public void close() throws IOException {
      index.close();
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
