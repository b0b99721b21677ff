package dateline.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Span;
import java.net.URI;
import org.junit.jupiter.api.Test;

final class TextFragmentTest {
  private static final URI PAGE = URI.create("https://outlet.example/story?x=1");

  private static String link(String text, String sentence) {
    int at = text.indexOf(sentence);
    return TextFragment.link(PAGE, text, new Span(at, at + sentence.length()));
  }

  @Test
  void a_short_sentence_stands_whole() {
    assertThat(link("One thing. Twelve ships sank.", "Twelve ships sank."))
        .isEqualTo("https://outlet.example/story?x=1#:~:text=Twelve%20ships%20sank.");
  }

  @Test
  void a_long_one_is_named_by_its_ends() {
    String long15 = "The port said one two three four five six seven eight nine ten boats sank.";
    assertThat(link(long15, long15))
        .endsWith("#:~:text=The%20port%20said%20one%20two,eight%20nine%20ten%20boats%20sank.");
  }

  @Test
  void dashes_commas_and_ampersands_are_encoded() {
    assertThat(link("US-led, A&B won.", "US-led, A&B won."))
        .endsWith("text=US%2Dled%2C%20A%26B%20won.");
  }

  @Test
  void a_repeated_sentence_is_told_apart_by_its_neighbours() {
    String text = "Rain fell. He won. Snow fell. He won. Then night.";
    int second = text.lastIndexOf("He won.");
    assertThat(TextFragment.link(PAGE, text, new Span(second, second + 7)))
        .endsWith("#:~:text=won.%20Snow%20fell.-,He%20won.,-Then%20night.");
  }

  @Test
  void an_old_fragment_is_replaced() {
    URI page = URI.create("https://outlet.example/a#comments");
    assertThat(TextFragment.link(page, "He won.", new Span(0, 7)))
        .isEqualTo("https://outlet.example/a#:~:text=He%20won.");
  }
}
