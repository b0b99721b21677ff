package dateline.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SentenceSplitterTest {
  private final SentenceSplitter splitter = new SentenceSplitter(new Abbreviations());

  private List<String> split(String text) {
    return splitter.split(text, 0, text.length()).stream().map(span -> span.of(text)).toList();
  }

  /** Each row is a text whose sentences are parted by a bar. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The bridge fell.|Nobody was hurt.",
        // titles, initials, acronyms
        "Col. Ines Varga met Gen. T. R. Okoro in the U.S. capital.|She left.",
        "He flew to the U.S. on Monday.|The talks go on.",
        "They went back to the U.S.|The ship stayed.",
        "It is No. 4 on the list.|No. 5 is missing.",
        "Sales at Harbour Lines Inc. rose by 3.5 per cent.|They fell in March.",
        "The firm is Harbour Lines Inc.|The owner is Ms. Okoro.",
        "The vote is on Sept. 9 at 10 a.m. in Lagos.|Voters must register.",
        // quotes
        "“We will rebuild.”|The mayor left at once.",
        "“We will rebuild,” she said.|“It takes a year.”",
        "“Why now?” Ms Okoro asked.|Nobody knew.",
        "He said: “It is over!”|Then he left (in a hurry).|The end.",
        // figures, lists, dots
        "Prices rose by 1.2m euros.|That was 0.3 more.",
        "He waited … and left.|She stayed.",
        "Wait...|What?|Yes!",
        // a note mark belongs to the sentence before
        "The dam broke.[4]|The town was empty.",
        "The dam broke. [12] [3]|The town was empty.",
        // a date that stands for itself
        "Dam breaks in the north|Tuesday, September 1, 2015|Rain fell for a week.",
        "The vote is on Tuesday, September 1, 2015 in the capital.",
        // a caption and its credit
        "The harbour at dawn|Image: Ines Varga.",
        // a text that came in torn to tokens
        "it cost $ 46 . 8 million on oct . 13 , said mr . Okoro .|He left .",
        // small letters go on
        "The site (dateline.example. test) is new.",
      })
  void a_sentence_ends_where_the_bar_stands(String row) {
    assertThat(split(row.replace("|", " "))).containsExactly(row.split("\\|"));
  }

  @Test
  void a_blank_line_ends_a_heading_without_stop() {
    assertThat(split("Floods in the north\n\nRain fell."))
        .containsExactly("Floods in the north", "Rain fell.");
  }

  @Test
  void a_stretch_without_stops_is_cut() {
    String hostile = "word ".repeat(10_000);
    assertThat(split(hostile)).allSatisfy(s -> assertThat(s.length()).isLessThanOrEqualTo(2_000));
    assertThat(String.join(" ", split(hostile))).isEqualTo(hostile.strip());
  }
}
