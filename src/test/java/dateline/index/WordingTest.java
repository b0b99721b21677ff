package dateline.index;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.read.InventedArticle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a field writes is what the analyzer would have made of its text. */
class WordingTest {
  private final Wording wording = new Wording();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " … — “”",
        "The mayor's ministers' houses were being rebuilt, she said",
        "Straße, Ærø, naïve, Þór; ﬁre İstanbul ΣΊΣΥΦΟΣ",
        "running Running RUNNING runs ran run",
        "U.S. $3.5m 1,200 10-year-old o’clock O'Neill's C++ e-mail@example.org",
        "東京の人 ไทย 😀😀 a\u0301a \ud800 lone",
        "said said said said"
      })
  void a_text_is_cut_as_the_analyzer_cuts_it(String text) throws IOException {
    assertThat(replayed(text, false)).isEqualTo(analyzed(text, NewsAnalyzer.BOTH));
    assertThat(replayed(text, true)).isEqualTo(analyzed(text, NewsAnalyzer.TWICE));
  }

  @Test
  void so_are_long_words_and_a_long_text_and_again_from_memory() throws IOException {
    String text = "x".repeat(700) + " " + InventedArticle.text(60_000, 7);
    for (int i = 0; i < 2; i++) {
      wording.next("");
      assertThat(replayed(text, false)).isEqualTo(analyzed(text, NewsAnalyzer.BOTH));
    }
  }

  @Test
  void every_sign_parts_words_where_the_analyzer_parts_them() throws IOException {
    for (int sign = 0; sign < 0x2100; sign++) {
      String c = Character.toString(sign);
      assertCut("a" + c + "b" + c + c + "c 1" + c + "2" + c + c + "3 d" + c + "4" + c + "e" + c);
    }
  }

  @Test
  void so_do_signs_and_letters_in_any_order() throws IOException {
    String signs = "ab19 .,:;'’‘-–“\"()/€$%&é\u00a0\n";
    Random random = new Random(1901);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(30); length > 0; length--) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      assertCut(text.toString());
    }
  }

  @Test
  void a_stretch_of_the_article_is_cut_as_if_it_stood_alone() throws IOException {
    String signs = "ab19 .,:;'’‘-–“\"()/€$%&é\u00a0\n ab cd";
    Random random = new Random(1903);
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = 30 + random.nextInt(60); length > 0; length--) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      wording.next(text.toString());
      for (int j = 0; j < 6; j++) {
        int from = random.nextInt(text.length());
        assertCut(text.substring(from, from + random.nextInt(text.length() - from + 1)));
      }
    }
  }

  @Test
  void so_are_the_sentences_of_a_long_article_in_any_order() throws IOException {
    String text = InventedArticle.text(120_000, 11);
    wording.next(text);
    Random random = new Random(1907);
    for (int i = 0; i < 500; i++) {
      int from = i % 2 == 0 ? i * 200 : random.nextInt(text.length() - 400);
      assertCut(text.substring(from, from + random.nextInt(400)));
    }
    assertCut(text);
  }

  private void assertCut(String text) throws IOException {
    assertThat(replayed(text, false)).as(text).isEqualTo(analyzed(text, NewsAnalyzer.BOTH));
  }

  @Test
  void more_words_than_it_keeps_do_not_change_them() throws IOException {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 40_000; i++) {
      many.append("houses").append(i).append(' ');
    }
    assertThat(replayed(many.toString(), false))
        .isEqualTo(analyzed(many.toString(), NewsAnalyzer.BOTH));
  }

  private List<String> replayed(String text, boolean twice) throws IOException {
    TextPart whole = new TextPart(0, wording.of(text), twice);
    WordField field = new WordField("text", List.of(whole), false);
    TokenStream first = field.tokenStream(NewsAnalyzer.BOTH, null);
    List<String> once = words(first);
    assertThat(words(field.tokenStream(NewsAnalyzer.BOTH, first))).isEqualTo(once);
    return once;
  }

  private static List<String> analyzed(String text, NewsAnalyzer analyzer) throws IOException {
    return words(analyzer.tokenStream("text", text));
  }

  private static List<String> words(TokenStream of) throws IOException {
    List<String> words = new ArrayList<>();
    try (TokenStream stream = of) {
      TermToBytesRefAttribute term = stream.getAttribute(TermToBytesRefAttribute.class);
      PositionIncrementAttribute step = stream.getAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add("+" + step.getPositionIncrement() + " " + term.getBytesRef().utf8ToString());
      }
      stream.end();
      words.add("end +" + step.getPositionIncrement());
    }
    return words;
  }
}
