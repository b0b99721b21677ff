package dateline.index;

import java.util.List;

/** Numbers of one field in a batch, one or two in each entry, as a {@link Draft} has them. */
final class NumberEntries {
  private final IndexField field;
  private final List<Placed> articles;

  /**
   * @param articles in the order of the index
   */
  NumberEntries(IndexField field, List<Placed> articles) {
    this.field = field;
    this.articles = articles;
  }

  /** Hears of an entry. */
  private interface Visitor {
    /**
     * Hears of one.
     *
     * @param entries whose numbers begin at a place
     */
    void entry(int document, int[] entries, int at);
  }

  private void each(Visitor visitor) {
    int width = field.kind().ints();
    for (Placed placed : articles) {
      Batch.Article article = placed.article();
      int[] entries = article.entries();
      int end = article.end(field);
      for (int at = article.start(field); at < end; at += width) {
        visitor.entry(placed.first() + entries[at], entries, at + 1);
      }
    }
  }

  private static long number(int[] entries, int at) {
    return (long) entries[at] << 32 | entries[at + 1] & 0xFFFFFFFFL;
  }

  /** One number a document. */
  DocNumbers numbers() {
    DocNumbers.Maker made = new DocNumbers.Maker();
    each((document, entries, at) -> made.add(document, number(entries, at)));
    return made.done();
  }

  DocPoints points() {
    int dimensions = field.kind().dimensions();
    int[] many = {0};
    each((document, entries, at) -> many[0]++);
    DocPoints points = new DocPoints(many[0], dimensions);
    each(
        (document, entries, at) -> {
          points.add(document);
          for (int i = 0; i < dimensions; i++) {
            points.number(number(entries, at + 2 * i));
          }
        });
    return points;
  }
}
