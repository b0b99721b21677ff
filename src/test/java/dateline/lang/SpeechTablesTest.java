package dateline.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the tables of verbs, titles and given names shows what it is for. */
class SpeechTablesTest {
  @ParameterizedTest(name = "{1}")
  @MethodSource
  void the_example_of_a_verb_of_saying_holds_a_form_of_it(String verb, String example) {
    String cue = between(example, '*', '*');
    char open = example.indexOf('<') >= 0 ? '<' : '“';
    assertThat(between(example, open, open == '<' ? '>' : '”')).as("what is said").isNotBlank();
    assertThat(cue.split(" "))
        .as(example)
        .anySatisfy(
            word ->
                assertThat(SpeechVerbs.english().of(word))
                    .hasValueSatisfying(form -> assertThat(form.lemma()).isEqualTo(verb)));
  }

  static Stream<Arguments> the_example_of_a_verb_of_saying_holds_a_form_of_it() {
    return RuleTable.english("speech-verbs").rows().stream()
        .map(row -> Arguments.of(row.cell("VERB"), row.cell("EXAMPLE")));
  }

  @ParameterizedTest
  @CsvSource({
    "marvelled, marvel, PAST",
    "marveled, marvel, PAST",
    "marvelling, marvel, ING",
    "marveling, marvel, ING",
    "admitting, admit, ING",
    "replies, reply, THIRD",
    "replied, reply, PAST",
    "saying, say, ING",
  })
  void a_form_has_its_verb_and_shape(String word, String verb, SpeechVerbs.Shape shape) {
    assertThat(SpeechVerbs.english().of(word))
        .hasValueSatisfying(
            form -> {
              assertThat(form.lemma()).isEqualTo(verb);
              assertThat(form.shape()).isEqualTo(shape);
            });
  }

  @ParameterizedTest(name = "{1}: {3}")
  @MethodSource
  void the_example_of_a_title_is_read_as_its_kind(
      String title, String kind, String full, String example) {
    String shown = between(example, '<', '>');
    assertThat(shown.toLowerCase(Locale.ROOT).replace(".", "")).isEqualTo(title);
    Titles titles = Titles.english();
    switch (kind) {
      case "rank" -> assertThat(titles.rank(shown)).contains(full);
      case "short" -> {
        assertThat(titles.isRole(shown)).isTrue();
        assertThat(titles.written(shown)).isEqualTo(full);
      }
      case "role" -> assertThat(titles.isRole(shown)).isTrue();
      case "weak" -> assertThat(titles.isWeakRole(shown)).isTrue();
      case "courtesy" -> assertThat(titles.isCourtesy(shown)).isTrue();
      default -> assertThat(titles.isSuffix(shown)).isTrue();
    }
  }

  static Stream<Arguments> the_example_of_a_title_is_read_as_its_kind() {
    return RuleTable.english("titles").rows().stream()
        .map(
            row ->
                Arguments.of(
                    row.cell("TITLE"), row.cell("KIND"), row.cell("FULL"), row.cell("EXAMPLE")));
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource
  void the_example_of_a_given_name_tells_he_from_she(String name, String sex, String example) {
    String given = example.substring(0, example.indexOf(' '));
    String pronoun = sex.equals("female") ? "she" : "he";
    assertThat(given).isEqualToIgnoringCase(name);
    assertThat(example.split(" ")).contains(pronoun);
    assertThat(Titles.english().sexOfName(given)).contains(sex.equals("female"));
  }

  static Stream<Arguments> the_example_of_a_given_name_tells_he_from_she() {
    return RuleTable.english("given-names").rows().stream()
        .map(row -> Arguments.of(row.cell("NAME"), row.cell("SEX"), row.cell("EXAMPLE")));
  }

  private static String between(String example, char open, char close) {
    int from = example.indexOf(open);
    int to = example.indexOf(close, from + 1);
    assertThat(from).as(example).isNotNegative();
    assertThat(to).as(example).isGreaterThan(from);
    return example.substring(from + 1, to);
  }
}
