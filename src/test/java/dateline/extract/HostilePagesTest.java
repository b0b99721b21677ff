package dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Given;
import dateline.model.Page;
import dateline.model.Source;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages made to hurt: each ends as an article or a problem, and soon. */
class HostilePagesTest {
  // three seconds on a quiet machine; the builds share theirs
  private static final Duration LIMIT = Duration.ofSeconds(15);
  private static final String SENTENCE =
      "The council of Port Lune met on Monday and talked for hours. ";

  static Stream<Arguments> pages() {
    return Stream.of(
        page("nested divs", () -> "<div>".repeat(100_000) + SENTENCE),
        page("nested inline", () -> "<b><i>".repeat(100_000) + SENTENCE),
        page("unclosed quotes", () -> "<p title=\"" + SENTENCE.repeat(100_000)),
        page("one endless paragraph", () -> "<p>" + SENTENCE.repeat(330_000)),
        page("many paragraphs", () -> ("<p>" + SENTENCE).repeat(300_000)),
        page("empty paragraphs", () -> "<p>".repeat(3_000_000)),
        page("a million attributes", () -> "<p " + attributes() + ">" + SENTENCE),
        page("a million classes", () -> "<p class='" + "a b-c ".repeat(500_000) + "'>" + SENTENCE),
        page("many elements with classes", HostilePagesTest::classes),
        page("table in table", () -> "<table><tr><td>".repeat(20_000) + SENTENCE),
        page("lists in lists", () -> "<ul><li>".repeat(50_000) + SENTENCE),
        page("open angle brackets", () -> "<".repeat(5_000_000)),
        page("comments", () -> "<!--".repeat(1_000_000)),
        page("links", () -> "<a href=/x>More</a> ".repeat(300_000)),
        page("entities", () -> "<p>" + "&amp;&lt;&#x1F600;".repeat(300_000)),
        page("line breaks", () -> "<p>x<br>".repeat(400_000)),
        page(
            "broken json-ld",
            () -> data("{\"@type\":\"NewsArticle\",\"headline\":\"" + "[".repeat(900_000))),
        page("deep json-ld", () -> data("[".repeat(900_000))),
        page(
            "many json-ld",
            () -> data("{\"@type\":\"NewsArticle\",\"headline\":\"x\"}").repeat(20_000)),
        page(
            "many times",
            () -> "<h1>A long headline of the day</h1>" + "<time>May 2</time>".repeat(200_000)),
        page(
            "dates in scripts",
            () -> "<script>" + "datePublished ".repeat(400_000) + "</script><p>" + SENTENCE),
        page("meta prescan", () -> "<meta charset=".repeat(400_000)),
        page("no html at all", () -> SENTENCE.repeat(100)),
        page("nothing but spaces", () -> " \n\t".repeat(100_000)),
        page("headings", () -> "<h1>Port Lune council meets</h1>".repeat(100_000)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void a_hostile_page_ends_soon(String name, Supplier<String> markup) {
    Page page = page(markup.get().getBytes(StandardCharsets.UTF_8));
    long start = System.nanoTime();
    Extraction extraction = new ArticleExtractor().extract(page);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertThat(took).as(name).isLessThan(LIMIT);
    assertThat(extraction.isReadable() || !extraction.problems().isEmpty()).as(name).isTrue();
  }

  @Test
  void a_text_over_the_limit_is_cut_and_says_so() {
    byte[] body =
        ("<h1>Long</h1><p>" + SENTENCE + "</p>").repeat(40_000).getBytes(StandardCharsets.UTF_8);
    Extraction extraction =
        new ArticleExtractor(new ExtractOptions(6_000_000, 300_000, 100_000)).extract(page(body));
    assertThat(extraction.article().text().length()).isLessThanOrEqualTo(100_000);
    Extraction whole =
        new ArticleExtractor()
            .extract(page(("<p>" + SENTENCE.repeat(330_000)).getBytes(StandardCharsets.UTF_8)));
    assertThat(whole.article().text().length()).isLessThanOrEqualTo(2_000_000);
    assertThat(whole.problems()).anyMatch(problem -> problem.message().contains("2000000"));
  }

  @Test
  void random_bytes_never_throw() {
    long seed = 20_310_502;
    Random random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      byte[] body = new byte[random.nextInt(4_000)];
      random.nextBytes(body);
      assertThat(new ArticleExtractor().extract(page(body)).article().id())
          .as("seed " + seed)
          .isNotEmpty();
    }
  }

  private static Arguments page(String name, Supplier<String> markup) {
    return Arguments.of(name, markup);
  }

  private static Page page(byte[] body) {
    return new Page(
        URI.create("https://lune.example/news/council"),
        Source.UNKNOWN,
        Instant.parse("2031-05-03T00:00:00Z"),
        200,
        Map.of(),
        body,
        Given.NOTHING);
  }

  private static String attributes() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1_000_000; i++) {
      text.append('a').append(i).append("=1 ");
    }
    return text.toString();
  }

  private static String classes() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      text.append("<div class='story-")
          .append(i)
          .append(" c")
          .append(i)
          .append("'>")
          .append(i)
          .append("</div>");
    }
    return text.toString();
  }

  private static String data(String json) {
    return "<script type='application/ld+json'>" + json + "</script><p>" + SENTENCE;
  }
}
