package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Position;
import dateline.archive.WarcArchive;
import dateline.crawl.CrawlListener;
import dateline.crawl.CrawlOptions;
import dateline.crawl.CrawlState;
import dateline.crawl.Subscription;
import dateline.index.Ask;
import dateline.index.FactHits;
import dateline.index.FactQuery;
import dateline.index.FactSearch;
import dateline.model.Page;
import dateline.nlp.Models;
import dateline.read.PageReader;
import dateline.workspace.Newsroom;
import dateline.workspace.StoredPages;
import dateline.workspace.Workspace;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
  @TempDir Path folder;

  @Test
  void a_file_is_read_with_what_was_not_taken() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("bridge.txt"),
            "Peter Lund said the bridge, closed for seven years, was safe. The firm “Iron Hand”"
                + " would not say when it would open.");
    Typed typed = Typed.run("explain", "--in", file.toString());
    assertThat(typed.err()).isEmpty();
    assertThat(typed.status()).isZero();
    assertThat(typed.out())
        .contains("rule      quote/bare-clause", "trigger   said", "source    0-10 “Peter Lund”")
        .contains("count 39-50 “seven years”", "duration: a number, not a count");
  }

  @Test
  void a_fact_of_the_workspace_is_explained_from_the_archived_page() throws Exception {
    Path place = folder.resolve("w");
    crawl(place);
    for (String type : List.of("count", "date", "official", "quote")) {
      String id = some(place, type);
      Typed typed = Typed.run("explain", "-w", place.toString(), id);
      assertThat(typed.err()).isEmpty();
      assertThat(typed.out()).startsWith(id).contains("sentence", "rule", "trigger", type);
    }
    Typed unknown = Typed.run("explain", "-w", place.toString(), "nothing-quote-1-2");
    assertThat(unknown.status()).isEqualTo(1);
    assertThat(unknown.err()).contains("no fact nothing-quote-1-2 here");
  }

  @Test
  void the_index_knows_where_every_page_lies() throws Exception {
    Path place = folder.resolve("w");
    crawl(place);
    try (FactSearch search = FactSearch.open(place.resolve("index"));
        Workspace workspace = Workspace.openToRead(place);
        WarcArchive archive = workspace.archive(Position.START)) {
      Ask all = Ask.of(FactQuery.parse("type:article")).show(0, 50);
      List<FactHits.Hit> articles = search.search(all).hits();
      assertThat(articles).hasSizeGreaterThan(5);
      for (FactHits.Hit article : articles) {
        String id = article.cell("article_id").plain();
        Position at = Position.parse(search.place(id).orElseThrow());
        Page page = archive.page(at).orElseThrow();
        assertThat(PageReader.ofArticles().read(page).article().id()).isEqualTo(id);
        assertThat(new StoredPages(workspace).versions(page.uri().toString())).isNotEmpty();
      }
      assertThat(search.place("no such article")).isEmpty();
    }
  }

  @Test
  void without_id_and_file_it_is_wrong_usage() {
    assertThat(Typed.run("explain").status()).isEqualTo(2);
    assertThat(Typed.run("explain", "no such \"id").status()).isEqualTo(2);
  }

  private static String some(Path place, String type) throws Exception {
    try (FactSearch search = FactSearch.open(place.resolve("index"))) {
      FactQuery query = FactQuery.parse("type:" + type);
      FactHits hits = search.search(new Ask(query, Ask.Order.DATE, 0, 1, List.of(), 1));
      return hits.hits().getFirst().cell("fact_id").plain();
    }
  }

  private static void crawl(Path place) throws Exception {
    PageReader reader = PageReader.of(Models.load(Optional.empty()));
    try (DemoSite demo = DemoSite.start();
        Workspace workspace = Workspace.create(place);
        Newsroom newsroom = Newsroom.open(workspace, reader::read, 2, (page, reading) -> {})) {
      Set<String> ports = new TreeSet<>();
      demo.origins().values().forEach(origin -> ports.add("127.0.0.1:" + origin.getPort()));
      CrawlOptions options =
          CrawlOptions.DEFAULTS
              .edit()
              .contact("desk@example.org")
              .delayOnLoopback(Duration.ZERO)
              .allowedPrivate(ports)
              .done();
      try (CrawlState state = workspace.crawlState()) {
        for (URI source : demo.sources()) {
          state.add(Subscription.listing(source));
        }
      }
      newsroom.crawl(options, CrawlListener.silent());
    }
  }
}
