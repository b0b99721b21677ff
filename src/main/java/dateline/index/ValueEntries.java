package dateline.index;

import java.util.List;

/** Whole values of one field in a batch, as terms or to count by, as a {@link Draft} has them. */
final class ValueEntries {
  private final IndexField field;
  private final List<Placed> articles;

  /** Hears of a value. */
  private interface Visitor {
    void value(int document, int rank);
  }

  /**
   * @param articles in the order of the index
   */
  ValueEntries(IndexField field, List<Placed> articles) {
    this.field = field;
    this.articles = articles;
  }

  private void each(Visitor visitor) {
    int width = field.kind().ints();
    for (Placed placed : articles) {
      Batch.Article article = placed.article();
      int[] entries = article.entries();
      int end = article.end(field);
      for (int at = article.start(field); at < end; at += width) {
        visitor.value(placed.first() + entries[at], article.values()[entries[at + 1]]);
      }
    }
  }

  /** Says every value, in the order of documents; all at position 0. */
  void each(Occurrences.Tally tally) {
    each((document, rank) -> tally.add(rank, document, 0));
  }

  /** The values that a field is counted by. */
  DocTerms counted(Vocabulary.Ranks ranks) {
    DocTerms.Maker made = new DocTerms.Maker(ranks);
    each(made::add);
    return made.done();
  }
}
