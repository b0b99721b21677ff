package dateline.index;

import java.util.List;
import org.apache.lucene.util.SmallFloat;

/** The texts of one field in a batch, as a {@link Draft} has them. */
final class TextEntries {
  private final IndexField field;
  private final List<Placed> articles;

  /**
   * @param articles in the order of the index
   */
  TextEntries(IndexField field, List<Placed> articles) {
    this.field = field;
    this.articles = articles;
  }

  /** Says every word and every stem, in the order of documents and positions. */
  void each(Vocabulary.Ranks ranks, Occurrences.Tally tally) {
    int width = field.kind().ints();
    for (Placed placed : articles) {
      Batch.Article article = placed.article();
      int[] entries = article.entries();
      int end = article.end(field);
      for (int at = article.start(field); at < end; at += width) {
        int document = placed.first() + entries[at];
        each(article, entries, at, document, ranks, tally);
      }
    }
  }

  private static void each(
      Batch.Article article,
      int[] entries,
      int at,
      int document,
      Vocabulary.Ranks ranks,
      Occurrences.Tally tally) {
    int[] texts = article.texts();
    int[] words = article.words();
    int start = entries[at + 1];
    int length = entries[at + 2] >> 1;
    boolean twice = (entries[at + 2] & 1) != 0;
    int position = entries[at + 3];
    for (int i = 0; i < length; i++) {
      int rank = words[texts[start + i]];
      int stem = ranks.stemOf(rank);
      tally.add(rank, document, position + i);
      if (stem >= 0) {
        tally.add(stem, document, position + i);
      }
      if (twice) {
        tally.add(stem >= 0 ? stem : rank, document, position + i);
      }
    }
  }

  /** How long the text of each document is, rounded as {@link SmallFloat#intToByte4} rounds it. */
  DocNumbers lengths() {
    DocNumbers.Maker made = new DocNumbers.Maker();
    int width = field.kind().ints();
    for (Placed placed : articles) {
      int[] entries = placed.article().entries();
      int end = placed.article().end(field);
      int at = placed.article().start(field);
      while (at < end) {
        int document = entries[at];
        int length = 0;
        while (at < end && entries[at] == document) {
          length += entries[at + 2] >> 1;
          at += width;
        }
        made.add(placed.first() + document, SmallFloat.intToByte4(length));
      }
    }
    return made.done();
  }
}
