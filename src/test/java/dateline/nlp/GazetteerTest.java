package dateline.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GazetteerTest {
  private final WordScanner scanner = new WordScanner(new Abbreviations());
  private final Gazetteer gazetteer = new Gazetteer(scanner);

  private List<String> marks(String... words) {
    return Arrays.stream(gazetteer.marks(new WordForms().of(words))).map(Piece::toString).toList();
  }

  @Test
  void the_longest_known_name_wins() {
    assertThat(marks("in", "Islamic", "State", "of", "Iraq", "and", "the", "Levant", "now"))
        .containsExactly("-", "Ba", "Ia", "Ia", "Ia", "Ia", "Ia", "La", "-");
    assertThat(marks("Iraq", "said")).containsExactly("Uc", "-");
  }

  @Test
  void curly_and_straight_apostrophes_are_one() {
    assertThat(gazetteer.kindsOf("Da’esh")).isEqualTo(gazetteer.kindsOf("Da'esh")).isPositive();
  }

  @Test
  void a_word_may_be_of_several_kinds() {
    int kinds = gazetteer.kindsOf("Jordan");
    assertThat(Gazetteer.has(kinds, Gazetteer.Kind.COUNTRY)).isTrue();
    assertThat(Gazetteer.has(kinds, Gazetteer.Kind.MALE)).isTrue();
  }

  @Test
  void a_features_hash_is_the_hash_of_its_text() {
    FeatureKeys keys = new FeatureKeys();
    java.util.ArrayList<String> texts = new java.util.ArrayList<>();
    FeatureTexts strings = new FeatureTexts(texts);
    for (FeatureSink sink : List.of(keys, strings)) {
      sink.add(new Piece("w="), new Piece("Baghdad"));
      sink.add(new Piece("l-1,0="), new Piece("in"), new Piece("baghdad"));
      sink.add(new Piece("x="), new Piece(""), Piece.NONE, new Piece("é😀"));
    }
    for (int i = 0; i < texts.size(); i++) {
      assertThat(keys.key(i)).as(texts.get(i)).isEqualTo(Piece.hash(texts.get(i)));
    }
  }
}
