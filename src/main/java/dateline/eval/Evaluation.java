package dateline.eval;

import dateline.fact.Reading;
import dateline.model.Given;
import dateline.model.PageTime;
import dateline.read.PageReader;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Reads annotated articles and scores what was found. */
public final class Evaluation {
  private Evaluation() {}

  /** The scores of a reader on annotated articles. */
  public static Scorer of(List<Gold.Text> gold, PageReader reader) {
    return of(gold, reader, () -> {});
  }

  /**
   * The scores of a reader on annotated articles.
   *
   * @param step runs after each article
   */
  public static Scorer of(List<Gold.Text> gold, PageReader reader, Runnable step) {
    Scorer scorer = new Scorer();
    for (Gold.Text text : gold) {
      scorer.add(text, read(text, reader));
      step.run();
    }
    return scorer;
  }

  /** The scores of extraction on annotated pages; no model is needed. */
  public static PageScorer ofPages(List<PageGold> gold) {
    PageReader reader = PageReader.ofArticles();
    PageScorer scorer = new PageScorer();
    gold.forEach(page -> scorer.add(page, reader.read(page.page())));
    return scorer;
  }

  /** What a reader makes of an annotated article's text, under the gold's id, date and address. */
  public static Reading read(Gold.Text text, PageReader reader) {
    Given given =
        Given.byUser(
            Optional.of(text.id()),
            text.url().map(URI::create),
            Optional.empty(),
            text.published().flatMap(PageTime::parse));
    return reader.read(given, text.text());
  }
}
