package dateline.index;

/** Whole values of one field in a batch, as terms or to count by, as a {@link Draft} has them. */
final class ValueEntries {
  private final FieldEntries of;

  /** Hears of a value. */
  private interface Visitor {
    void value(int document, int rank);
  }

  ValueEntries(FieldEntries of) {
    this.of = of;
  }

  private void each(Visitor visitor) {
    int width = of.width();
    of.each(
        (placed, entries, from, to) -> {
          int[] values = placed.article().values();
          for (int at = from; at < to; at += width) {
            visitor.value(placed.first() + entries[at], values[entries[at + 1]]);
          }
        });
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
