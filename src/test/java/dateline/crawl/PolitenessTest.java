package dateline.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the servers see of a crawl, by their own log. Profile {@code soak}: 100 pages a host. */
class PolitenessTest {
  private static final int HOSTS = 50;
  private static final boolean SOAK = Boolean.getBoolean("dateline.soak");
  private static final int PAGES = SOAK ? 100 : 12;
  private static final Duration DELAY = Duration.ofMillis(SOAK ? 200 : 40);
  private static final Duration RETRY = Duration.ofMillis(100);
  private static final Duration ASKED = Duration.ofSeconds(1);
  private static final String HTML = "text/html";

  @TempDir Path folder;

  private static CrawlOptions.Draft options() {
    return CrawlOptions.DEFAULTS
        .edit()
        .contact("desk@example.org")
        .delay(DELAY)
        .delayOnLoopback(DELAY)
        .retryPause(RETRY)
        .recheck(Duration.ZERO)
        .feedRecheck(Duration.ZERO)
        .parallelHosts(HOSTS)
        .allowPrivate(true);
  }

  private CrawlReport crawl(CrawlOptions options, List<URI> feeds) throws IOException {
    try (CrawlState state = CrawlState.open(folder.resolve("crawl.db"))) {
      for (URI feed : feeds) {
        state.add(Subscription.listing(feed));
      }
      // every name leads to this machine
      return new Crawler(
              options,
              state,
              new Pages(),
              CrawlListener.silent(),
              () ->
                  new Fetcher(
                      options, name -> List.of(InetAddress.getLoopbackAddress()), ProxyChoice.NONE))
          .run();
    }
  }

  private static String feed(int items) {
    StringBuilder feed = new StringBuilder("<rss><channel><title>Outlet</title>");
    for (int i = 0; i < items; i++) {
      feed.append("<item><link>/story/").append(i).append("</link></item>");
    }
    return feed.append("</channel></rss>").toString();
  }

  @Test
  void fifty_hosts_see_one_request_at_a_time_and_the_pauses_they_are_owed() throws IOException {
    try (Outlets outlets = new Outlets(HOSTS)) {
      Set<String> refused = ConcurrentHashMap.newKeySet();
      outlets.at("/feed", Outlets.text("application/rss+xml", feed(PAGES)));
      for (int i = 0; i < PAGES; i++) {
        // some answers take longer than the delay: a second request would be seen
        long slow = i % 4 == 0 ? DELAY.toNanos() + 20_000_000L : 0;
        Outlets.Handler page = Outlets.text(HTML, "<p>Story " + i);
        outlets.at(
            "/story/" + i,
            exchange -> {
              LockSupport.parkNanos(slow);
              page.answer(exchange);
            });
      }
      // two busy moments and one page that is always broken, on every host
      outlets.at("/story/2", busyOnce(429, refused));
      outlets.at("/story/3", busyOnce(503, refused));
      outlets.at("/story/5", Outlets.status(500));
      List<URI> feeds = new ArrayList<>();
      for (int host = 0; host < HOSTS; host++) {
        feeds.add(outlets.uri(host, "/feed"));
      }
      CrawlReport report = crawl(options().done(), feeds);
      assertThat(report.count(PageResult.NEW))
          .as("%s", report.reasons())
          .isEqualTo(HOSTS * (PAGES - 1L));
      assertThat(report.count(PageResult.FAILED)).isEqualTo(HOSTS);
      assertThat(outlets.log()).hasSize(HOSTS * (1 + 1 + PAGES + 1 + 1 + 2));
      byHost(outlets, Outlets.Request::port).values().forEach(PolitenessTest::assertPolite);
      for (Outlets.Request busy : busy(outlets)) {
        assertLeftAlone(outlets, busy);
      }
      assertThat(byHost(outlets, r -> r.port() + r.path()).values())
          .allMatch(tries -> tries.size() <= 3)
          .filteredOn(tries -> tries.size() == 3)
          .hasSize(HOSTS)
          .allSatisfy(PolitenessTest::assertEachTryLater);
    }
  }

  /** Wants a pause of a second the first time each host is asked. */
  private static Outlets.Handler busyOnce(int status, Set<String> refused) {
    Outlets.Handler no = Outlets.status(status);
    Outlets.Handler yes = Outlets.text(HTML, "<p>Story");
    return exchange -> {
      if (refused.add(status + ":" + exchange.getLocalAddress().getPort())) {
        exchange.getResponseHeaders().set("Retry-After", Long.toString(ASKED.toSeconds()));
        no.answer(exchange);
      } else {
        yes.answer(exchange);
      }
    };
  }

  private static List<Outlets.Request> busy(Outlets outlets) {
    List<Outlets.Request> first = new ArrayList<>();
    for (String path : List.of("/story/2", "/story/3")) {
      Map<Integer, List<Outlets.Request>> hosts = new TreeMap<>();
      outlets
          .log(path)
          .forEach(r -> hosts.computeIfAbsent(r.port(), p -> new ArrayList<>()).add(r));
      hosts.values().forEach(log -> first.add(sorted(log).getFirst()));
    }
    assertThat(first).hasSize(2 * HOSTS);
    return first;
  }

  private static void assertLeftAlone(Outlets outlets, Outlets.Request busy) {
    Optional<Outlets.Request> next =
        sorted(outlets.log()).stream()
            .filter(r -> r.port() == busy.port() && r.begun() > busy.begun())
            .findFirst();
    next.ifPresent(
        r -> assertThat(Duration.ofNanos(r.begun() - busy.ended())).isGreaterThanOrEqualTo(ASKED));
  }

