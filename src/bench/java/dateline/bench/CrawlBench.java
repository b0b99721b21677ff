package dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Position;
import dateline.archive.ReadyPage;
import dateline.archive.WarcArchive;
import dateline.crawl.CrawlListener;
import dateline.crawl.CrawlOptions;
import dateline.crawl.CrawlReport;
import dateline.crawl.CrawlState;
import dateline.crawl.Crawler;
import dateline.crawl.FetchedPage;
import dateline.crawl.PageResult;
import dateline.crawl.PageSink;
import dateline.crawl.Subscription;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A crawl that archives what it fetches, against a plain loop over the same pages, one after the
 * other as wget does, that writes nothing.
 */
class CrawlBench {
  private static final int PAGES = Integer.getInteger("pages", 5000);
  private static final int HOSTS = 100;
  private static final int PAGE_BYTES = 30_000;

  @TempDir Path folder;

  @Test
  void archiving_keeps_up_with_a_plain_loop() throws Exception {
    try (PageServer server = PageServer.start(HOSTS, PAGES / HOSTS, PAGE_BYTES)) {
      Ratio.Result result =
          Ratio.wall(
              "crawl and archive, " + PAGES + " pages",
              2, // the compiler is busy with the first
              Integer.getInteger("rounds", 5),
              () -> crawl(server),
              () -> plain(server));
      assertThat(result.speed()).as("%s", result).isGreaterThanOrEqualTo(0.7);
    }
  }

  private static long plain(PageServer server) throws IOException {
    long bytes = 0;
    byte[] buffer = new byte[1 << 16];
    for (int i = 0; i < PAGES / HOSTS; i++) {
      for (URI origin : server.origins()) {
        try (InputStream in = origin.resolve("/" + i).toURL().openStream()) {
          for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            bytes += read;
          }
        }
      }
    }
    assertThat(bytes).isEqualTo((long) PAGES * PAGE_BYTES);
    return bytes;
  }

  private CrawlReport crawl(PageServer server) throws IOException {
    Path place = Files.createTempDirectory(folder, "round");
    try (WarcArchive archive = WarcArchive.open(place.resolve("archive"), Position.START);
        CrawlState state = CrawlState.open(place.resolve("crawl.db"))) {
      for (URI origin : server.origins()) {
        state.add(Subscription.listing(origin.resolve("/feed")));
      }
      CrawlOptions options =
          CrawlOptions.DEFAULTS
              .edit()
              .contact("desk@example.org")
              .delayOnLoopback(Duration.ZERO)
              .parallelHosts(16)
              .allowPrivate(true)
              .done();
      CrawlReport report = new Crawler(options, state, sink(archive), CrawlListener.silent()).run();
      assertThat(report.count(PageResult.NEW)).as("%s", report.reasons()).isEqualTo(PAGES);
      return report;
    }
  }

  private static PageSink sink(WarcArchive archive) {
    return new PageSink() {
      @Override
      public Ready prepare(FetchedPage page) throws IOException {
        ReadyPage ready = archive.prepare(page.page(), page.request());
        return () -> archive.append(ready).toString();
      }

      @Override
      public void sync() throws IOException {
        archive.sync();
      }
    };
  }
}
