package dateline.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.model.Given;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real crawler against real servers on loopback. */
class CrawlerTest {
  private static final String HTML = "text/html; charset=utf-8";

  @TempDir Path folder;
  private final List<FetchedPage> pages = new ArrayList<>();
  private final AtomicInteger syncs = new AtomicInteger();

  private final PageSink sink =
      new PageSink() {
        @Override
        public Ready prepare(FetchedPage page) {
          return () -> {
            pages.add(page);
            return "page:" + pages.size();
          };
        }

        @Override
        public void sync() {
          syncs.incrementAndGet();
        }
      };

  private static CrawlOptions.Draft options() {
    return CrawlOptions.DEFAULTS
        .edit()
        .contact("desk@example.org")
        .delayOnLoopback(Duration.ZERO)
        .retryPause(Duration.ofMillis(100))
        .recheck(Duration.ZERO)
        .feedRecheck(Duration.ZERO)
        .allowPrivate(true);
  }

  private CrawlReport crawl(CrawlOptions options, Subscription... sources) throws IOException {
    try (CrawlState state = CrawlState.open(folder.resolve("crawl.db"))) {
      for (Subscription source : sources) {
        state.add(source);
      }
      return new Crawler(options, state, sink, CrawlListener.silent()).run();
    }
  }

  private static String feed(Outlets outlets, int host, int items) {
    StringBuilder feed = new StringBuilder("<rss version='2.0'><channel><title>Outlet</title>");
    for (int i = 0; i < items; i++) {
      feed.append("<item><title>Story ").append(i).append("</title><link>");
      feed.append(outlets.uri(host, "/story/" + i)).append("</link>");
      feed.append("<pubDate>Mon, 02 Mar 2026 08:00:00 +0200</pubDate></item>");
    }
    return feed.append("</channel></rss>").toString();
  }

  @Test
  void a_feed_gives_its_pages_with_what_it_said_of_them() throws IOException {
    try (Outlets outlets = new Outlets(1)) {
      outlets.at("/feed", Outlets.text("application/rss+xml", feed(outlets, 0, 2)));
      outlets.at("/story/0", Outlets.text(HTML, "<p>One"));
      outlets.at("/story/1", Outlets.text(HTML, "<p>Two"));
      CrawlReport report = crawl(options().done(), Subscription.listing(outlets.uri(0, "/feed")));
      assertThat(report.toString()).startsWith("2 new, 0 changed, 0 unchanged, 0 blocked, 0 fail");
      Given given = pages.getFirst().page().given();
      assertThat(given.from()).isEqualTo(Given.From.FEED);
      assertThat(given.headline()).contains("Story 0");
      assertThat(given.published().orElseThrow()).hasToString("2026-03-02T08:00:00+02:00");
      assertThat(pages.getFirst().page().source().name()).isEqualTo("Outlet");
      assertThat(pages.getFirst().request())
          .contains("User-Agent: Dateline/")
          .contains("desk@example.org");
      assertThat(syncs.get()).isPositive();
    }
  }

  @Test
  void an_unchanged_feed_is_sent_once() throws IOException {
    try (Outlets outlets = new Outlets(1)) {
      AtomicInteger bodies = new AtomicInteger();
      Outlets.Handler tagged = Outlets.tagged("application/rss+xml", feed(outlets, 0, 1), "\"v1\"");
      outlets.at(
          "/feed",
          exchange -> {
            if (exchange.getRequestHeaders().getFirst("If-None-Match") == null) {
              bodies.incrementAndGet();
            }
            tagged.answer(exchange);
          });
      outlets.at("/story/0", Outlets.tagged(HTML, "<p>One", "\"p1\""));
      for (int i = 0; i < 10; i++) {
        crawl(options().done(), Subscription.listing(outlets.uri(0, "/feed")));
      }
      assertThat(outlets.log("/feed")).hasSize(10);
      assertThat(bodies).hasValue(1);
      assertThat(pages).hasSize(1);
    }
  }

