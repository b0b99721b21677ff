package dateline.format;

import dateline.fact.Cell;
import dateline.fact.Heading;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;

/**
 * Comma separated values by RFC 4180: UTF-8, a header row, ISO 8601 dates, decimal points, empty
 * where unknown. Text that would run as a formula gets a {@code '} in front; numbers stay numbers.
 */
public final class Csv implements AutoCloseable {
  private static final byte[] BOM = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final CsvBytes writer;
  private List<Cell> before = List.of();

  /**
   * Starts a file with its header row.
   *
   * @param bom begins with a byte order mark, by which Excel knows UTF-8
   */
  public Csv(OutputStream out, List<? extends Heading> columns, boolean bom) throws IOException {
    if (bom) {
      out.write(BOM);
    }
    writer = new CsvBytes(out);
    for (Heading column : columns) {
      writer.value(column.name());
    }
    writer.endOfRecord();
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

  public void row(List<Cell> cells) throws IOException {
    boolean alike = before.size() == cells.size();
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      boolean known = alike && Objects.equals(cell, before.get(i)) && writer.again(i);
      if (!known) {
        write(cell);
      }
    }
    writer.endOfRecord();
    before = cells;
  }

  private void write(Cell cell) throws IOException {
    switch (cell) {
      case Cell.Empty none -> writer.value("");
      case Cell.Text text -> writer.words(text.text());
      case Cell.Terms terms -> writer.guarded(joined(terms.terms()));
      case Cell.Link link -> writer.words(link.url());
      case Cell.Amount amount -> writer.value(amount.plain());
      case Cell.Day day -> writer.value(day.plain());
      case Cell.Moment moment -> writer.value(moment.plain());
    }
  }

  private static String joined(List<String> terms) {
    if (terms.size() == 1) {
      return Formulas.guard(terms.getFirst());
    }
    StringBuilder all = new StringBuilder();
    for (String term : terms) {
      all.append(all.isEmpty() ? "" : "; ").append(Formulas.guard(term));
    }
    return all.toString();
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
