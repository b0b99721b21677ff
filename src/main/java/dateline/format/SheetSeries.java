package dateline.format;

import dateline.fact.Cell;
import dateline.fact.Heading;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One table as one sheet, or as several where it has more rows than a sheet holds. */
final class SheetSeries {
  /** Excel counts days from here on without a mistake. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
  private static final String DATE_FORMAT = "yyyy-mm-dd";
  private static final int FLUSH_EVERY = 500;

  private final Workbook book;
  private final Table table;
  private final int mostRows;
  private final int mostLinks;
  private Worksheet sheet;
  private int sheets = 1;
  private int row = 1;
  private int links;
  private long rows;
  private long unlinked;
  private long cut;

  SheetSeries(Workbook book, Table table, int mostRows, int mostLinks) {
    this.book = book;
    this.table = table;
    this.mostRows = mostRows;
    this.mostLinks = mostLinks;
    this.sheet = begin(table.name());
  }

  private Worksheet begin(String name) {
    Worksheet begun = book.newWorksheet(name);
    List<Heading> columns = table.columns();
    for (int column = 0; column < columns.size(); column++) {
      Heading heading = columns.get(column);
      begun.inlineString(0, column, heading.name());
      begun.style(0, column).bold().set();
      begun.width(column, width(heading));
    }
    begun.freezePane(0, 1);
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
    if (row == mostRows) {
      end();
      sheets++;
      sheet = begin(table.name() + " " + sheets);
      row = 1;
      links = 0;
    }
    for (int column = 0; column < cells.size(); column++) {
      write(column, cells.get(column));
    }
    row++;
    rows++;
    if (row % FLUSH_EVERY == 0) {
      sheet.flush();
    }
  }

  private void write(int column, Cell cell) {
    switch (cell) {
      case Cell.Empty none -> {}
      case Cell.Amount amount -> sheet.value(row, column, amount.number());
      case Cell.Day day -> day(column, day.day());
      case Cell.Link link -> link(column, link.url());
      default -> text(column, cell.plain());
    }
  }

  private void day(int column, LocalDate day) {
    if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
      text(column, day.toString());
    } else {
      sheet.value(row, column, day);
      sheet.style(row, column).format(DATE_FORMAT).set();
    }
  }

  private void text(int column, String text) {
    cut += XlsxText.isCut(text) ? 1 : 0;
    sheet.inlineString(row, column, XlsxText.of(text));
  }

  /** The address stays visible, for links do not survive every copy. */
  private void link(int column, String url) {
    if (links < mostLinks && isLink(url)) {
      // fastexcel keeps one cell for equal links, and facts of one sentence share theirs
      sheet.hyperlink(row, column, new HyperLink(url, "link " + (row + 1)));
      links++;
    } else {
      unlinked++;
    }
    text(column, url);
  }

  private static boolean isLink(String url) {
    boolean web = url.startsWith("https://") || url.startsWith("http://");
    return web && url.length() <= Xlsx.LONGEST_LINK && url.chars().allMatch(SheetSeries::isUri);
  }

  /** Anything else and Excel offers to repair the file. */
  private static boolean isUri(int c) {
    return c > ' ' && c < 0x7f && "\"<>\\^`{|}".indexOf(c) < 0;
  }

  private void end() throws IOException {
    sheet.setAutoFilter(0, 0, row - 1, Math.max(0, table.columns().size() - 1));
    sheet.finish();
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