  @Test
  void a_changed_page_is_told_from_one_whose_advertisement_changed() throws IOException {
    try (Outlets outlets = new Outlets(1)) {
      outlets.at("/feed", Outlets.text("application/rss+xml", feed(outlets, 0, 1)));
      Subscription source = Subscription.listing(outlets.uri(0, "/feed"));
      outlets.at("/story/0", Outlets.text(HTML, "<p>Nine hurt<script>ad(1)</script>"));
      assertThat(crawl(options().done(), source).count(PageResult.NEW)).isOne();
      outlets.at("/story/0", Outlets.text(HTML, "<p>Nine hurt<script>ad(2)</script>"));
      assertThat(crawl(options().done(), source).count(PageResult.UNCHANGED)).isOne();
      outlets.at("/story/0", Outlets.text(HTML, "<p>Twelve hurt<script>ad(3)</script>"));
      assertThat(crawl(options().done(), source).count(PageResult.CHANGED)).isOne();
      assertThat(crawl(options().done(), source).count(PageResult.UNCHANGED)).isOne();
      assertThat(pages.getLast().sameBodyAt()).contains("page:3");
    }
  }

  @Test
  void one_request_at_a_time_and_the_pause_is_kept() throws IOException {
    Duration delay = Duration.ofMillis(30);
    try (Outlets outlets = new Outlets(20)) {
      List<Subscription> sources = new ArrayList<>();
      for (int host = 0; host < outlets.hosts(); host++) {
        outlets.at(host, "/feed", Outlets.text("application/rss+xml", feed(outlets, host, 20)));
        // each host's last story moves to the next host: its pace counts there
        int next = (host + 1) % outlets.hosts();
        outlets.at(
            host, "/story/19", Outlets.redirect(302, outlets.uri(next, "/moved").toString()));
        sources.add(Subscription.listing(outlets.uri(host, "/feed")));
      }
      for (int i = 0; i < 19; i++) {
        outlets.at("/story/" + i, Outlets.text(HTML, "<p>Story"));
      }
      outlets.at("/moved", Outlets.text(HTML, "<p>Moved"));
      CrawlReport report =
          crawl(
              options().delayOnLoopback(delay).parallelHosts(50).done(),
              sources.toArray(Subscription[]::new));
      assertThat(report.count(PageResult.NEW)).as("%s", report.reasons()).isEqualTo(400);
      Map<Integer, List<Outlets.Request>> hosts = new TreeMap<>();
      outlets.log().forEach(r -> hosts.computeIfAbsent(r.port(), p -> new ArrayList<>()).add(r));
      hosts.values().forEach(log -> assertPaced(log, delay));
    }
  }

  private static void assertPaced(List<Outlets.Request> log, Duration delay) {
    List<Outlets.Request> sorted =
        log.stream().sorted(Comparator.comparingLong(Outlets.Request::begun)).toList();
    for (int i = 1; i < sorted.size(); i++) {
      long gap = sorted.get(i).begun() - sorted.get(i - 1).begun();
      assertThat(Duration.ofNanos(gap)).isGreaterThanOrEqualTo(delay);
    }
  }

  @Test
  void a_busy_server_is_left_alone_as_long_as_it_asks() throws IOException {
    try (Outlets outlets = new Outlets(1)) {
      AtomicInteger asked = new AtomicInteger();
      outlets.at(
          "/story",
          exchange -> {
            if (asked.incrementAndGet() == 1) {
              exchange.getResponseHeaders().set("Retry-After", "1");
              exchange.sendResponseHeaders(429, -1);
            } else {
              Outlets.text(HTML, "<p>Story").answer(exchange);
            }
          });
      outlets.at("/broken", exchange -> exchange.sendResponseHeaders(503, -1));
      CrawlReport report = crawl(options().done(), Subscription.page(outlets.uri(0, "/story")));
      assertThat(report.count(PageResult.NEW)).isOne();
      List<Outlets.Request> log = outlets.log("/story");
      assertThat(log.get(1).begun() - log.get(0).ended()).isGreaterThan(1_000_000_000L);
      report = crawl(options().done(), Subscription.page(outlets.uri(0, "/broken")));
      assertThat(report.count(PageResult.FAILED)).isOne();
      assertThat(outlets.log("/broken")).hasSize(3);
    }
  }

