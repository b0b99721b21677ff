package dateline.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Spreadsheets: a sheet a table and one About. Numbers and dates are typed, no text is ever a
 * formula, the header is bold, frozen and filters. Rows are written as they come, so memory stays
 * flat.
 */
public final class Xlsx {
  /** Excel takes no more rows in a sheet; ours go on in a next one. */
  static final int MOST_ROWS = 1_048_576;

  /** Excel takes no more links in a sheet. */
  static final int MOST_LINKS = 65_530;

  /** Excel takes no more characters in a cell. */
  static final int LONGEST_TEXT = 32_767;

  /** Excel calls a file broken in which a link is longer. */
  static final int LONGEST_LINK = 2_079;

  private static final double[] ABOUT = {20, 90};

  private final int mostRows;
  private final int mostLinks;

  private Xlsx(int mostRows, int mostLinks) {
    this.mostRows = mostRows;
    this.mostLinks = mostLinks;
  }

  /** Writes a workbook; the stream stays open. Gives the number of rows. */
  public static long write(OutputStream out, List<Table> tables, About about) throws IOException {
    return write(out, tables, about, MOST_ROWS, MOST_LINKS);
  }

  /** With other limits, for tests. */
  static long write(OutputStream out, List<Table> tables, About about, int mostRows, int mostLinks)
      throws IOException {
    return new Xlsx(mostRows, mostLinks).book(out, tables, about);
  }

  private long book(OutputStream out, List<Table> tables, About about) throws IOException {
    List<List<String>> notes = new ArrayList<>();
    notes.add(List.of("query", about.query().isEmpty() ? "(everything)" : about.query()));
    notes.add(List.of("time", about.time()));
    notes.add(List.of("version", about.version()));
    long rows = 0;
    try (XlsxFile book = new XlsxFile(out)) {
      for (Table table : tables) {
        SheetSeries series = new SheetSeries(book, table, mostRows, mostLinks);
        table.rows().each(series::row);
        rows += series.finish(notes);
      }
      about(book, notes);
      book.finish();
    }
    return rows;
  }

  private static void about(XlsxFile book, List<List<String>> notes) throws IOException {
    XlsxSheet sheet = book.begin(ABOUT, false);
    for (List<String> note : notes) {
      sheet.beginRow();
      sheet.text(0, note.getFirst(), XlsxFile.Look.HEADER);
      sheet.text(1, XlsxText.of(note.getLast()), XlsxFile.Look.PLAIN);
      sheet.endRow();
    }
    book.end(sheet, "About", false);
  }
}
