package dateline.format;

import dateline.fact.Cell;
import dateline.fact.Heading;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One table as one sheet, or as several where it has more rows than a sheet holds. */
final class SheetSeries {
  /** Excel counts days from here on without a mistake. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  /** A ZIP entry of 4 GB or more is one that Excel does not open when it was streamed. */
  private static final long MOST_BYTES = 0xf000_0000L;

  private final XlsxFile book;
  private final Table table;
  private final int mostRows;
  private final int mostLinks;
  private XlsxSheet sheet;
  private int sheets = 1;
  private long rows;
  private long unlinked;
  private long cut;

  SheetSeries(XlsxFile book, Table table, int mostRows, int mostLinks) throws IOException {
    this.book = book;
    this.table = table;
    this.mostRows = mostRows;
    this.mostLinks = mostLinks;
    this.sheet = begin();
  }

  private XlsxSheet begin() throws IOException {
    List<Heading> columns = table.columns();
    XlsxSheet begun = book.begin(columns.stream().mapToDouble(SheetSeries::width).toArray(), true);
    begun.beginRow();
    for (int column = 0; column < columns.size(); column++) {
      begun.text(column, columns.get(column).name(), XlsxFile.Look.HEADER);
    }
    begun.endRow();
    return begun;
  }

  private static double width(Heading heading) {
    double needed = heading.name().length() + 4.0; // the filter's button stands there too
    double usual =
        switch (heading.kind()) {
          case NUMBER, DATE, CODE -> 12;
          case STORED -> 14;
          case FACET -> 22;
          case KEY -> 24;
          case TEXT -> heading.name().equals("sentence") ? 80 : 36;
        };
    return Math.max(needed, usual);
  }

  void row(List<Cell> cells) throws IOException {
    if (sheet.rows() == mostRows || sheet.size() > MOST_BYTES) {
      end();
      sheets++;
      sheet = begin();
    }
    sheet.beginRow();
    for (int column = 0; column < cells.size(); column++) {
      write(column, cells.get(column));
    }
    sheet.endRow();
    rows++;
  }

  private void write(int column, Cell cell) throws IOException {
    switch (cell) {
      case Cell.Empty none -> {}
      case Cell.Amount amount -> sheet.number(column, amount.number());
      case Cell.Day day -> day(column, day.day());
      case Cell.Link link -> link(column, link.url());
      default -> text(column, cell.plain());
    }
  }

  private void day(int column, LocalDate day) throws IOException {
    if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
      text(column, day.toString());
    } else {
      sheet.day(column, day);
    }
  }

  private void text(int column, String text) throws IOException {
    cut += XlsxText.isCut(text) ? 1 : 0;
    sheet.text(column, XlsxText.of(text), XlsxFile.Look.PLAIN);
  }

  /** The address stays visible, for links do not survive every copy. */
  private void link(int column, String url) throws IOException {
    if (sheet.links() < mostLinks && isLink(url)) {
      sheet.link(column, url);
    } else {
      unlinked++;
      text(column, url);
    }
  }

  private static boolean isLink(String url) {
    boolean web = url.startsWith("https://") || url.startsWith("http://");
    return web && url.length() <= Xlsx.LONGEST_LINK && isUri(url);
  }

  /** Anything else and Excel offers to repair the file. */
  private static boolean isUri(String url) {
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c <= ' ' || c >= 0x7f || "\"<>\\^`{|}".indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }

  private void end() throws IOException {
    book.end(sheet, sheets == 1 ? table.name() : table.name() + " " + sheets, true);
  }

  /** Ends the last sheet, notes what a reader should know, gives the number of rows. */
  long finish(List<List<String>> notes) throws IOException {
    end();
    notes.add(List.of(table.name(), rows + (rows == 1 ? " row" : " rows")));
    note(
            sheets > 1,
            "goes on in " + sheets + " sheets, as Excel takes " + mostRows + " rows in one")
        .ifPresent(notes::add);
    note(unlinked > 0, unlinked + " addresses stand as text: Excel takes " + mostLinks + " links")
        .ifPresent(notes::add);
    note(cut > 0, cut + " texts are cut at " + Xlsx.LONGEST_TEXT + " characters, marked […cut]")
        .ifPresent(notes::add);
    return rows;
  }

  private Optional<List<String>> note(boolean holds, String what) {
    return holds ? Optional.of(List.of(table.name(), what)) : Optional.empty();
  }
}
