package dateline.index;

import org.apache.lucene.util.SmallFloat;

/** The texts of one field in a batch, as a {@link Draft} has them. */
final class TextEntries {
  private final FieldEntries of;

  TextEntries(FieldEntries of) {
    this.of = of;
  }

  /** Says every word and every stem, in the order of documents and positions. */
  void each(Vocabulary.Ranks ranks, Occurrences.Tally tally) {
    int width = of.width();
    of.each(
        (placed, entries, from, to) -> {
          int[] texts = placed.article().texts();
          for (int at = from; at < to; at += width) {
            each(texts, entries, at, placed.first() + entries[at], ranks, tally);
          }
        });
  }

  private static void each(
      int[] texts,
      int[] entries,
      int at,
      int document,
      Vocabulary.Ranks ranks,
      Occurrences.Tally tally) {
    int start = entries[at + 1];
    int length = entries[at + 2] >> 1;
    boolean twice = (entries[at + 2] & 1) != 0;
    int position = entries[at + 3];
    for (int i = 0; i < length; i++) {
      int rank = texts[start + i];
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
    int width = of.width();
    of.each(
        (placed, entries, from, to) -> {
          int at = from;
          while (at < to) {
            int document = entries[at];
            int length = 0;
            while (at < to && entries[at] == document) {
              length += entries[at + 2] >> 1;
              at += width;
            }
            made.add(placed.first() + document, SmallFloat.intToByte4(length));
          }
        });
    return made.done();
  }
}
