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
    Scorer scorer = new Scorer();
    for (Gold.Text text : gold) {
      scorer.add(text, read(text, reader));
    }
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
