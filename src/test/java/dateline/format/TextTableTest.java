package dateline.format;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.fact.Cell;
import dateline.fact.Heading;
import dateline.model.Span;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TextTableTest {
  private static final List<Heading> COUNT = Tables.headings("count");

  private static List<Cell> row(Map<String, Cell> cells) {
    List<Cell> row = new ArrayList<>();
    COUNT.forEach(column -> row.add(cells.getOrDefault(column.name(), new Cell.Empty())));
    return row;
  }

  private static Cell text(String text) {
    return new Cell.Text(text);
  }

  private static Cell number(String number) {
    return new Cell.Amount(new BigDecimal(number));
  }

  private static String shown(int width, boolean color, List<Cell> row, List<Span> marks) {
    StringWriter out = new StringWriter();
    TextTable table = new TextTable(new PrintWriter(out), width, color);
    table.row("count", COUNT, row, marks);
    return out.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // bound | value | low | high | unit | counted | shown
        "exact | 566 | 566 | 566 | | attacks | 566 attacks",
        "at_least | 1200 | 1200 | | | houses | ≥ 1,200 houses",
        "more_than | 40 | 40 | | | | > 40",
        "at_most | 40 | | 40 | | boats | ≤ 40 boats",
        "less_than | 0.5 | | 0.5 | percent | | < 0.5%",
        "about | 5000000 | | | EUR | | ~ 5,000,000 EUR",
        "range | | 14000 | 18000 | | people | 14,000–18,000 people",
        "vague | | 24 | | | cows | ≥ 24 cows",
      })
  void a_figure_shows_its_bound_and_unit(
      String bound,
      String value,
      String low,
      String high,
      String unit,
      String counted,
      String shown) {
    Map<String, Cell> cells = new java.util.HashMap<>(Map.of("bound", text(bound)));
    java.util.Optional.ofNullable(value).ifPresent(v -> cells.put("value", number(v)));
    java.util.Optional.ofNullable(low).ifPresent(v -> cells.put("value_low", number(v)));
    java.util.Optional.ofNullable(high).ifPresent(v -> cells.put("value_high", number(v)));
    java.util.Optional.ofNullable(unit).ifPresent(v -> cells.put("unit", text(v)));
    java.util.Optional.ofNullable(counted).ifPresent(v -> cells.put("counted", text(v)));
    assertThat(shown(120, false, row(cells), List.of())).startsWith("count    " + shown);
  }

  @Test
  void the_match_is_marked() {
    List<Cell> row = row(Map.of("sentence", text("Fire took 40 houses.")));
    List<Span> marks = List.of(new Span(10, 19));
    assertThat(shown(80, false, row, marks)).contains("  Fire took *40 houses*.");
    assertThat(shown(80, true, row, marks)).contains("  Fire took \u001b[1;33m40 houses\u001b[0m.");
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80, 133})
  void nothing_but_the_address_is_wider_than_the_terminal(int width) {
    Rows.NAUGHTY.forEach(
        naughty -> {
          Cell cell = text(naughty + " " + naughty + " 漢字漢字漢字漢字 🌊🌊🌊 word word word");
          Map<String, Cell> cells = new java.util.HashMap<>();
          COUNT.forEach(column -> cells.put(column.name(), cell));
          cells.put("url", text("https://news.example/" + "x".repeat(150)));
          shown(width, false, row(cells), List.of())
              .lines()
              .filter(line -> !line.startsWith("  https://"))
              .forEach(
                  line ->
                      assertThat(Glyphs.width(Glyphs.of(line, List.of())))
                          .as(line)
                          .isLessThanOrEqualTo(width));
        });
  }

  @Test
  void no_cell_can_move_the_cursor_or_turn_the_line_around() {
    Rows.NAUGHTY.forEach(
        naughty -> {
          Map<String, Cell> cells = new java.util.HashMap<>();
          Cell cell = text(naughty + "\u001b[31m\u009b2J\u0007\u202e\u2067\r\n");
          COUNT.forEach(column -> cells.put(column.name(), cell));
          String shown = shown(80, false, row(cells), List.of());
          assertThat(shown.replace(System.lineSeparator(), "").codePoints())
              .noneMatch(Character::isISOControl)
              .noneMatch(c -> c >= 0x202a && c <= 0x202e)
              .noneMatch(c -> c >= 0x2066 && c <= 0x2069);
        });
  }
}
