package dateline.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the tables of time shows what it is for. */
class TimeTablesTest {
  @ParameterizedTest(name = "{0}")
  @MethodSource
  void the_example_of_a_rule_gives_its_value(
      String rule, String example, String published, String expected) {
    assertThat(TimeTexts.read(example, published)).as(rule).contains(expected);
  }

  static Stream<Arguments> the_example_of_a_rule_gives_its_value() {
    return RuleTable.english("times").rows().stream().map(row -> arguments(row, "NAME", "VALUE"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void the_example_of_a_word_gives_its_value(
      String word, String example, String published, String expected) {
    assertThat(TimeTexts.read(example, published)).as(word).contains(expected);
  }

  static Stream<Arguments> the_example_of_a_word_gives_its_value() {
    return RuleTable.english("times-words").rows().stream()
        .map(row -> arguments(row, "WORDS", "VALUE_OF_SPAN"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void the_example_of_a_feast_gives_its_day(String example, String day) {
    assertThat(TimeTexts.read(example, "2020-06-02")).anyMatch(it -> it.endsWith("=" + day));
  }

  static Stream<Arguments> the_example_of_a_feast_gives_its_day() {
    return RuleTable.english("feast-days").rows().stream()
        .map(row -> Arguments.of(row.cell("EXAMPLE"), row.cell("DAY")));
  }

  private static Arguments arguments(RuleTable.Row row, String name, String value) {
    return Arguments.of(
        row.cell(name),
        row.cell("EXAMPLE"),
        row.cell("PUBLISHED"),
        row.cell("SPAN") + "=" + row.cell(value));
  }
}
