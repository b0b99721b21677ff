package dateline.index;

/** Numbers of one field in a batch, one or two in each entry. */
final class NumberEntries {
  private final int dimensions;
  private final Ints documents = new Ints();
  private final Ints numbers = new Ints();

  NumberEntries(int dimensions) {
    this.dimensions = dimensions;
  }

  boolean isEmpty() {
    return documents.size() == 0;
  }

  long bytes() {
    return documents.bytes() + numbers.bytes();
  }

  void add(int document, long number) {
    documents.add(document);
    numbers.addLong(number);
  }

  void add(int document, long from, long to) {
    documents.add(document);
    numbers.addLong(from);
    numbers.addLong(to);
  }

  /** One number a document. */
  DocNumbers numbers(Sequence sequence) {
    DocNumbers.Maker made = new DocNumbers.Maker();
    sequence.each(documents, (entry, document) -> made.add(document, numbers.getLong(2 * entry)));
    return made.done();
  }

  DocPoints points(Sequence sequence) {
    DocPoints points = new DocPoints(documents.size(), dimensions);
    sequence.each(
        documents,
        (entry, document) -> {
          points.add(document);
          for (int i = 0; i < dimensions; i++) {
            points.number(numbers.getLong(2 * (entry * dimensions + i)));
          }
        });
    return points;
  }
}
