package dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Given;
import dateline.model.Paragraph;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
  private static final String ARTICLE =
      """
      Harbour closes after storm

      Port Lune council blames a wall that was never repaired

      PORT LUNE, Freedonia (Reuters) — The harbour of Port Lune closed on Monday, the mayor said. \
      “We had no choice,” she said.

      A boat lies on the quay in Port Lune on Monday © Ada Marsh/AFP

      What happens next

      • The wall is rebuilt by May
      • The quay opens in June

      Engineers will look at the wall on Friday.


      Popular posts from this blog

      Ten boats that sank
      Minister quits over 300 missing boats
      """;

  private static List<String> kinds(String text) {
    return new PlainText()
        .read(Given.NOTHING, text).article().paragraphs().stream()
            .map(p -> p.kind().label())
            .toList();
  }

  @Test
  void lines_are_told_apart_by_place_and_shape() {
    assertThat(kinds(ARTICLE))
        .containsExactly(
            "headline",
            "standfirst",
            "body",
            "caption",
            "heading",
            "list",
            "list",
            "body",
            "boilerplate",
            "boilerplate",
            "boilerplate");
  }

  @Test
  void the_dateline_is_read() {
    var masthead = new PlainText().read(Given.NOTHING, ARTICLE).article().masthead();
    assertThat(masthead.place()).contains("PORT LUNE, Freedonia");
    assertThat(masthead.agency()).contains("Reuters");
    assertThat(masthead.headline()).contains("Harbour closes after storm");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n\n",
        "One sentence.",
        "no stop at all",
        "x\r\ny\r\n",
        " leading",
        "trailing \n",
        "emoji 🐐 and\u2028separators"
      })
  void the_text_is_the_very_string(String text) {
    assertThat(new PlainText().read(Given.NOTHING, text).article().text()).isSameAs(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"The harbour closed on Monday.", "Harbour closes after storm"})
  void a_single_line_is_body(String text) {
    assertThat(kinds(text)).containsExactly("body");
  }

  @Test
  void a_first_line_that_ends_in_a_stop_is_no_headline() {
    assertThat(kinds("The harbour closed.\n\nThe mayor said so on Monday."))
        .containsExactly("body", "body");
  }

  @Test
  void a_date_below_the_headline_is_no_standfirst() {
    assertThat(kinds("Harbour closes\n\nMonday, May 2, 2031\n\nThe harbour closed on Monday."))
        .containsExactly("headline", "body", "body");
  }

  @Test
  void a_sentence_broken_to_fit_a_width_is_one_paragraph() {
    String text =
        """
        The harbour of Port Lune closed on Monday because the
        wall had fallen in the night, she
        said.\
        """;
    List<Paragraph> paragraphs = new PlainText().read(Given.NOTHING, text).article().paragraphs();
    assertThat(paragraphs).hasSize(1);
    assertThat(paragraphs.get(0).span().of(text)).isEqualTo(text);
  }

  @Test
  void a_list_of_related_articles_does_not_swallow_a_longer_text() {
    String text =
        "Harbour closes\n\nShort.\n\nRelated articles\n\n"
            + "The council met on Monday. ".repeat(9);
    assertThat(kinds(text)).endsWith("body");
  }

  @Test
  void what_was_given_stands_in_the_masthead() {
    Given given =
        Given.byUser(
            Optional.of("a1"),
            Optional.of(URI.create("https://lune.example/a")),
            Optional.empty(),
            Optional.empty());
    var article = new PlainText().read(given, "The harbour closed.").article();
    assertThat(article.id()).isEqualTo("a1");
    assertThat(article.masthead().source().name()).isEqualTo("lune.example");
  }

  @Test
  void an_empty_text_is_a_problem() {
    assertThat(new PlainText().read(Given.NOTHING, " \n ").problems()).hasSize(1);
  }

  @Test
  void what_lies_behind_the_longest_text_is_kept_but_not_read() {
    String text = "First line of the text.\n\nSecond line of the text.\n\nThird line.";
    Extraction found =
        new PlainText(ExtractOptions.DEFAULTS.withLongestText(32)).read(Given.NOTHING, text);
    assertThat(found.article().text()).isEqualTo(text);
    assertThat(found.isReadable()).isTrue();
    assertThat(found.problems()).hasSize(1).allMatch(p -> p.message().contains("32 characters"));
    assertThat(
            found.article().paragraphs().stream()
                .filter(p -> p.kind() == Paragraph.Kind.BOILERPLATE)
                .map(p -> p.span().of(text)))
        .containsExactly("line of the text.", "Third line.");
  }
}
