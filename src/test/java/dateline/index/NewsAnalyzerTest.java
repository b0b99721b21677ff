package dateline.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsAnalyzerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # text                  | indexed, words of one place joined by +           | asked as kin               | asked in quotes
          Attacks on the mayor's  | attacks+^attack on the mayor+^mayor               | ^attack on the ^mayor      | attacks on the mayor
          attack                  | attack+^attack                                    | ^attack                    | attack
          COVID-19 in 2020        | covid+^covid 19 in 2020                           | ^covid 19 in 2020          | covid 19 in 2020
          Cafés                   | cafes+^cafe                                       | ^cafe                      | cafes
          3rd                     | 3rd                                               | 3rd                        | 3rd
          وقال                    | وقال                                              | وقال                       | وقال
          alls of it              | alls+^alls of it                                  | ^alls of it                | alls of it
          """)
  void a_word_and_its_stem_are_never_the_same_term(
      String text, String indexed, String kin, String exact) throws IOException {
    assertThat(terms(NewsAnalyzer.BOTH, text)).isEqualTo(indexed);
    assertThat(terms(NewsAnalyzer.STEMS, text)).isEqualTo(kin);
    assertThat(terms(NewsAnalyzer.EXACT, text)).isEqualTo(exact);
    String twice = indexed.replaceAll("([^ +]+)(?= |$)", "$1+$1"); // what bare words ask for
    assertThat(terms(NewsAnalyzer.TWICE, text)).isEqualTo(twice);
  }

  private static String terms(NewsAnalyzer analyzer, String text) throws IOException {
    List<String> places = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("any", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        if (step.getPositionIncrement() == 0) {
          places.add(places.removeLast() + "+" + term);
        } else {
          places.add(term.toString());
        }
      }
      stream.end();
    }
    return String.join(" ", places);
  }
}
