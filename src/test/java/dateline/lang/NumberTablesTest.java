package dateline.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the tables of numbers shows what it is for. */
class NumberTablesTest {
  private static final Map<String, String> DECIMALS = Map.of("nought", "0.5", "naught", "0.5");

  @ParameterizedTest(name = "{2}")
  @MethodSource
  void the_example_of_a_unit_gives_its_pair(String code, String name, String example) {
    assertThat(NumberTexts.phrases(example))
        .as(example)
        .anySatisfy(
            phrase -> {
              assertThat(phrase.unit()).contains(code);
              assertThat(phrase.unitName().orElse("")).startsWith(name);
            });
  }

  static Stream<Arguments> the_example_of_a_unit_gives_its_pair() {
    return RuleTable.english("units").rows().stream()
        .map(row -> Arguments.of(row.cell("UNIT"), row.cell("NAME"), row.cell("EXAMPLE")));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource
  void the_example_of_a_bound_gives_it(String bound, String example) {
    assertThat(NumberTexts.phrases(example))
        .as(example)
        .anySatisfy(phrase -> assertThat(phrase.amount().bound().label()).isEqualTo(bound));
  }

  static Stream<Arguments> the_example_of_a_bound_gives_it() {
    return RuleTable.english("bounds").rows().stream()
        .map(row -> Arguments.of(row.cell("BOUND"), row.cell("EXAMPLE")));
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource
  void the_example_of_a_number_word_gives_its_value(String kind, String word, String example) {
    String value = value(word, kind);
    assertThat(NumberTexts.read(example)).as(example).anyMatch(read -> read.contains("=" + value));
  }

  private static String value(String word, String kind) {
    RuleTable.Row row =
        RuleTable.english("number-words").rows().stream()
            .filter(r -> r.cell("WORD").equals(word))
            .filter(r -> r.cell("KIND").equals(kind))
            .findFirst()
            .orElseThrow();
    long whole = Long.parseLong(row.cell("VALUE"));
    return switch (kind) {
      case "scale", "dozen" -> Long.toString(3 * whole);
      case "hundred" -> Long.toString(2 * whole);
      case "part" -> whole == 2 ? "0.5" : whole > 9_999 ? "0.000" : "0.";
      default -> DECIMALS.getOrDefault(word, Long.toString(whole));
    };
  }

  static Stream<Arguments> the_example_of_a_number_word_gives_its_value() {
    return RuleTable.english("number-words").rows().stream()
        .map(row -> Arguments.of(row.cell("KIND"), row.cell("WORD"), row.cell("EXAMPLE")));
  }

  @ParameterizedTest(name = "{1} to {2}")
  @MethodSource
  void an_irregular_form_has_its_base(String kind, String form, String base) {
    String found = kind.equals("noun") ? Inflection.singular(form) : Inflection.base(form);
    assertThat(found).isEqualTo(base);
    assertThat(form).isEqualTo(form.toLowerCase(Locale.ROOT));
  }

  static Stream<Arguments> an_irregular_form_has_its_base() {
    return RuleTable.english("irregular").rows().stream()
        .map(row -> Arguments.of(row.cell("KIND"), row.cell("FORM"), row.cell("BASE")));
  }
}
