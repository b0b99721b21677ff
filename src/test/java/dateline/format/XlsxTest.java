package dateline.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.fact.Cell;
import dateline.fact.Heading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class XlsxTest {
  private static final long SEED = 1900;
  private static final About ABOUT = new About("type:count", "2026-01-01T00:00:00Z", "1.2.3");

  @BeforeAll
  static void repetitionIsNoAttack() {
    ZipSecureFile.setMinInflateRatio(0);
  }

  private static XSSFWorkbook read(List<Table> tables, int rows, int links) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Xlsx.write(out, tables, ABOUT, rows, links);
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }

  private static List<Table> tables(int rows) {
    List<Table> tables = new ArrayList<>();
    for (String type : Tables.types()) {
      List<Heading> columns = Tables.headings(type);
      tables.add(Table.of(Tables.title(type), columns, Rows.of(columns, rows, SEED)));
    }
    return tables;
  }

  @Test
  void another_reader_finds_the_same_cells_with_their_types() throws IOException {
    List<Table> tables = tables(150);
    try (XSSFWorkbook book = read(tables, Xlsx.MOST_ROWS, Xlsx.MOST_LINKS)) {
      for (Table table : tables) {
        XSSFSheet sheet = book.getSheet(table.name());
        assertThat(sheet.getLastRowNum()).isEqualTo(150);
        int[] row = {1};
        table
            .rows()
            .each(
                cells -> {
                  for (int i = 0; i < cells.size(); i++) {
                    XSSFCell found = sheet.getRow(row[0]).getCell(i);
                    assertSame(found, cells.get(i), table.columns().get(i).name());
                  }
                  row[0]++;
                });
      }
    }
  }

  private static void assertSame(XSSFCell found, Cell cell, String column) {
    if (cell instanceof Cell.Empty) {
      assertThat(found).isNull();
      return;
    }
    assertThat(found.getCellType()).as(column).isNotEqualTo(CellType.FORMULA);
    switch (cell) {
      case Cell.Amount amount ->
          assertThat(found.getNumericCellValue()).isEqualTo(amount.number().doubleValue());
      case Cell.Day day -> assertDay(found, day.day());
      case Cell.Link link -> {
        assertThat(found.getHyperlink().getAddress()).isEqualTo(link.url());
        assertThat(found.getStringCellValue()).isEqualTo(link.url());
      }
      default -> assertText(found.getStringCellValue(), cell.plain());
    }
  }

  private static void assertDay(XSSFCell found, LocalDate day) {
    if (day.isBefore(LocalDate.of(1900, 3, 1))) {
      assertThat(found.getStringCellValue()).isEqualTo(day.toString());
    } else {
      assertThat(DateUtil.isCellDateFormatted(found)).isTrue();
      assertThat(found.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(day);
    }
  }

  private static void assertText(String found, String text) {
    if (text.length() > Xlsx.LONGEST_TEXT) {
      assertThat(found).hasSizeLessThanOrEqualTo(Xlsx.LONGEST_TEXT).endsWith(" […cut]");
    } else {
      assertThat(found.replace("\r\n", "\n")).isEqualTo(asXml(text));
    }
  }

  private static String asXml(String text) {
    return text.replace("\r\n", "\n")
        .replaceAll("[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]", "\ufffd")
        .codePoints()
        .map(c -> c >= 0xd800 && c <= 0xdfff ? 0xfffd : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Test
  void the_header_is_bold_frozen_and_filters() throws IOException {
    try (XSSFWorkbook book = read(tables(3), Xlsx.MOST_ROWS, Xlsx.MOST_LINKS)) {
      for (String type : Tables.types()) {
        XSSFSheet sheet = book.getSheet(Tables.title(type));
        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 1);
        assertThat(sheet.getRow(0).getCell(0).getCellStyle().getFont().getBold()).isTrue();
        int last = Tables.headings(type).size() - 1;
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef())
            .isEqualTo(
                "A1:" + org.apache.poi.ss.util.CellReference.convertNumToColString(last) + "4");
      }
    }
  }

  @Test
  void sheets_follow_the_types_and_about_comes_last() throws IOException {
    try (XSSFWorkbook book = read(tables(0), Xlsx.MOST_ROWS, Xlsx.MOST_LINKS)) {
      List<String> names = new ArrayList<>();
      book.forEach(sheet -> names.add(sheet.getSheetName()));
      assertThat(names)
          .containsExactly("Counts", "Dates", "Officials", "Quotes", "Articles", "About");
      XSSFSheet about = book.getSheet("About");
      assertThat(about.getRow(0).getCell(1).getStringCellValue()).isEqualTo("type:count");
      assertThat(about.getRow(2).getCell(1).getStringCellValue()).isEqualTo("1.2.3");
    }
  }

  @Test
  void more_rows_than_a_sheet_holds_go_on_in_a_next_one() throws IOException {
    Table dates = tables(25).get(1);
    try (XSSFWorkbook book = read(List.of(dates), 11, Xlsx.MOST_LINKS)) {
      assertThat(book.getSheet("Dates").getLastRowNum()).isEqualTo(10);
      assertThat(book.getSheet("Dates 2").getLastRowNum()).isEqualTo(10);
      assertThat(book.getSheet("Dates 3").getLastRowNum()).isEqualTo(5);
      assertThat(book.getSheet("Dates 3").getRow(0).getCell(0).getStringCellValue())
          .isEqualTo("fact_id");
    }
  }

  @Test
  void links_beyond_the_limit_are_text_and_about_says_so() throws IOException {
    Table counts = tables(60).getFirst();
    try (XSSFWorkbook book = read(List.of(counts), Xlsx.MOST_ROWS, 10)) {
      assertThat(book.getSheet("Counts").getHyperlinkList()).hasSize(10);
      StringBuilder about = new StringBuilder();
      book.getSheet("About").forEach(row -> about.append(row.getCell(1)).append('\n'));
      assertThat(about.toString()).contains("addresses stand as text: Excel takes 10 links");
    }
  }

  @Test
  void facts_of_one_sentence_have_a_link_each() throws IOException {
    Heading link =
        Tables.headings("count").stream().filter(h -> h.name().equals("link")).findFirst().get();
    List<Cell> same = List.of(new Cell.Link("https://outlet.example/a#:~:text=Two%20boats"));
    Table twice = Table.of("Counts", List.of(link), List.of(same, same));
    try (XSSFWorkbook book = read(List.of(twice), Xlsx.MOST_ROWS, Xlsx.MOST_LINKS)) {
      assertThat(book.getSheet("Counts").getHyperlinkList()).hasSize(2);
    }
  }

  @Test
  void a_link_looks_like_one_and_leads_where_its_text_says() throws IOException {
    Heading link =
        Tables.headings("count").stream().filter(h -> h.name().equals("link")).findFirst().get();
    String url = "https://outlet.example/a?x=1&y=2#:~:text=Two%20boats,-then";
    Table one = Table.of("Counts", List.of(link), List.of(List.of(new Cell.Link(url))));
    try (XSSFWorkbook book = read(List.of(one), Xlsx.MOST_ROWS, Xlsx.MOST_LINKS)) {
      XSSFCell cell = book.getSheet("Counts").getRow(1).getCell(0);
      assertThat(cell.getHyperlink().getAddress()).isEqualTo(url);
      assertThat(cell.getStringCellValue()).isEqualTo(url);
      assertThat(cell.getCellStyle().getFont().getUnderline()).isEqualTo((byte) 1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://outlet.example/a b",
        "https://outlet.example/\"onclick",
        "not an address"
      })
  void what_is_no_address_of_the_web_is_text(String url) throws IOException {
    Heading link =
        Tables.headings("count").stream().filter(h -> h.name().equals("link")).findFirst().get();
    Table one = Table.of("Counts", List.of(link), List.of(List.of(new Cell.Link(url))));
    try (XSSFWorkbook book = read(List.of(one), Xlsx.MOST_ROWS, Xlsx.MOST_LINKS)) {
      assertThat(book.getSheet("Counts").getHyperlinkList()).isEmpty();
      assertThat(book.getSheet("Counts").getRow(1).getCell(0).getStringCellValue()).isEqualTo(url);
    }
  }

  @Test
  void the_same_facts_are_the_same_bytes() throws IOException {
    ByteArrayOutputStream once = new ByteArrayOutputStream();
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    Xlsx.write(once, tables(30), ABOUT);
    Xlsx.write(again, tables(30), ABOUT);
    assertThat(again.toByteArray()).isEqualTo(once.toByteArray());
  }

  @ParameterizedTest
  @CsvSource({"0, A", "25, Z", "26, AA", "51, AZ", "52, BA", "701, ZZ", "702, AAA"})
  void columns_are_lettered_as_in_a_spreadsheet(int index, String letters) {
    assertThat(XlsxSheet.column(index)).isEqualTo(letters);
  }

  @Test
  void what_waits_in_a_file_is_gone_whether_the_workbook_ends_well_or_not() throws IOException {
    long before = waiting();
    Xlsx.write(OutputStream.nullOutputStream(), tables(3), ABOUT);
    Table whole = tables(3).getFirst();
    Table broken =
        new Table(
            whole.name(),
            whole.columns(),
            sink -> {
              whole.rows().each(sink);
              throw new IOException("the disk is full");
            });
    assertThatThrownBy(() -> Xlsx.write(OutputStream.nullOutputStream(), List.of(broken), ABOUT))
        .hasMessage("the disk is full");
    assertThat(waiting()).isEqualTo(before);
  }

  private static long waiting() throws IOException {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().endsWith(SideFile.ENDING)).count();
    }
  }
}
