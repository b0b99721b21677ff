package dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.fact.Cell;
import dateline.fact.Heading;
import dateline.format.About;
import dateline.format.Csv;
import dateline.format.Table;
import dateline.format.Tables;
import dateline.format.Union;
import dateline.format.Xlsx;
import dateline.index.FactQuery;
import dateline.index.FactSearch;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an export costs against the bare library that writes the same cells. */
class ExportBench {
  @TempDir Path folder;

  private static final About ABOUT = new About("", "2026-01-01T00:00:00Z", "0");

  @Test
  void a_spreadsheet_costs_little_more_than_the_bare_library() throws Exception {
    Table counts = ExportRows.ofCorpus().held("count", 5_000);
    Ratio.Result result =
        Ratio.cpu(
            "xlsx of 5,000 counts against fastexcel",
            3,
            9,
            () -> Xlsx.write(OutputStream.nullOutputStream(), List.of(counts), ABOUT),
            () -> bareSpreadsheet(counts));
    assertThat(result.cost()).as("%s", result).isLessThanOrEqualTo(1.5);
  }

  private static long bareSpreadsheet(Table table) throws IOException {
    Workbook book = new Workbook(OutputStream.nullOutputStream(), "bare", "1.0");
    Worksheet sheet = book.newWorksheet(table.name());
    for (int i = 0; i < table.columns().size(); i++) {
      sheet.inlineString(0, i, table.columns().get(i).name());
    }
    int[] row = {1};
    table
        .rows()
        .each(
            cells -> {
              for (int i = 0; i < cells.size(); i++) {
                bareCell(sheet, row[0], i, cells.get(i));
              }
              if (++row[0] % 500 == 0) {
                sheet.flush();
              }
            });
    book.finish();
    return row[0];
  }

  private static void bareCell(Worksheet sheet, int row, int column, Cell cell) {
    switch (cell) {
      case Cell.Empty none -> {}
      case Cell.Amount amount -> sheet.value(row, column, amount.number());
      case Cell.Day day -> {
        sheet.value(row, column, day.day());
        sheet.style(row, column).format("yyyy-mm-dd").set();
      }
      case Cell.Link link -> {
        sheet.hyperlink(row, column, new HyperLink(link.url(), link.url()));
        sheet.inlineString(row, column, link.url());
      }
      default -> sheet.inlineString(row, column, cell.plain());
    }
  }

  @Test
  void csv_costs_little_more_than_the_bare_library() throws Exception {
    Table counts = ExportRows.ofCorpus().held("count", 20_000);
    Ratio.Result result =
        Ratio.cpu(
            "csv of 20,000 counts against FastCSV",
            5,
            15,
            () -> Csv.write(OutputStream.nullOutputStream(), counts, false),
            () -> bareCsv(counts));
    assertThat(result.cost()).as("%s", result).isLessThanOrEqualTo(1.5);
  }

  @Test
  void from_the_index_to_a_spreadsheet_costs_little_more_too() throws Exception {
    int facts = ExportRows.index(folder, 20);
    try (FactSearch search = FactSearch.open(folder)) {
      FactQuery counts = FactQuery.parse("type:count");
      List<List<Cell>> held = new ArrayList<>();
      search.each(counts, (type, cells) -> held.add(cells));
      Table bare = Table.of("Counts", Tables.headings("count"), held);
      Table indexed =
          Tables.of("count", sink -> search.each(counts, (type, cells) -> sink.row(cells)));
      System.out.printf("[bench] %,d facts indexed, %,d counts%n", facts, held.size());
      Ratio.cpu(
          "csv from the index against FastCSV from memory",
          20,
          15,
          () -> Csv.write(OutputStream.nullOutputStream(), indexed, false),
          () -> bareCsv(bare));
      Ratio.Result xlsx =
          Ratio.cpu(
              "xlsx from the index against fastexcel from memory",
              3,
              9,
              () -> Xlsx.write(OutputStream.nullOutputStream(), List.of(indexed), ABOUT),
              () -> bareSpreadsheet(bare));
      assertThat(xlsx.cost()).as("%s", xlsx).isLessThanOrEqualTo(1.5);
    }
  }

  @Test
  void a_whole_index_to_csv_costs_little_more_too() throws Exception {
    ExportRows.index(folder, 20);
    try (FactSearch search = FactSearch.open(folder)) {
      Union union = new Union(Tables.types().subList(0, Tables.types().size() - 1));
      List<List<Cell>> held = new ArrayList<>();
      Table indexed =
          new Table(
              "facts",
              union.columns(),
              sink ->
                  search.each(
                      FactQuery.parse(""), (type, cells) -> sink.row(union.row(type, cells))));
      indexed.rows().each(held::add);
      Table bare = Table.of("facts", union.columns(), held);
      Ratio.Result csv =
          Ratio.cpu(
              String.format("csv of all %,d facts from the index against FastCSV", held.size()),
              10,
              15,
              () -> Csv.write(OutputStream.nullOutputStream(), indexed, false),
              () -> bareCsv(bare));
      assertThat(csv.cost()).as("%s", csv).isLessThanOrEqualTo(1.5);
    }
  }

  private static long bareCsv(Table table) throws IOException {
    CsvWriter writer =
        CsvWriter.builder().build(OutputStream.nullOutputStream(), StandardCharsets.UTF_8);
    writer.writeRecord(table.columns().stream().map(Heading::name).toList());
    long[] rows = {0};
    table
        .rows()
        .each(
            cells -> {
              String[] values = new String[cells.size()];
              for (int i = 0; i < values.length; i++) {
                values[i] = cells.get(i).plain();
              }
              writer.writeRecord(values);
              rows[0]++;
            });
    writer.flush();
    return rows[0];
  }
}
