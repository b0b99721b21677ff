package dateline.format;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.fact.Cell;
import dateline.fact.Heading;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PresetTest {
  private static Preset preset(String name) {
    return Preset.all().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
  }

  private static Map<String, String> shaped(String name, Map<String, Cell> cells)
      throws IOException {
    Preset preset = preset(name);
    List<Cell> row = new ArrayList<>();
    for (Heading heading : Tables.headings(preset.type())) {
      row.add(cells.getOrDefault(heading.name(), new Cell.Empty()));
    }
    Table table = preset.of(sink -> sink.row(row));
    Map<String, String> shaped = new HashMap<>();
    table
        .rows()
        .each(
            made -> {
              for (int i = 0; i < made.size(); i++) {
                shaped.put(table.columns().get(i).name(), made.get(i).plain());
              }
            });
    return shaped;
  }

  private static Map<String, Cell> count(String text, String bound, String low, String value) {
    Map<String, Cell> cells = new HashMap<>();
    cells.put("text", new Cell.Text(text));
    cells.put("bound", new Cell.Text(bound));
    cells.put("event", new Cell.Text("kill"));
    cells.put("quantity", new Cell.Text("cardinal"));
    cells.put("modality", new Cell.Text("asserted"));
    if (!low.isEmpty()) {
      cells.put("value_low", new Cell.Amount(new BigDecimal(low)));
    }
    if (!value.isEmpty()) {
      cells.put("value", new Cell.Amount(new BigDecimal(value)));
    }
    return cells;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        // words | bound | low | value | fatalities
        "34 people                 | exact    | 34  | 34   | 34",
        "at least 34 people        | at_least | 34  | 34   | 34",
        "14 to 18 people           | range    | 14  | ''   | 14",
        "about 40 people           | about    | ''  | 40   | 40",
        "dozens of people          | vague    | 24  | ''   | 12",
        "hundreds of people        | vague    | 200 | ''   | 100",
        "tens of thousands         | vague    | 20000 | '' | 20000",
      })
  void the_dead_are_one_conservative_number(
      String words, String bound, String low, String value, String fatalities) throws IOException {
    assertThat(shaped("acled", count(words, bound, low, value)))
        .containsEntry("fatalities", fatalities);
  }

  @ParameterizedTest
  @CsvSource({"event,rescue", "quantity,money", "modality,negated", "modality,planned"})
  void who_was_not_killed_is_no_fatality(String column, String value) throws IOException {
    Map<String, Cell> cells = count("34 people", "exact", "34", "34");
    cells.put(column, new Cell.Text(value));
    assertThat(shaped("acled", cells)).containsEntry("fatalities", "");
  }

  @ParameterizedTest
  @CsvSource({
    "2020-05-04,2020-05-04,1",
    "2020-05-04,2020-05-10,2",
    "2020-05-01,2020-05-31,3",
    ",2020-05-31,''"
  })
  void time_precision_says_how_well_the_day_is_known(
      @Nullable LocalDate start, LocalDate end, String code) throws IOException {
    Map<String, Cell> cells = new HashMap<>();
    if (start != null) {
      cells.put("period_start", new Cell.Day(start));
    }
    cells.put("period_end", new Cell.Day(end));
    assertThat(shaped("acled", cells)).containsEntry("time_precision", code);
  }

  @Test
  void an_event_keeps_its_range_its_claimant_and_its_country_by_name() throws IOException {
    Map<String, Cell> cells = count("14 to 18 people", "range", "14", "");
    cells.put("value_high", new Cell.Amount(new BigDecimal("18")));
    cells.put("claimant", new Cell.Text("harbour master"));
    cells.put("country", new Cell.Text("IQ"));
    cells.put("published", new Cell.Day(LocalDate.of(2020, 5, 6)));
    assertThat(shaped("acled", cells))
        .containsEntry("value_low", "14")
        .containsEntry("value_best", "")
        .containsEntry("value_high", "18")
        .containsEntry("claimant", "harbour master")
        .containsEntry("country", "Iraq")
        .containsEntry("event_date", "") // never the day of publication
        .containsEntry("published", "2020-05-06");
  }

  @Test
  void every_preset_names_its_columns_once_and_says_what_they_are() {
    assertThat(Preset.all())
        .extracting(Preset::name)
        .containsExactly("acled", "quotes", "officials");
    for (Preset preset : Preset.all()) {
      assertThat(Tables.types()).contains(preset.type());
      assertThat(preset.headings()).extracting(Heading::name).doesNotHaveDuplicates();
      assertThat(preset.headings()).allSatisfy(h -> assertThat(h.about()).isNotBlank());
    }
  }
}
