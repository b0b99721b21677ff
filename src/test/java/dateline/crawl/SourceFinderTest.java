package dateline.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What an address that the user names stands for. */
class SourceFinderTest {
  private static final String HTML = "text/html";
  private static final String FEED =
      "<rss><channel><title>Outlet</title><link>/</link><item><link>/a</link></item></channel></rss>";

  private static List<Subscription> find(Outlets outlets, String path) throws IOException {
    CrawlOptions options =
        CrawlOptions.DEFAULTS
            .edit()
            .contact("desk@example.org")
            .delayOnLoopback(Duration.ZERO)
            .allowPrivate(true)
            .done();
    try (SourceFinder finder = new SourceFinder(options)) {
      return finder.find(outlets.uri(0, path));
    }
  }

  @Test
  void a_feed_stands_for_itself() throws IOException {
    try (Outlets outlets = new Outlets(1).at("/f", Outlets.text("application/xml", FEED))) {
      Subscription found = find(outlets, "/f").getFirst();
      assertThat(found.url()).isEqualTo(outlets.uri(0, "/f"));
      assertThat(found.title()).isEqualTo("Outlet");
      assertThat(found.home()).contains(outlets.uri(0, "/"));
    }
  }

  @Test
  void a_front_page_names_its_feeds_and_one_that_is_none_is_left_out() throws IOException {
    try (Outlets outlets = new Outlets(1)) {
      outlets.at(
          "/",
          Outlets.text(
              HTML,
              "<head><link rel='alternate' type='application/rss+xml' href='/news.rss'>"
                  + "<link rel=ALTERNATE type='application/feed+json' href='/feed.json'>"
                  + "<link rel='alternate' type='application/atom+xml' href='/gone'>"
                  + "<link rel='alternate' hreflang='fr' href='/fr'></head>"));
      outlets.at("/news.rss", Outlets.text("application/xml", FEED));
      outlets.at("/feed.json", Outlets.text("application/json", "{\"items\":[{\"url\":\"/b\"}]}"));
      assertThat(find(outlets, "/"))
          .extracting(Subscription::url)
          .containsExactly(outlets.uri(0, "/news.rss"), outlets.uri(0, "/feed.json"));
    }
  }

  @Test
  void a_sitemap_that_robots_names_comes_before_the_usual_places() throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(zipped)) {
      out.write("<urlset><url><loc>/a</loc></url></urlset>".getBytes(StandardCharsets.UTF_8));
    }
    try (Outlets outlets = new Outlets(1)) {
      outlets.at("/", Outlets.text(HTML, "<p>Welcome"));
      outlets.at("/feed", Outlets.text("application/xml", FEED));
      assertThat(find(outlets, "/").getFirst().url()).isEqualTo(outlets.uri(0, "/feed"));
      outlets.at("/robots.txt", Outlets.text("text/plain", "Sitemap: " + outlets.uri(0, "/m.gz")));
      outlets.at(
          "/m.gz",
          exchange -> {
            exchange.sendResponseHeaders(200, zipped.size());
            exchange.getResponseBody().write(zipped.toByteArray());
          });
      assertThat(find(outlets, "/").getFirst().url()).isEqualTo(outlets.uri(0, "/m.gz"));
    }
  }

  @Test
  void a_site_without_any_says_what_to_do() throws IOException {
    try (Outlets outlets = new Outlets(1).at("/", Outlets.text(HTML, "<p>Welcome"))) {
      assertThatThrownBy(() -> find(outlets, "/")).hasMessageContaining("--page");
      assertThatThrownBy(() -> find(outlets, "/none")).hasMessageContaining("404");
    }
  }
}
