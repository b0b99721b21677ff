package dateline.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # titles aside, the gold's words are there
          Ana Duarte           | Minister Ana Duarte | true
          # a surname alone shares only half
          Ana Duarte           | Duarte              | false
          Ana Duarte           | Ana Sousa           | false
          """)
  void names_are_the_same_when_the_golds_words_are_there(String gold, String found, boolean same) {
    assertThat(Wording.sameName(gold, found)).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          members of the harbour guard | member
          rescue workers               | worker
          fishing parties, and others  | party
          """)
  void the_head_noun_stands_before_the_first_preposition(String phrase, String head) {
    assertThat(Wording.head(phrase)).isEqualTo(head);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Colonel Iva Moran | Moran     | true
          Iva Moran         | Iva Moran | true
          Iva Moran         | Jon Moran | true
          Iva Moran         | Iva Petty | false
          """)
  void a_person_is_the_same_by_last_name_or_subset(String gold, String found, boolean same) {
    assertThat(Wording.samePerson(gold, found)).isEqualTo(same);
  }
}
