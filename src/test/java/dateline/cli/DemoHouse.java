package dateline.cli;

import dateline.crawl.CrawlListener;
import dateline.crawl.CrawlOptions;
import dateline.crawl.CrawlState;
import dateline.crawl.Subscription;
import dateline.nlp.Models;
import dateline.read.PageReader;
import dateline.web.DatelineServer;
import dateline.web.WebOptions;
import dateline.workspace.Newsroom;
import dateline.workspace.Workspace;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The demo's newspapers on loopback, crawled twice into a workspace, and a server for it. */
final class DemoHouse implements AutoCloseable {
  private final DemoSite site;
  private final Workspace workspace;
  private final DatelineServer server;

  private DemoHouse(DemoSite site, Workspace workspace, DatelineServer server) {
    this.site = site;
    this.workspace = workspace;
    this.server = server;
  }

  static DemoHouse open(Path folder) throws IOException {
    DemoSite site = DemoSite.start();
    try (Workspace workspace = Workspace.create(folder)) {
      crawl(workspace, site);
    }
    Workspace read = Workspace.openToRead(folder);
    DatelineServer server =
        DatelineServer.start(
            WebOptions.LOCAL.on(0),
            read.indexFolder(),
            new WorkspaceBackroom(read, new FetchOptions()));
    return new DemoHouse(site, read, server);
  }

  private static void crawl(Workspace workspace, DemoSite site) throws IOException {
    try (CrawlState state = workspace.crawlState()) {
      for (URI source : site.sources()) {
        state.add(Subscription.listing(source));
      }
    }
    Set<String> outlets = new LinkedHashSet<>();
    site.origins().values().forEach(origin -> outlets.add(origin.getRawAuthority()));
    CrawlOptions options =
        CrawlOptions.DEFAULTS
            .edit()
            .contact("demo@dateline.example")
            .delayOnLoopback(Duration.ZERO)
            .recheck(Duration.ZERO)
            .feedRecheck(Duration.ZERO)
            .allowedPrivate(outlets)
            .done();
    PageReader reader = PageReader.of(Models.load(Optional.empty()));
    try (Newsroom newsroom = Newsroom.open(workspace, reader::read, 2, (page, reading) -> {})) {
      newsroom.crawl(options, CrawlListener.silent());
      site.showLater();
      newsroom.crawl(options, CrawlListener.silent());
    }
  }

  /** {@code http://127.0.0.1:port/}. */
  String address() {
    return server.address();
  }

  /** A feed of one of the newspapers. */
  String feed() {
    return site.sources().getFirst().toString();
  }

  @Override
  public void close() throws IOException {
    server.close();
    workspace.close();
    site.close();
  }
}