  @Test
  void robots_rules_are_kept_and_a_broken_robots_forbids_all() throws IOException {
    try (Outlets outlets = new Outlets(3)) {
      outlets.at(
          0, "/robots.txt", Outlets.text("text/plain", "User-agent: *\nDisallow: /private/"));
      outlets.at(1, "/robots.txt", exchange -> exchange.sendResponseHeaders(500, -1));
      outlets.at(2, "/robots.txt", Outlets.redirect(301, outlets.uri(2, "/r2").toString()));
      outlets.at(2, "/r2", Outlets.text("text/plain", "User-agent: Dateline\nDisallow: /"));
      outlets.at("/private/a", Outlets.text(HTML, "<p>No"));
      outlets.at("/a", Outlets.text(HTML, "<p>Yes"));
      CrawlReport report =
          crawl(
              options().done(),
              Subscription.page(outlets.uri(0, "/private/a")),
              Subscription.page(outlets.uri(0, "/a")),
              Subscription.page(outlets.uri(1, "/a")),
              Subscription.page(outlets.uri(2, "/a")));
      assertThat(report.count(PageResult.NEW)).isOne();
      assertThat(report.count(PageResult.BLOCKED)).as("%s", report.reasons()).isEqualTo(3);
      assertThat(outlets.log("/private/a")).isEmpty();
      assertThat(outlets.log("/a")).hasSize(1);
      assertThat(outlets.log("/robots.txt")).hasSize(1 + 3 + 1);
    }
  }

  @Test
  void a_redirect_into_the_private_network_is_not_followed() throws IOException {
    try (Outlets outlets = new Outlets(2)) {
      outlets.at(0, "/go", Outlets.redirect(302, outlets.uri(1, "/secret").toString()));
      outlets.at(0, "/file", Outlets.redirect(302, "file:///etc/passwd"));
      outlets.at(1, "/secret", Outlets.text(HTML, "<p>Secret"));
      CrawlOptions onlyFirst =
          options()
              .allowPrivate(false)
              .allowedPrivate(java.util.Set.of("127.0.0.1:" + outlets.port(0)))
              .done();
      CrawlReport report =
          crawl(
              onlyFirst,
              Subscription.page(outlets.uri(0, "/go")),
              Subscription.page(outlets.uri(0, "/file")));
      assertThat(report.count(PageResult.FAILED)).isEqualTo(2);
      assertThat(outlets.log("/secret")).isEmpty();
      assertThat(pages).isEmpty();
    }
  }

  @Test
  void walls_are_blocked_and_not_fetched() throws IOException {
    try (Outlets outlets = new Outlets(1)) {
      outlets.at("/wall", Outlets.text(HTML, "<title>Just a moment...</title><p>Checking"));
      outlets.at("/pay", Outlets.text(402, HTML, "<p>Subscribe"));
      outlets.at("/no", Outlets.text(403, HTML, "<p>No"));
      outlets.at("/gone", Outlets.text(410, HTML, "<p>Gone"));
      outlets.at("/film", Outlets.text("video/mp4", "film"));
      CrawlReport report =
          crawl(
              options().done(),
              Subscription.page(outlets.uri(0, "/wall")),
              Subscription.page(outlets.uri(0, "/pay")),
              Subscription.page(outlets.uri(0, "/no")),
              Subscription.page(outlets.uri(0, "/gone")),
              Subscription.page(outlets.uri(0, "/film")));
      assertThat(report.count(PageResult.BLOCKED)).as("%s", report.reasons()).isEqualTo(3);
      assertThat(report.count(PageResult.FAILED)).isEqualTo(2);
      assertThat(pages).isEmpty();
    }
  }

