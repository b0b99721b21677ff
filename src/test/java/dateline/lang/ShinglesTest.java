package dateline.lang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShinglesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          one two three four five   | one two three four five  | 2
          one two three four five   | two three four five six  | 1
          One two three four        | one two three four       | 0
          one two                   | one two                  | 1
          a b c d. A! a b c d       | a b c d                  | 1
          don't go there now        | don t go there now       | 2
          ''                        | one                      | 0
          """)
  void runs_of_four_words_are_shared(String one, String two, int shared) {
    assertThat(Shingles.of(one).shared(Shingles.of(two))).isEqualTo(shared);
    assertThat(Shingles.of(two).shared(Shingles.of(one))).isEqualTo(shared);
  }

  @Test
  void a_run_counts_as_often_as_it_stands() {
    assertThat(Shingles.of("a b c d a b c d").counts()).containsEntry("a b c d", 2);
  }
}
