package dateline.extract;

import dateline.model.Article;
import dateline.model.Given;
import dateline.model.Masthead;
import dateline.model.Page;
import dateline.model.Source;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** A page of an outlet that does not exist, fetched on 20 May 2031. */
record InventedPage(String address, String head, String top, String below) {
  private static final Instant FETCHED = Instant.parse("2031-05-20T00:00:00Z");
  private static final String TEXT =
      """
      <p>The harbour of Port Lune closed on Monday after a wall fell, the mayor said at the quay.</p>
      <p>Forty people carried sandbags all night, and the ferry from the islands did not sail.</p>
      <p>Engineers will look at the wall on Friday, according to the plan of the council for it.</p>
      """;

  /** The page with one headline, and these lines below it. */
  static InventedPage below(String lines) {
    return of("", lines);
  }

  /** The page with one headline, more in its head, and these lines below it. */
  static InventedPage of(String head, String lines) {
    String title = "<title>Harbour closes after storm | Lune Post</title>";
    return new InventedPage(
        "https://lune.example/news/harbour-closes",
        title + head,
        "<h1>Harbour closes after storm</h1>" + lines,
        "");
  }

  Article article() {
    String html =
        "<html><head>"
            + head
            + "</head><body><article>"
            + top
            + TEXT
            + "</article>"
            + below
            + "</body></html>";
    Page page =
        new Page(
            URI.create(address),
            Source.UNKNOWN,
            FETCHED,
            200,
            Map.of(),
            html.getBytes(StandardCharsets.UTF_8),
            Given.NOTHING);
    return new ArticleExtractor().extract(page).article();
  }

  Masthead masthead() {
    return article().masthead();
  }
}
