package dateline.cli;

import dateline.crawl.CrawlListener;
import dateline.crawl.CrawlOptions;
import dateline.crawl.CrawlState;
import dateline.crawl.Crawler;
import dateline.crawl.FetchedPage;
import dateline.crawl.PageResult;
import dateline.crawl.PageSink;
import dateline.crawl.Subscription;
import dateline.model.Given;
import dateline.model.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One page from the web, fetched as the crawler fetches: robots.txt, judged addresses, one request.
 */
final class UrlInput {
  private final CrawlOptions how;
  private final InputOptions options;
  private final Consumer<Input> sink;

  UrlInput(CrawlOptions how, InputOptions options, Consumer<Input> sink) {
    this.how = how;
    this.options = options;
    this.sink = sink;
  }

  static boolean isUrl(String name) {
    return name.regionMatches(true, 0, "http://", 0, 7)
        || name.regionMatches(true, 0, "https://", 0, 8);
  }

  void read(String url) throws IOException {
    if (how.contact().isEmpty()) {
      sink.accept(
          new Input.Broken(
              url,
              "a contact is needed before anything is fetched, so that the webmaster can reach you:"
                  + " --contact you@example.org, or DATELINE_CONTACT"));
      return;
    }
    List<Page> pages = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    Path folder = Files.createTempDirectory("dateline-fetch");
    try (CrawlState state = CrawlState.open(folder.resolve("crawl.db"))) {
      state.add(Subscription.page(URI.create(url)));
      new Crawler(how, state, kept(pages), heard(reasons)).run();
    } finally {
      delete(folder);
    }
    if (pages.isEmpty()) {
      sink.accept(
          new Input.Broken(
              url, reasons.isEmpty() ? "nothing was fetched" : String.join("; ", reasons)));
    }
    pages.forEach(page -> sink.accept(new Input.OfPage(url, given(page))));
  }

  private static PageSink kept(List<Page> pages) {
    return new PageSink() {
      @Override
      public Ready prepare(FetchedPage fetched) {
        return () -> {
          pages.add(fetched.page());
          return "";
        };
      }

      @Override
      public void sync() {}
    };
  }

  private static CrawlListener heard(List<String> reasons) {
    return new CrawlListener() {
      @Override
      public void page(URI page, PageResult result, String reason) {
        if (!reason.isEmpty()) {
          reasons.add(result.label() + ": " + reason);
        }
      }
    };
  }

  private Page given(Page page) {
    Given given =
        Given.byUser(
            options.id(),
            Optional.of(options.url().orElse(page.uri())),
            Optional.empty(),
            options.published());
    return new Page(
        page.uri(),
        page.source(),
        page.fetched(),
        page.status(),
        page.headers(),
        page.body(),
        given);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
