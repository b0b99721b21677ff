package dateline.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordScannerTest {
  private final WordScanner scanner = new WordScanner(new Abbreviations());

  private String scan(String text) {
    return String.join(" ", scanner.scan(text, new Span(0, text.length())).strings());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "the UN-led mission | the UN - led mission",
        "anti-Varga, pro-Okoro | anti - Varga , pro - Okoro",
        "Okoro’s plan isn’t new | Okoro ’s plan is n’t new",
        "they'll go, we've gone | they 'll go , we 've gone",
        "the workers' union | the workers ' union",
        "it costs $5bn (£4.1bn) | it costs $ 5bn ( £ 4.1bn )",
        "1,669 of 10,000; 13% | 1,669 of 10,000 ; 13 %",
        "at 10:30 on 9/11 | at 10:30 on 9/11",
        "in the U.S. today | in the U.S. today",
        "Col. Varga left. | Col. Varga left .",
        "“We won,” he said. | “ We won , ” he said .",
        "AT&T and Reuters/Varga | AT&T and Reuters / Varga",
        "O'Connor in N'Djamena | O'Connor in N'Djamena",
        "see https://news.example/a?b=1. | see https://news.example/a?b=1 .",
        "mail desk@news.example now | mail desk@news.example now",
        "a so-called truce – again | a so - called truce – again",
        "wait... what?! | wait ... what ? !",
        "they cannot stay | they can not stay",
        "the 13th, 8m people | the 13th , 8m people",
      })
  void words_are_cut_as_the_treebanks_do(String text, String words) {
    assertThat(scan(text)).isEqualTo(words);
  }

  @Test
  void words_keep_their_places() {
    String text = "  “Go”, 😀 he said";
    Words words = scanner.scan(text, new Span(0, text.length()));
    for (int i = 0; i < words.size(); i++) {
      assertThat(words.span(i).of(text)).isEqualTo(words.word(i));
    }
    assertThat(words.strings()).containsExactly("“", "Go", "”", ",", "😀", "he", "said");
  }

  @Test
  void no_word_is_longer_than_a_line() {
    String hostile = "x".repeat(100_000);
    assertThat(scanner.scan(hostile, new Span(0, hostile.length())).strings())
        .allSatisfy(word -> assertThat(word.length()).isLessThanOrEqualTo(120));
  }
}
