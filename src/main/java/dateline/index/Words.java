package dateline.index;

/**
 * The words of a text, or of a stretch of one, as they stand in the index.
 *
 * @param of the words of the whole text
 * @param from the first
 * @param to after the last
 */
record Words(Cut of, int from, int to) {
  int size() {
    return to - from;
  }

  boolean isEmpty() {
    return from == to;
  }

  Forms get(int index) {
    return of.word(from + index);
  }

  /** A stretch of them. */
  Words part(int first, int end) {
    return new Words(of, from + first, from + end);
  }
}