  @Test
  void a_sitemap_index_leads_to_its_pages_once() throws IOException {
    try (Outlets outlets = new Outlets(1)) {
      String page = outlets.uri(0, "/story").toString();
      outlets.at(
          "/index.xml",
          Outlets.text(
              "application/xml",
              "<sitemapindex><sitemap><loc>"
                  + outlets.uri(0, "/news.xml")
                  + "</loc></sitemap><sitemap><loc>"
                  + outlets.uri(0, "/index.xml")
                  + "</loc></sitemap></sitemapindex>"));
      outlets.at(
          "/news.xml",
          Outlets.text(
              "application/xml",
              "<urlset xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>"
                  + page
                  + "</loc><n:news><n:publication><n:name>The Outlet</n:name></n:publication>"
                  + "<n:publication_date>2026-03-02T08:00:00Z</n:publication_date>"
                  + "<n:title>A story</n:title></n:news></url></urlset>"));
      outlets.at("/story", Outlets.text(HTML, "<p>Story"));
      CrawlReport report =
          crawl(options().done(), Subscription.listing(outlets.uri(0, "/index.xml")));
      assertThat(report.count(PageResult.NEW)).isOne();
      assertThat(pages.getFirst().page().given().from()).isEqualTo(Given.From.SITEMAP);
      assertThat(pages.getFirst().page().given().headline()).contains("A story");
    }
  }

  @Test
  void most_means_most_and_the_rest_comes_next_time() throws IOException {
    try (Outlets outlets = new Outlets(1)) {
      outlets.at("/feed", Outlets.text("application/rss+xml", feed(outlets, 0, 10)));
      for (int i = 0; i < 10; i++) {
        outlets.at("/story/" + i, Outlets.text(HTML, "<p>Story " + i));
      }
      Subscription source = Subscription.listing(outlets.uri(0, "/feed"));
      assertThat(crawl(options().max(4).recheck(Duration.ofHours(1)).done(), source).left())
          .isEqualTo(6);
      assertThat(pages).hasSize(4);
      crawl(options().recheck(Duration.ofHours(1)).done(), source);
      assertThat(pages).hasSize(10);
    }
  }

  @Test
  void nothing_is_fetched_without_a_contact() throws IOException {
    try (CrawlState state = CrawlState.open(folder.resolve("crawl.db"))) {
      assertThatThrownBy(
              () -> new Crawler(CrawlOptions.DEFAULTS, state, sink, CrawlListener.silent()))
          .hasMessageContaining("contact");
    }
  }

  @Test
  void the_body_is_what_was_sent() throws IOException {
    try (Outlets outlets = new Outlets(1)) {
      outlets.at("/a", Outlets.text(HTML, "<p>Ångström"));
      crawl(options().done(), Subscription.page(outlets.uri(0, "/a")));
      assertThat(new String(pages.getFirst().page().body(), StandardCharsets.UTF_8))
          .isEqualTo("<p>Ångström");
    }
  }

  /** As servers of HTTP/1.0 do, and others that are tired of waiting for the next request. */
  @Test
  void a_server_that_closes_without_saying_so_is_asked_once_for_each_page() throws Exception {
    List<String> asked = Collections.synchronizedList(new ArrayList<>());
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread.ofPlatform().daemon().start(() -> answerAndClose(server, asked));
      List<Subscription> pages = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        String page = "http://127.0.0.1:" + server.getLocalPort() + "/" + i;
        pages.add(Subscription.page(URI.create(page)));
      }
      CrawlReport report = crawl(options().done(), pages.toArray(Subscription[]::new));
      assertThat(report.count(PageResult.NEW)).as("%s", report.reasons()).isEqualTo(10);
      assertThat(asked).doesNotHaveDuplicates().hasSize(11);
    }
  }

  private static void answerAndClose(ServerSocket server, List<String> asked) {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        byte[] request = new byte[4096];
        int read = Math.max(0, socket.getInputStream().read(request));
        String head = new String(request, 0, read, StandardCharsets.ISO_8859_1);
        asked.add(head.lines().findFirst().orElse(""));
        String status = head.contains("/robots.txt") ? "404 None" : "200 OK";
        String answer = "HTTP/1.0 " + status + "\r\nContent-Length: 5\r\n\r\n<p>Hi";
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
      } catch (IOException closed) {
        asked.add("closed: " + closed.getMessage());
      }
    }
  }
}
