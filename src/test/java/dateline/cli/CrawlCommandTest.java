package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.crawl.CrawlListener;
import dateline.crawl.CrawlOptions;
import dateline.crawl.CrawlReport;
import dateline.crawl.CrawlState;
import dateline.crawl.PageResult;
import dateline.crawl.Subscription;
import dateline.model.Article;
import dateline.model.Given;
import dateline.nlp.Models;
import dateline.read.PageReader;
import dateline.workspace.IngestReport;
import dateline.workspace.Newsroom;
import dateline.workspace.Workspace;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole line on the invented outlets, with the real crawler and the real archive. */
class CrawlCommandTest {
  @TempDir Path folder;

  private static CrawlOptions options(DemoSite demo) {
    Set<String> ports = new TreeSet<>();
    demo.origins().values().forEach(origin -> ports.add("127.0.0.1:" + origin.getPort()));
    return CrawlOptions.DEFAULTS
        .edit()
        .contact("desk@example.org")
        .delayOnLoopback(Duration.ZERO)
        .recheck(Duration.ZERO)
        .feedRecheck(Duration.ZERO)
        .allowedPrivate(ports)
        .done();
  }

  @Test
  void the_demo_site_is_crawled_read_and_crawled_again() throws Exception {
    PageReader reader = PageReader.ofArticles();
    List<Article> articles = Collections.synchronizedList(new ArrayList<>());
    List<Given> given = Collections.synchronizedList(new ArrayList<>());
    try (DemoSite demo = DemoSite.start();
        Workspace workspace = Workspace.create(folder.resolve("w"));
        Newsroom newsroom =
            Newsroom.open(
                workspace,
                reader::read,
                2,
                (page, reading) -> {
                  articles.add(reading.article());
                  given.add(page.given());
                })) {
      try (CrawlState state = workspace.crawlState()) {
        for (URI source : demo.sources()) {
          state.add(Subscription.listing(source));
        }
      }
      CrawlReport first = newsroom.crawl(options(demo), CrawlListener.silent());
      assertThat(first.count(PageResult.NEW))
          .as("%s %s", first, first.reasons())
          .isGreaterThanOrEqualTo(24);
      assertThat(first.count(PageResult.FAILED) + first.count(PageResult.BLOCKED)).isZero();
      assertThat(articles.stream().map(Article::id).distinct())
          .hasSize((int) first.count(PageResult.NEW));
      assertThat(given).allMatch(g -> g.from() != Given.From.NOBODY);

      CrawlReport again = newsroom.crawl(options(demo), CrawlListener.silent());
      assertThat(again.count(PageResult.UNCHANGED)).isEqualTo(first.count(PageResult.NEW));
      assertThat(again.count(PageResult.NEW) + again.count(PageResult.CHANGED)).isZero();

      demo.showLater();
      articles.clear();
      CrawlReport later = newsroom.crawl(options(demo), CrawlListener.silent());
      assertThat(later.count(PageResult.CHANGED)).as("%s", later).isGreaterThanOrEqualTo(1);
      assertThat(articles)
          .hasSize((int) later.count(PageResult.CHANGED) + (int) later.count(PageResult.NEW));
    }
    try (Workspace workspace = Workspace.open(folder.resolve("w"))) {
      IngestReport report = Newsroom.rebuild(workspace, reader::read, 2, (page, reading) -> {});
      assertThat(report.articles()).isGreaterThanOrEqualTo(25);
    }
  }

  @Test
  void an_unchanged_feed_polled_ten_times_is_sent_once_and_brings_no_new_facts() throws Exception {
    PageReader reader = PageReader.of(Models.load(Optional.empty()));
    try (FeedServer outlet = new FeedServer().publish("2026-06-01").publish("2026-06-02");
        Workspace workspace = Workspace.create(folder.resolve("w"));
        Newsroom newsroom = Newsroom.open(workspace, reader::read, 2, (page, reading) -> {})) {
      try (CrawlState state = workspace.crawlState()) {
        state.add(Subscription.listing(URI.create(outlet.feed())));
      }
      CrawlOptions options =
          CrawlOptions.DEFAULTS
              .edit()
              .contact("desk@example.org")
              .delayOnLoopback(Duration.ZERO)
              .recheck(Duration.ZERO)
              .feedRecheck(Duration.ZERO)
              .allowPrivate(true)
              .done();
      newsroom.crawl(options, CrawlListener.silent());
      Map<String, Long> facts = newsroom.report().facts();
      assertThat(facts).isNotEmpty();
      for (int poll = 1; poll < 10; poll++) {
        CrawlReport report = newsroom.crawl(options, CrawlListener.silent());
        assertThat(report).hasToString("0 new, 0 changed, 2 unchanged, 0 blocked, 0 failed");
      }
      assertThat(outlet.sent()).isOne();
      assertThat(outlet.unchanged()).isEqualTo(9);
      assertThat(newsroom.report().facts()).isEqualTo(facts);
    }
  }
}
