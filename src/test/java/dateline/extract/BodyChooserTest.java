package dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Given;
import dateline.model.Page;
import dateline.model.Source;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyChooserTest {
  private static final String FIRST =
      "The harbour of Port Lune closed on Monday after a wall fell into the basin, the mayor said,"
          + " and forty boats were moved to the river before the tide came in.";
  private static final String SECOND =
      "Engineers will look at the wall on Friday, and nobody expects the quay to open before the"
          + " end of June, according to the plan that the council has shown.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FIRST\\n\\nSECOND                        | lines
          <p>FIRST</p><p>SECOND</p>                | markup
          &lt;p&gt;FIRST&lt;/p&gt;&lt;p&gt;SECOND&lt;/p&gt; | escaped markup
          FIRST<br><br>SECOND                      | breaks
          """)
  void a_page_that_a_script_would_write_gives_the_text_of_its_data(String body, String how) {
    Extraction found = extract(data(body), "<div id=root>Loading</div>");
    assertThat(found.isReadable()).as(how).isTrue();
    assertThat(found.article().text())
        .as(how)
        .isEqualTo("Harbour closes\n\n" + FIRST + "\n\n" + SECOND);
  }

  @Test
  void a_page_that_shows_its_text_is_read_as_it_shows_it() {
    Extraction found =
        extract(
            data("FIRST SECOND"),
            "<h1>Harbour closes</h1><p>" + FIRST + "</p><h2>Next</h2><p>" + SECOND + "</p>");
    assertThat(found.article().text())
        .isEqualTo("Harbour closes\n\n" + FIRST + "\n\nNext\n\n" + SECOND);
  }

  @Test
  void a_few_words_of_data_are_no_article() {
    assertThat(extract(data("The harbour closed."), "<div id=root></div>").isReadable()).isFalse();
  }

  private static String data(String body) {
    String text = body.replace("FIRST", FIRST).replace("SECOND", SECOND);
    return "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Harbour"
        + " closes\",\"articleBody\":\""
        + text
        + "\"}</script>";
  }

  private static Extraction extract(String head, String body) {
    String html = "<html><head><title>Lune</title>" + head + "</head><body>" + body;
    return new ArticleExtractor()
        .extract(
            new Page(
                URI.create("https://lune.example/a"),
                Source.UNKNOWN,
                Instant.parse("2031-05-20T00:00:00Z"),
                200,
                Map.of(),
                html.getBytes(StandardCharsets.UTF_8),
                Given.NOTHING));
  }
}
