package dateline.nlp;

import static dateline.nlp.Annotated.read;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.AnnotatedArticle;
import dateline.model.Entity;
import dateline.model.Span;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UnnamedTest {
  /** The types of the names that overlap the words. */
  private static List<Entity.Type> typesAt(AnnotatedArticle read, String words) {
    int at = read.text().indexOf(words);
    Span place = new Span(at, at + words.length());
    return read.entities().stream()
        .filter(e -> e.mentions().stream().anyMatch(m -> m.span().overlaps(place)))
        .map(Entity::type)
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "A paper by QZ Hearnshaw in 1989 showed that the wells were dry. | QZ Hearnshaw",
        "She played the Gravedigger in a school version of the old play. | Gravedigger",
        "The children had lit candles for Sankranti before the rain came. | Sankranti",
        "Visitors came to the yearly Plum Harvest Regatta on the old river. | Plum Harvest Regatta",
        "The brothers spoke with Muslims in the north of the old town. | Muslims",
      })
  void a_capitalised_word_within_a_sentence_is_a_name(String text, String words) {
    assertThat(typesAt(read(text), words)).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Nobody knew why the Prime Minister had left the room so early. | Prime Minister",
        "They said that I was late and that the shop was shut on Friday. | Friday",
        "The door was shut: Nothing could be heard from the other room. | Nothing",
        "MAYOR SAYS THE OLD BRIDGE WILL STAY SHUT UNTIL THE SPRING | BRIDGE",
      })
  void titles_days_openers_and_shouting_are_none(String text, String words) {
    assertThat(typesAt(read(text), words)).doesNotContain(Entity.Type.OTHER);
  }
}
