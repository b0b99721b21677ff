package dateline.cli;

import dateline.crawl.CrawlListener;
import dateline.crawl.CrawlOptions;
import dateline.crawl.PageResult;
import dateline.read.PageReader;
import dateline.workspace.Newsroom;
import dateline.workspace.Workspace;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** A crawl in a process of its own, to be killed; says each page it acknowledges. */
final class CrawlChild {
  private CrawlChild() {}

  public static void main(String[] args) throws Exception {
    PageReader reader = PageReader.ofArticles();
    System.out.println("BEGUN");
    long begun = System.nanoTime();
    try (Workspace workspace = Workspace.open(Path.of(args[0]));
        Newsroom newsroom = Newsroom.open(workspace, reader::read, 2, (page, reading) -> {})) {
      newsroom.catchUp();
      newsroom.crawl(
          CrawlOptions.DEFAULTS
              .edit()
              .contact("desk@example.org")
              .delayOnLoopback(Duration.ofMillis(40))
              .feedRecheck(Duration.ZERO)
              .allowPrivate(true)
              .done(),
          new CrawlListener() {
            @Override
            public void page(URI page, PageResult result, String reason) {
              System.out.println(result + " " + page + " " + millisSince(begun));
            }
          });
    }
    System.out.println("DONE - " + millisSince(begun));
  }

  private static long millisSince(long begun) {
    return (System.nanoTime() - begun) / 1_000_000;
  }
}
