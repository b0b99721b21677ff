package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TextChangesTest {
  /** What went in brackets, what came in braces, a bar between paragraphs. */
  private static String shown(String before, String after) {
    return TextChanges.between(before.replace('|', '\n'), after.replace('|', '\n')).stream()
        .map(
            paragraph ->
                paragraph.stream()
                    .map(
                        piece ->
                            switch (piece.kind()) {
                              case WENT -> "[" + piece.text() + "]";
                              case CAME -> "{" + piece.text() + "}";
                              case SAME -> piece.text();
                            })
                    .collect(Collectors.joining()))
        .collect(Collectors.joining("|"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a b c; a b c; ''",
        "the toll was 23 then; the toll was 26 then; the toll was [23 ]{26 }then",
        "one|two|three; one|three; [two]",
        "one|three; one|two|three; {two}",
        "one|two a|three; one|two b|three; two [a]{b}",
        "''; new words; {new words}",
        "old words; ''; [old words]",
        "a  b; a b; ''", // the same words
      })
  void only_the_paragraphs_that_differ_are_shown_word_by_word(
      String before, String after, String changes) {
    assertThat(shown(before, after)).isEqualTo(changes);
  }

  @Test
  void two_long_texts_without_a_common_word_take_no_time() {
    String one = "a\n".repeat(3_000);
    String other = "b\n".repeat(3_000);
    List<List<TextChanges.Piece>> changes = TextChanges.between(one, other);
    assertThat(changes).hasSize(3_000);
  }
}
