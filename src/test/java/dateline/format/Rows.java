package dateline.format;

import dateline.fact.Cell;
import dateline.fact.Heading;
import dateline.model.PageTime;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Rows full of text that has broken spreadsheets before. */
final class Rows {
  static final List<String> NAUGHTY =
      List.of(
          "=1+1",
          "+1",
          "-1",
          "@SUM(A1)",
          "\t=1",
          "\r=1",
          "\n=1",
          "  =1",
          "\u200b=1",
          "'=1",
          "''=1",
          "'quoted'",
          "\"=1\"",
          "x,=1",
          "x;=1",
          "x|@a",
          "x\t=1",
          "＝1",
          "＋1",
          "－1",
          "＠a",
          "=cmd|' /C calc'!A0",
          "=HYPERLINK(\"https://example.org\",\"x\")",
          "a \"b\" c, d; e",
          "line\nbreak",
          "line\r\nbreak",
          "\u202eabc\u202c",
          "שלום عربي",
          "🧨🌊 e\u0301",
          "\ud83d",
          "\udca3x",
          "nul\u0000bell\u0007",
          "_x0041_",
          "_x005F_x0041_",
          "#REF!",
          "1e5",
          "007",
          "TRUE",
          "2020-05-01",
          " ",
          "\ufeffbom",
          "\ufffe",
          "<t>&amp;</t>]]>");

  /** Longer than a cell of Excel may be; the cut falls into the middle of a character. */
  static final String LONG = "x" + "😀".repeat(20_000);

  private Rows() {}

  /** Rows of a type with cells of the right kinds, from a seed. */
  static List<List<Cell>> of(List<Heading> columns, int count, long seed) {
    Random random = new Random(seed);
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<Cell> row = new ArrayList<>();
      for (Heading column : columns) {
        row.add(random.nextInt(5) == 0 ? new Cell.Empty() : cell(column, random, i));
      }
      rows.add(row);
    }
    return rows;
  }

  private static Cell cell(Heading column, Random random, int row) {
    return switch (column.kind()) {
      case NUMBER -> new Cell.Amount(BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000, 2));
      case DATE -> new Cell.Day(LocalDate.of(1800, 1, 1).plusDays(random.nextInt(90_000)));
      case FACET ->
          random.nextBoolean()
              ? new Cell.Terms(List.of(naughty(random), "second " + random.nextInt(99)))
              : new Cell.Text(naughty(random));
      case STORED ->
          column.name().equals("link")
              ? new Cell.Link("https://news.example/" + row + "#:~:text=one%20two")
              : new Cell.Moment(PageTime.of(LocalDate.of(2020, 1, 1)));
      default -> new Cell.Text(naughty(random));
    };
  }

  private static String naughty(Random random) {
    return random.nextInt(200) == 0 ? LONG : NAUGHTY.get(random.nextInt(NAUGHTY.size()));
  }
}
