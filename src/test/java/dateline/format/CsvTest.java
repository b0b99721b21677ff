package dateline.format;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.fact.Cell;
import dateline.fact.Column;
import dateline.fact.Heading;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvTest {
  private static final long SEED = 4180;
  private static final String SIGNS = "=+-@\t\r＝＋－＠";

  private static String csv(Table table, boolean bom) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Csv.write(out, table, bom);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<CsvRecord> read(String csv) {
    return CsvReader.builder().ofCsvRecord(csv).stream().toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"count", "date", "official", "quote", "article"})
  void what_is_read_back_is_what_was_written(String type) throws IOException {
    List<Heading> columns = Tables.headings(type);
    List<List<Cell>> rows = Rows.of(columns, 300, SEED);
    List<CsvRecord> read = read(csv(Table.of(type, columns, rows), false));
    assertThat(read.getFirst().getFields()).isEqualTo(columns.stream().map(Heading::name).toList());
    assertThat(read).hasSize(301);
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < columns.size(); j++) {
        Cell cell = rows.get(i).get(j);
        String value = read.get(i + 1).getField(j);
        String words = cell instanceof Cell.Amount ? value : unguarded(cell, value);
        assertThat(words)
            .as("seed %d row %d %s", SEED, i, columns.get(j).name())
            .isEqualTo(utf8(cell));
      }
    }
  }

  private static String unguarded(Cell cell, String value) {
    return cell instanceof Cell.Terms
        ? List.of(value.split("; (?=second)", -1)).stream()
            .map(Formulas::unguard)
            .collect(Collectors.joining("; "))
        : Formulas.unguard(value);
  }

  /** Half a surrogate pair has no form in UTF-8. */
  private static String utf8(Cell cell) {
    return new String(cell.plain().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  @Test
  void no_text_starts_like_a_formula_whatever_separator_a_reader_takes() {
    for (String text : Rows.NAUGHTY) {
      String safe = Formulas.guard(text);
      assertThat(Formulas.unguard(safe)).isEqualTo(text);
      for (String separator : List.of(",", ";", "|", "\t", "\n", "\r", "\"")) {
        for (String part : safe.split(java.util.regex.Pattern.quote(separator), -1)) {
          assertThat(part.isEmpty() || SIGNS.indexOf(part.charAt(0)) < 0)
              .as("<%s> of <%s>", part, text)
              .isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // an address | as it is written: it must still open its page
        "https://a.example/x?y=1&z=2 | https://a.example/x?y=1&z=2",
        "https://a.example/story,-123.html | https://a.example/story,%2D123.html",
        "https://a.example/a;=b|https://a.example/a;%3Db",
        "https://a.example/s#:~:text=one-,two,-three | https://a.example/s#:~:text=one-,two,-three",
        "https://a.example/s#part,-2 | https://a.example/s#part,%2D2",
      })
  void an_address_still_opens_its_page(String address, String written) {
    assertThat(Formulas.guard(address)).isEqualTo(written);
  }

  @Test
  void guarding_loses_nothing() {
    Random random = new Random(SEED);
    String letters = "=+-@'\"\t\r\n,; ab＝";
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(9); i > 0; i--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      assertThat(Formulas.unguard(Formulas.guard(text.toString())))
          .as("seed %d round %d", SEED, round)
          .isEqualTo(text.toString());
    }
  }

  @Test
  void numbers_stay_numbers_and_ordinary_text_is_left_alone() throws IOException {
    List<Heading> columns = Tables.headings("count").subList(2, 4);
    Table table =
        Table.of(
            "x",
            columns,
            List.of(
                List.of(
                    new Cell.Amount(new java.math.BigDecimal("-1.5E+3")),
                    new Cell.Text("The well-known mayor - he is 40 - said \"no\""))));
    assertThat(csv(table, false))
        .isEqualTo(
            "value,value_low\r\n-1500,\"The well-known mayor - he is 40 - said \"\"no\"\"\"\r\n");
  }

  @Test
  void a_byte_order_mark_stands_in_front_when_asked_for() throws IOException {
    Table table = Table.of("x", Tables.headings("date"), List.of());
    assertThat(csv(table, true)).startsWith("\ufefffact_id,type,");
    assertThat(csv(table, false)).startsWith("fact_id,type,");
  }

  @Test
  void a_union_has_every_column_once_and_every_cell_in_its_place() {
    Union union = new Union(Tables.types());
    List<String> names = union.columns().stream().map(Heading::name).toList();
    assertThat(names).doesNotHaveDuplicates().startsWith("fact_id", "type");
    for (String type : Tables.types()) {
      List<Heading> own = Tables.headings(type);
      assertThat(names).containsAll(own.stream().map(Heading::name).toList());
      List<Cell> row =
          union.row(type, own.stream().<Cell>map(h -> new Cell.Text(h.name())).toList());
      for (int i = 0; i < names.size(); i++) {
        assertThat(row.get(i).plain()).isIn("", names.get(i));
      }
      assertThat(row.stream().filter(c -> c instanceof Cell.Text)).hasSize(own.size());
    }
  }

  @Test
  void every_kind_of_column_is_told_apart() {
    assertThat(Column.Kind.values()).hasSize(7);
  }
}
