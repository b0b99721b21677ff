package dateline.crawl;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A crawl of hostile servers in a process of its own, whose memory is limited; says what it met.
 */
final class HostileCrawl {
  private HostileCrawl() {}

  /** The state's file, then for each source {@code listing} or {@code page} and its address. */
  public static void main(String[] args) throws Exception {
    CrawlOptions options =
        CrawlOptions.DEFAULTS
            .edit()
            .contact("desk@example.org")
            .delayOnLoopback(Duration.ZERO)
            .timeout(Duration.ofSeconds(3))
            .maxBody(HostileServers.LIMIT)
            .tries(1)
            .maxParts(HostileServers.MOST_SITEMAPS)
            .since(Optional.of(Instant.parse("2026-01-01T00:00:00Z")))
            .parallelHosts(16)
            .allowPrivate(true)
            .done();
    try (CrawlState state = CrawlState.open(Path.of(args[0]))) {
      for (int i = 1; i < args.length; i += 2) {
        URI uri = URI.create(args[i + 1]);
        state.add(args[i].equals("page") ? Subscription.page(uri) : Subscription.listing(uri));
      }
      System.out.println("BEGUN");
      new Crawler(options, state, new Pages(), new Said()).run();
      System.out.println("DONE");
    }
  }

  private static final class Said implements CrawlListener {
    @Override
    public void source(URI source, String line, boolean failed) {
      System.out.println(source.getPath() + " " + line);
    }

    @Override
    public void page(URI page, PageResult result, String reason) {
      System.out.println(page.getPath() + " " + result + " " + reason);
    }
  }
}