  private static void assertEachTryLater(List<Outlets.Request> tries) {
    List<Outlets.Request> sorted = sorted(tries);
    for (int i = 1; i < sorted.size(); i++) {
      long gap = sorted.get(i).begun() - sorted.get(i - 1).ended();
      assertThat(Duration.ofNanos(gap)).isGreaterThanOrEqualTo(RETRY.multipliedBy(i));
    }
  }

  private static <K> Map<K, List<Outlets.Request>> byHost(
      Outlets outlets, Function<Outlets.Request, K> key) {
    Map<K, List<Outlets.Request>> hosts = new TreeMap<>();
    outlets.log().forEach(r -> hosts.computeIfAbsent(key.apply(r), p -> new ArrayList<>()).add(r));
    return hosts;
  }

  private static List<Outlets.Request> sorted(List<Outlets.Request> log) {
    return log.stream().sorted(Comparator.comparingLong(Outlets.Request::begun)).toList();
  }

  private static void assertPolite(List<Outlets.Request> log) {
    List<Outlets.Request> sorted = sorted(log);
    for (int i = 1; i < sorted.size(); i++) {
      long gap = sorted.get(i).begun() - sorted.get(i - 1).ended();
      assertThat(Duration.ofNanos(gap))
          .as("%s after %s", sorted.get(i), sorted.get(i - 1))
          .isGreaterThanOrEqualTo(DELAY);
    }
  }

  @Test
  void no_more_hosts_at_a_time_than_wanted() throws IOException {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    try (Outlets outlets = new Outlets(10)) {
      List<URI> feeds = new ArrayList<>();
      for (int host = 0; host < 10; host++) {
        feeds.add(outlets.uri(host, "/feed"));
      }
      Outlets.Handler feed = Outlets.text("application/rss+xml", feed(0));
      outlets.at(
          "/feed",
          exchange -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            LockSupport.parkNanos(30_000_000L);
            now.decrementAndGet();
            feed.answer(exchange);
          });
      CrawlReport report = crawl(options().parallelHosts(3).done(), feeds);
      assertThat(report.sources()).isEqualTo(10);
      assertThat(most).hasValue(3);
    }
  }

  @Test
  void two_names_of_one_domain_take_turns() throws IOException {
    try (Outlets outlets = new Outlets(2)) {
      outlets.at("/feed", Outlets.text("application/rss+xml", feed(5)));
      for (int i = 0; i < 5; i++) {
        outlets.at("/story/" + i, Outlets.text(HTML, "<p>Story"));
      }
      CrawlReport report =
          crawl(
              options().done(),
              List.of(
                  outlets.named("news.outlet.co.uk", 0, "/feed"),
                  outlets.named("sport.outlet.co.uk", 1, "/feed")));
      assertThat(report.count(PageResult.NEW)).as("%s", report.reasons()).isEqualTo(10);
      assertPolite(outlets.log());
    }
  }

  @Test
  void a_longer_pause_that_robots_asks_for_is_kept() throws IOException {
    try (Outlets outlets = new Outlets(1)) {
      outlets.at("/robots.txt", Outlets.text("text/plain", "User-agent: *\nCrawl-delay: 1"));
      outlets.at("/feed", Outlets.text("application/rss+xml", feed(1)));
      outlets.at("/story/0", Outlets.text(HTML, "<p>Story"));
      crawl(options().done(), List.of(outlets.uri(0, "/feed")));
      List<Outlets.Request> log = sorted(outlets.log());
      assertThat(log).hasSize(3);
      assertThat(Duration.ofNanos(log.get(2).begun() - log.get(1).ended()))
          .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }
  }

  @Test
  void robots_rules_are_remembered_from_run_to_run() throws IOException {
    try (Outlets outlets = new Outlets(1)) {
      outlets.at("/robots.txt", Outlets.text("text/plain", "User-agent: *\nDisallow: /story/1"));
      outlets.at("/feed", Outlets.text("application/rss+xml", feed(2)));
      outlets.at("/story/0", Outlets.text(HTML, "<p>Story"));
      for (int run = 0; run < 3; run++) {
        CrawlReport report = crawl(options().done(), List.of(outlets.uri(0, "/feed")));
        assertThat(report.count(PageResult.BLOCKED)).isEqualTo(run == 0 ? 1 : 0);
      }
      assertThat(outlets.log("/robots.txt")).hasSize(1);
      assertThat(outlets.log("/story/1")).isEmpty();
    }
  }

  @Test
  void a_host_that_does_not_answer_is_left_alone_after_six_times() throws IOException {
    try (Outlets outlets = new Outlets(1)) {
      outlets.at("/feed", Outlets.text("application/rss+xml", feed(40)));
      for (int i = 0; i < 40; i++) {
        outlets.at(
            "/story/" + i,
            exchange -> {
              throw new IOException("hangs up");
            });
      }
      CrawlReport report = crawl(options().done(), List.of(outlets.uri(0, "/feed")));
      assertThat(outlets.log()).hasSize(2 + Frontier.MOST_SILENT);
      assertThat(report.count(PageResult.FAILED)).as("%s", report.reasons()).isZero();
      assertThat(report.left()).isEqualTo(40);
      assertThat(report.reasons().keySet()).anyMatch(why -> why.contains("did not answer 6 times"));
    }
  }
}
