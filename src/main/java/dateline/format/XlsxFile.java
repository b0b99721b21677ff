package dateline.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook by ECMA-376: a ZIP of XML parts, written one after the other. Sheets come first, then
 * what names them.
 */
final class XlsxFile implements Closeable {
  static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String TYPES =
      "http://schemas.openxmlformats.org/package/2006/content-types";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  /** A tenth larger than at level 6, in half the time. */
  private static final int LEVEL = 4;

  /** The same facts give the same bytes, so no part says when it was written. */
  private static final LocalDateTime UNDATED = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** How a cell looks. */
  enum Look {
    PLAIN(0),
    HEADER(1),
    DAY(2),
    LINK(3);

    /** Its place among the cell formats of {@link #STYLES}. */
    private final int style;

    Look(int style) {
      this.style = style;
    }

    int style() {
      return style;
    }
  }

  private static final String STYLES =
      """
      <numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>\
      <fonts count="3"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>\
      <font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>\
      <font><u/><sz val="11"/><color rgb="FF0563C1"/><name val="Calibri"/><family val="2"/></font>\
      </fonts><fills count="2"><fill><patternFill patternType="none"/></fill>\
      <fill><patternFill patternType="gray125"/></fill></fills>\
      <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
      <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
      <cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
      <xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>\
      <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
      <xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>\
      <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>\
      """;

  private record Named(String name, String filtered) {}

  private final ZipOutputStream zip;
  private final List<Named> sheets = new ArrayList<>();
  private Optional<XlsxSheet> begun = Optional.empty();

  XlsxFile(OutputStream out) {
    zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    zip.setLevel(LEVEL);
  }

  /** Begins a sheet; the one before must have ended. */
  XlsxSheet begin(double[] widths, boolean header) throws IOException {
    entry("xl/worksheets/sheet" + (sheets.size() + 1) + ".xml");
    XlsxSheet sheet = new XlsxSheet(zip, widths, header);
    begun = Optional.of(sheet);
    return sheet;
  }

  /**
   * Ends the sheet that was begun last.
   *
   * @param name at most 31 characters, none of {@code []:*?/\}
   */
  void end(XlsxSheet sheet, String name, boolean filter) throws IOException {
    sheet.finish(filter);
    zip.closeEntry();
    sheets.add(new Named(name, filter ? sheet.area() : ""));
    if (sheet.links() > 0) {
      entry("xl/worksheets/_rels/sheet" + sheets.size() + ".xml.rels");
      sheet.relations(zip);
      zip.closeEntry();
    }
    close();
  }

  /** Lets go of the sheet that was begun last; the stream stays open. */
  @Override
  public void close() throws IOException {
    if (begun.isPresent()) {
      begun.get().close();
    }
    begun = Optional.empty();
  }

  private void entry(String path) throws IOException {
    ZipEntry entry = new ZipEntry(path);
    entry.setTimeLocal(UNDATED);
    zip.putNextEntry(entry);
  }

  private void part(String path, String content) throws IOException {
    entry(path);
    zip.write(SheetXml.bytes(XML + content));
    zip.closeEntry();
  }

  /** Writes what names the sheets; the stream stays open. */
  void finish() throws IOException {
    part("xl/workbook.xml", workbook());
    part("xl/_rels/workbook.xml.rels", workbookRelations());
    part("xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\">" + STYLES + "</styleSheet>");
    part(
        "docProps/app.xml",
        "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
            + "extended-properties\"><Application>Dateline</Application></Properties>");
    part(
        "_rels/.rels",
        relations(
            relation(1, "xl/workbook.xml", "officeDocument")
                + relation(2, "docProps/app.xml", "extended-properties")));
    part("[Content_Types].xml", contentTypes());
    zip.finish();
  }

  private String workbook() {
    StringBuilder book = new StringBuilder("<workbook xmlns=\"").append(MAIN);
    book.append("\" xmlns:r=\"").append(RELATIONS).append("\"><bookViews><workbookView/>");
    book.append("</bookViews><sheets>");
    for (int i = 0; i < sheets.size(); i++) {
      book.append("<sheet name=\"").append(sheets.get(i).name());
      book.append("\" sheetId=\"").append(i + 1).append("\" r:id=\"rId").append(i + 1);
      book.append("\"/>");
    }
    book.append("</sheets><definedNames>");
    for (int i = 0; i < sheets.size(); i++) {
      String area = sheets.get(i).filtered();
      if (!area.isEmpty()) {
        book.append("<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"").append(i);
        book.append("\" hidden=\"1\">'").append(sheets.get(i).name()).append("'!");
        book.append(area.replaceAll("([A-Z]+)([0-9]+)", "\\$$1\\$$2")).append("</definedName>");
      }
    }
    String names = book.toString();
    return names.endsWith("<definedNames>")
        ? names.replace("<definedNames>", "</workbook>")
        : names + "</definedNames></workbook>";
  }

  private String workbookRelations() {
    StringBuilder all = new StringBuilder();
    for (int i = 1; i <= sheets.size(); i++) {
      all.append(relation(i, "worksheets/sheet" + i + ".xml", "worksheet"));
    }
    return relations(all + relation(sheets.size() + 1, "styles.xml", "styles"));
  }

  private static String relations(String all) {
    return "<Relationships xmlns=\"" + PACKAGE + "\">" + all + "</Relationships>";
  }

  private static String relation(int id, String target, String type) {
    return "<Relationship Id=\"rId"
        + id
        + "\" Type=\""
        + RELATIONS
        + "/"
        + type
        + "\" Target=\""
        + target
        + "\"/>";
  }

  private String contentTypes() {
    StringBuilder types = new StringBuilder("<Types xmlns=\"").append(TYPES).append("\">");
    types.append("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-");
    types.append("package.relationships+xml\"/>");
    types.append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    override(types, "/xl/workbook.xml", TYPE + "sheet.main+xml");
    override(types, "/xl/styles.xml", TYPE + "styles+xml");
    override(
        types,
        "/docProps/app.xml",
        "application/vnd.openxmlformats-officedocument.extended-properties+xml");
    for (int i = 1; i <= sheets.size(); i++) {
      override(types, "/xl/worksheets/sheet" + i + ".xml", TYPE + "worksheet+xml");
    }
    return types.append("</Types>").toString();
  }

  private static void override(StringBuilder types, String part, String type) {
    types.append("<Override PartName=\"").append(part);
    types.append("\" ContentType=\"").append(type).append("\"/>");
  }
}
