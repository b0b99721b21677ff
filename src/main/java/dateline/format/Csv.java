package dateline.format;

import dateline.fact.Cell;
import dateline.fact.Heading;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Comma separated values by RFC 4180: UTF-8, a header row, ISO 8601 dates, decimal points, empty
 * where unknown. Text that would run as a formula gets a {@code '} in front; numbers stay numbers.
 */
public final class Csv implements AutoCloseable {
  private static final byte[] BOM = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final CsvWriter writer;

  /**
   * Starts a file with its header row.
   *
   * @param bom begins with a byte order mark, by which Excel knows UTF-8
   */
  public Csv(OutputStream out, List<? extends Heading> columns, boolean bom) throws IOException {
    if (bom) {
      out.write(BOM);
    }
    writer =
        CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
    writer.writeRecord(columns.stream().map(Heading::name).toList());
  }

  /** Writes a whole table; the stream stays open. Gives the number of rows. */
  public static long write(OutputStream out, Table table, boolean bom) throws IOException {
    Csv csv = new Csv(out, table.columns(), bom);
    long[] rows = {0};
    table
        .rows()
        .each(
            cells -> {
              csv.row(cells);
              rows[0]++;
            });
    csv.flush();
    return rows[0];
  }

  public void row(List<Cell> cells) {
    List<String> values = new ArrayList<>(cells.size());
    for (Cell cell : cells) {
      values.add(value(cell));
    }
    writer.writeRecord(values);
  }

  private static String value(Cell cell) {
    return switch (cell) {
      case Cell.Text text -> Formulas.guard(text.text());
      case Cell.Terms terms ->
          String.join("; ", terms.terms().stream().map(Formulas::guard).toList());
      case Cell.Link link -> Formulas.guard(link.url());
      default -> cell.plain();
    };
  }

  /** Hands on what is buffered. */
  public void flush() throws IOException {
    writer.flush();
  }

  /** Writes what is left and closes the stream. */
  @Override
  public void close() throws IOException {
    writer.close();
  }
}
