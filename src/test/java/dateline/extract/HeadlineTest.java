package dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineTest {
  private static final String ADDRESS = "https://lune.example/a";

  private static Article article(String head, String top) {
    return new InventedPage(ADDRESS, head, top, "").article();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          # the h1, whatever others say of the story
          <title>Port shut | Lune Post</title><meta property="og:title" content="Port shut"> ~ <h1>Harbour closes after storm</h1> ~ Harbour closes after storm
          <title>x</title> ~ <h1><p>Harbour closes after storm</p></h1> ~ Harbour closes after storm
          # the heading that the head of the page agrees with
          <title>Harbour closes after storm - Lune Post</title> ~ <h2>Harbour closes after storm</h2> ~ Harbour closes after storm
          # the only h1 is the site's
          <title>Harbour closes after storm - Lune Post</title><meta property="og:title" content="Harbour closes after storm"> ~ <h1>Back to Start</h1> ~ Harbour closes after storm
          # no heading at all
          <title>Harbour closes after storm | Lune Post</title> ~ <p></p> ~ Harbour closes after storm
          """)
  void the_headline_is_the_heading_others_agree_with(String head, String top, String headline) {
    assertThat(article(head, top).masthead().headline()).contains(headline);
  }

  @Test
  void what_follows_the_agreed_words_stays_in_the_text_alone() {
    String head =
        "<title>Harbour closes after the storm | Lune Post</title>"
            + "<meta property=og:title content='Harbour closes after the storm'>"
            + "<meta name=twitter:title content='Harbour closes after the storm'>";
    Article article = article(head, "<h1>Harbour closes after the storm and ferries wait</h1>");
    assertThat(article.masthead().headline()).contains("Harbour closes after the storm");
    assertThat(article.text()).startsWith("Harbour closes after the storm and ferries wait\n");
  }

  @Test
  void a_heading_without_spaces_between_words_is_not_called_foreign() {
    String head =
        "<title>LUNE POST WEB NEWS|港が閉鎖</title>"
            + "<meta property=og:title content='LUNE POST WEB NEWS|港が閉鎖'>";
    assertThat(article(head, "<h1>港が閉鎖</h1>").masthead().headline()).contains("港が閉鎖");
  }
}
