package dateline.index;

/** Whole values of one field in a batch, as terms or to count by. */
final class ValueEntries {
  private final Ints documents = new Ints();
  private final Ints values = new Ints();

  boolean isEmpty() {
    return documents.size() == 0;
  }

  long bytes() {
    return documents.bytes() + values.bytes();
  }

  /**
   * @param value by its number in the vocabulary
   */
  void add(int document, int value) {
    documents.add(document);
    values.add(value);
  }

  /** Says every value, in the order of documents; all at position 0. */
  void each(Sequence sequence, Vocabulary.Ranks ranks, Occurrences.Tally tally) {
    sequence.each(
        documents, (entry, document) -> tally.add(ranks.of(values.get(entry)), document, 0));
  }

  /** The values that a field is counted by. */
  DocTerms counted(Sequence sequence, Vocabulary.Ranks ranks) {
    DocTerms.Maker made = new DocTerms.Maker(ranks);
    sequence.each(documents, (entry, document) -> made.add(document, ranks.of(values.get(entry))));
    return made.done();
  }
}
