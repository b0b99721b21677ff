package dateline.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * One worksheet, written cell after cell, row after row; nothing of it stays in memory but where
 * its links stand. Their addresses go into a part of their own after it and wait in a file.
 */
final class XlsxSheet implements Closeable {
  /** Day 0 of Excel's calendar, which holds from March 1900 on. */
  private static final long DAY_ZERO = LocalDate.of(1899, 12, 30).toEpochDay();

  private static final byte[] TEXT = SheetXml.bytes("\" t=\"inlineStr\"><is><t");
  private static final byte[] PRESERVED = SheetXml.bytes(" xml:space=\"preserve\">");
  private static final byte[] TRIMMED = SheetXml.bytes(">");
  private static final byte[] END_OF_TEXT = SheetXml.bytes("</t></is></c>");
  private static final byte[] VALUE = SheetXml.bytes("\"><v>");
  private static final byte[] END_OF_VALUE = SheetXml.bytes("</v></c>");
  private static final byte[] STYLE = SheetXml.bytes("\" s=\"");
  private static final byte[] RELATION = SheetXml.bytes("<Relationship Id=\"r");
  private static final byte[] TARGET =
      SheetXml.bytes("\" TargetMode=\"External\" Type=\"" + XlsxFile.RELATIONS + "/hyperlink\"");
  private static final byte[] END_OF_TARGET = SheetXml.bytes("\"/>");

  private final SheetXml xml;
  private final byte[][] cells;
  private Optional<SideFile> targets = Optional.empty();
  private long[] linked = new long[16];
  private int links;
  private int row;

  /**
   * @param widths one a column, in characters
   * @param header whether the first row stays in sight
   */
  XlsxSheet(OutputStream part, double[] widths, boolean header) throws IOException {
    xml = new SheetXml(part);
    cells = new byte[widths.length][];
    xml.raw(XlsxFile.XML + "<worksheet xmlns=\"" + XlsxFile.MAIN + "\" xmlns:r=\"");
    xml.raw(XlsxFile.RELATIONS + "\"><sheetViews><sheetView workbookViewId=\"0\">");
    if (header) {
      xml.raw("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>");
    }
    xml.raw("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>");
    for (int i = 0; i < widths.length; i++) {
      cells[i] = SheetXml.bytes("<c r=\"" + column(i));
      xml.raw("<col min=\"").number(i + 1L).raw("\" max=\"").number(i + 1L);
      xml.raw("\" width=\"" + widths[i] + "\" customWidth=\"1\"/>");
    }
    xml.raw("</cols><sheetData>");
  }

  /** A, B .. Z, AA .. */
  static String column(int index) {
    String last = String.valueOf((char) ('A' + index % 26));
    return index < 26 ? last : column(index / 26 - 1) + last;
  }

  void beginRow() throws IOException {
    xml.raw("<row r=\"").number(++row).raw("\">");
  }

  void endRow() throws IOException {
    xml.raw("</row>");
  }

  void text(int column, String text, XlsxFile.Look look) throws IOException {
    cell(column, look).raw(TEXT);
    xml.raw(isTrimmed(text) ? TRIMMED : PRESERVED).text(text).raw(END_OF_TEXT);
  }

  private static boolean isTrimmed(String text) {
    return !text.isEmpty()
        && text.charAt(0) > ' '
        && text.charAt(text.length() - 1) > ' '
        && text.indexOf('\n') < 0
        && text.indexOf('\t') < 0;
  }

  void number(int column, BigDecimal number) throws IOException {
    cell(column, XlsxFile.Look.PLAIN).raw(VALUE);
    if (number.scale() == 0 && number.precision() < 18) {
      xml.number(number.longValue());
    } else {
      xml.raw(number.toString());
    }
    xml.raw(END_OF_VALUE);
  }

  void day(int column, LocalDate day) throws IOException {
    cell(column, XlsxFile.Look.DAY).raw(VALUE);
    xml.number(day.toEpochDay() - DAY_ZERO).raw(END_OF_VALUE);
  }

  /** The address as text that opens it. */
  void link(int column, String url) throws IOException {
    text(column, url, XlsxFile.Look.LINK);
    if (links == linked.length) {
      linked = Arrays.copyOf(linked, links * 2);
    }
    linked[links++] = (long) row << 16 | column;
    SideFile kept = targets.isPresent() ? targets.get() : SideFile.open();
    targets = Optional.of(kept);
    kept.xml().raw(RELATION).number(links).raw(TARGET).raw(" Target=\"").text(url);
    kept.xml().raw(END_OF_TARGET);
  }

  private SheetXml cell(int column, XlsxFile.Look look) throws IOException {
    xml.raw(cells[column]).number(row);
    if (look != XlsxFile.Look.PLAIN) {
      xml.raw(STYLE).number(look.style());
    }
    return xml;
  }

  int links() {
    return links;
  }

  /** Rows so far, the header among them. */
  int rows() {
    return row;
  }

  /** Bytes so far, before they are compressed. */
  long size() {
    return xml.size();
  }

  /** What the filter spans. */
  String area() {
    return "A1:" + column(cells.length - 1) + Math.max(1, row);
  }

  void finish(boolean filter) throws IOException {
    xml.raw("</sheetData>");
    if (filter) {
      xml.raw("<autoFilter ref=\"" + area() + "\"/>");
    }
    if (links > 0) {
      xml.raw("<hyperlinks>");
      for (int i = 0; i < links; i++) {
        xml.raw("<hyperlink ref=\"" + column((int) (linked[i] & 0xffff)));
        xml.number(linked[i] >> 16).raw("\" r:id=\"r").number(i + 1L).raw("\"/>");
      }
      xml.raw("</hyperlinks>");
    }
    // ids and years are text that looks like numbers, and meant to be
    xml.raw("<ignoredErrors><ignoredError sqref=\"" + area() + "\" numberStoredAsText=\"1\"/>");
    xml.raw("</ignoredErrors></worksheet>");
    xml.flush();
  }

  /** The part that says where the links lead. */
  void relations(OutputStream part) throws IOException {
    part.write(SheetXml.bytes(XlsxFile.XML + "<Relationships xmlns=\"" + XlsxFile.PACKAGE + "\">"));
    if (targets.isPresent()) {
      targets.get().transferTo(part);
    }
    part.write(SheetXml.bytes("</Relationships>"));
  }

  /** Lets go of what waited. */
  @Override
  public void close() throws IOException {
    if (targets.isPresent()) {
      targets.get().close();
    }
  }
}
