package dateline.index;

/** Numbers of one field in a batch, one or two in each entry, as a {@link Draft} has them. */
final class NumberEntries {
  private final FieldEntries of;

  NumberEntries(FieldEntries of) {
    this.of = of;
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
    int width = of.width();
    of.each(
        (placed, entries, from, to) -> {
          for (int at = from; at < to; at += width) {
            visitor.entry(placed.first() + entries[at], entries, at + 1);
          }
        });
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
    int dimensions = of.field().kind().dimensions();
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
