package dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Given;
import dateline.model.Masthead;
import dateline.model.Page;
import dateline.model.PageTime;
import dateline.model.Paragraph;
import dateline.model.Source;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleExtractorTest {
  private static final URI ADDRESS = URI.create("https://lune.example/news/harbour-closes");
  private static final Instant FETCHED = Instant.parse("2031-05-20T00:00:00Z");
  private static final String BODY =
      """
      <p>PORT LUNE, May 2 (Reuters) - The harbour of <b>Port</b> Lune closed on Monday after a wall fell, the mayor said.</p>
      <figure><img src=a.jpg><figcaption>A boat lies on the quay © Ada Marsh/AFP</figcaption></figure>
      <p>“We had no choice,” she said, and thanked the 40 people who had carried sandbags all night.</p>
      <h2>What happens next</h2>
      <ul><li>The wall is rebuilt by the end of May</li><li>The quay opens again in June</li></ul>
      <p>Engineers will look at the wall on Friday, according to the council’s own plan for repairs.</p>
      """;
  private static final String HEAD =
      """
      <html lang="en-GB"><head><title>Harbour closes after storm | Lune Post</title>
      <meta property="og:site_name" content="The Lune Post"><link rel="canonical" href="/news/harbour-closes">
      """;

  private static String page(String head, String body) {
    return HEAD
        + head
        + "</head><body><nav><ul><li><a href=/>Home</a></li><li><a"
        + " href=/w>World</a></li></ul></nav><main><article><h1>Harbour closes after storm</h1><p"
        + " class=standfirst>Council blames a wall that was never repaired</p><div class=byline>By"
        + " Ada Marsh, Lune Post staff</div>"
        + body
        + "</article><aside class=related><h3>Related</h3><ul><li><a href=/b>Boats sink in the"
        + " bay</a></li></ul></aside></main><footer><p>© 2031 Lune Post. All rights"
        + " reserved.</p></footer></body></html>";
  }

  private static Extraction extract(String html) {
    return extract(
        html.getBytes(StandardCharsets.UTF_8),
        200,
        Map.of("Content-Type", List.of("text/html; charset=utf-8")),
        Given.NOTHING);
  }

  private static Extraction extract(
      byte[] body, int status, Map<String, List<String>> headers, Given given) {
    return new ArticleExtractor()
        .extract(new Page(ADDRESS, Source.UNKNOWN, FETCHED, status, headers, body, given));
  }

  @Test
  void how_a_word_is_read_aloud_is_not_part_of_the_text() {
    String body =
        "<p>The boat is called <ruby>東<rp>(</rp><rt>higashi</rt><rp>)</rp></ruby>, and it left"
            + " Port Lune on Monday with nine people on board.</p>";
    assertThat(extract(page("", body + BODY)).article().text())
        .contains("The boat is called 東, and it left");
  }

  @Test
  void the_article_is_its_paragraphs_and_nothing_else() {
    var article = extract(page("", BODY)).article();
    assertThat(
            article.paragraphs().stream()
                .map(p -> p.kind().label() + " " + p.span().of(article.text())))
        .containsExactly(
            "headline Harbour closes after storm",
            "standfirst Council blames a wall that was never repaired",
            "body PORT LUNE, May 2 (Reuters) - The harbour of Port Lune closed on Monday after a"
                + " wall fell, the mayor said.",
            "caption A boat lies on the quay © Ada Marsh/AFP",
            "body “We had no choice,” she said, and thanked the 40 people who had carried sandbags"
                + " all night.",
            "heading What happens next",
            "list The wall is rebuilt by the end of May",
            "list The quay opens again in June",
            "body Engineers will look at the wall on Friday, according to the council’s own plan"
                + " for repairs.");
  }

  @Test
  void the_masthead_says_what_the_page_says() {
    Masthead masthead = extract(page("", BODY)).article().masthead();
    assertThat(masthead.canonical()).contains(ADDRESS);
    assertThat(masthead.source().name()).isEqualTo("The Lune Post");
    assertThat(masthead.authors()).containsExactly("Ada Marsh");
    assertThat(masthead.language()).contains("en");
    assertThat(masthead.place()).contains("PORT LUNE");
    assertThat(masthead.agency()).contains("Reuters");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <script type="application/ld+json">{"@type":"NewsArticle","headline":"x","datePublished":"2031-05-02T08:00:00+03:00"}</script> | 2031-05-02T08:00:00+03:00 | json-ld
          <meta property="article:published_time" content="2031-05-02T08:00:00+0300"> | 2031-05-02T08:00:00+03:00 | meta
          <meta name="date" content="2031-05-02"> | 2031-05-02 | meta
          <script type="application/ld+json">{"@type":"NewsArticle","headline":"x","datePublished":"2041-05-02"}</script><meta name="date" content="2031-05-02"> | 2031-05-02 | meta
          """)
  void the_date_has_a_witness_and_never_lies_after_the_fetch(
      String head, String date, String from) {
    Masthead masthead = extract(page(head, BODY)).article().masthead();
    assertThat(masthead.published().map(PageTime::toString)).contains(date);
    assertThat(masthead.publishedFrom()).contains(from);
  }

  @Test
  void a_date_shown_below_the_headline_is_read() {
    Masthead masthead =
        extract(page("", "<p class=meta>Posted on May 2, 2031 at 8:05 pm</p>" + BODY))
            .article()
            .masthead();
    assertThat(masthead.published().map(PageTime::toString)).contains("2031-05-02T20:05:00");
    assertThat(masthead.publishedFrom()).contains("time");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          May 2, 2031 - Updated May 9, 2031            | 2031-05-02
          Updated May 9, 2031, published May 2, 2031   | 2031-05-02
          Last modified: May 9, 2031                   | 2031-05-09
          """)
  void an_update_is_not_the_day_it_came_out(String line, String date) {
    String html = page("", "<p>" + line + "</p>" + BODY);
    assertThat(extract(html).article().masthead().published().map(PageTime::toString))
        .contains(date);
  }

  @Test
  void the_user_wins_over_the_page_and_the_page_over_the_feed() {
    String html = page("<meta name=date content=2031-05-02>", BODY);
    Optional<PageTime> other = PageTime.parse("2031-04-01");
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    Given user = Given.byUser(Optional.of("a1"), Optional.empty(), Optional.empty(), other);
    Given feed =
        new Given(Given.From.FEED, Optional.empty(), Optional.empty(), Optional.empty(), other);
    assertThat(extract(bytes, 200, Map.of(), user).article().masthead().publishedFrom())
        .contains("option");
    assertThat(extract(bytes, 200, Map.of(), user).article().id()).isEqualTo("a1");
    assertThat(extract(bytes, 200, Map.of(), feed).article().masthead().publishedFrom())
        .contains("meta");
    byte[] undated = page("", BODY).getBytes(StandardCharsets.UTF_8);
    assertThat(extract(undated, 200, Map.of(), feed).article().masthead().publishedFrom())
        .contains("feed");
  }

  @Test
  void a_page_in_windows_1252_without_a_word_of_it_is_read() {
    byte[] bytes = page("", BODY).getBytes(Charset.forName("windows-1252"));
    assertThat(extract(bytes, 200, Map.of(), Given.NOTHING).article().text())
        .contains("“We had no choice,”");
  }

  @Test
  void inline_elements_keep_words_together_and_blocks_keep_them_apart() {
    String body =
        BODY.replace("<b>Port</b>", "<span>P</span>ort").replace("all night.", "all<br>night.");
    assertThat(extract(page("", body)).article().text())
        .contains("harbour of Port Lune")
        .contains("all\nnight.");
  }

  @Test
  void a_paragraph_that_stands_twice_is_read_once() {
    String twice = BODY + BODY;
    String text = extract(page("", twice)).article().text();
    assertThat(text.split("Engineers will look", -1)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <title>Just a moment...</title><p>Checking your browser before you go on. | bot wall
          <title>Lune Post</title><h1>Harbour closes</h1><p>The harbour closed.</p><p>Subscribe to continue reading this story. | paywall
          <title>Page not found</title><h1>404</h1><p>Sorry. | error page
          <title>App</title><div id=root></div><script>start()</script> | no article
          """)
  void a_page_that_is_no_article_says_why(String html, String why) {
    Extraction extraction = extract(html);
    assertThat(extraction.isReadable()).isFalse();
    assertThat(extraction.problems())
        .hasSize(1)
        .allMatch(problem -> problem.message().contains(why));
  }

  @ParameterizedTest
  @CsvSource({
    "'%PDF-1.7 x', PDF",
    "'GIF89a x', image",
    "'PK\u0003\u0004x', zip",
    "'', empty",
    "'  ', empty"
  })
  void a_file_that_is_no_page_says_what_it_is(String bytes, String why) {
    Extraction extraction =
        extract(bytes.getBytes(StandardCharsets.ISO_8859_1), 200, Map.of(), Given.NOTHING);
    assertThat(extraction.isReadable()).isFalse();
    assertThat(extraction.problems()).allMatch(problem -> problem.message().contains(why));
  }

  @Test
  void an_error_status_is_a_problem_whatever_the_page_shows() {
    byte[] bytes = page("", BODY).getBytes(StandardCharsets.UTF_8);
    Extraction extraction = extract(bytes, 503, Map.of(), Given.NOTHING);
    assertThat(extraction.isReadable()).isFalse();
    assertThat(extraction.problems()).allMatch(problem -> problem.message().contains("503"));
    assertThat(extraction.article().paragraphs()).noneMatch(p -> p.kind() == Paragraph.Kind.BODY);
  }
}
