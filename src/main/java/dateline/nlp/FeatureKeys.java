package dateline.nlp;

import java.util.Arrays;

/** Features as hashes of their text. */
final class FeatureKeys implements FeatureSink {
  private long[] keys = new long[128];
  private int size;

  @Override
  public void add(Piece template, Piece a) {
    push(a.after(template.hash()));
  }

  @Override
  public void add(Piece template, Piece a, Piece b) {
    push(b.after(Piece.BAR.after(a.after(template.hash()))));
  }

  @Override
  public void add(Piece template, Piece a, Piece b, Piece c) {
    push(c.after(Piece.BAR.after(b.after(Piece.BAR.after(a.after(template.hash()))))));
  }

  private void push(long key) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
    }
    keys[size++] = key;
  }

  void clear() {
    size = 0;
  }

  /**
   * Puts what a table has for each of them in their place, and drops those it does not have.
   *
   * @return how many are left
   */
  int find(FeatureTable table) {
    size = table.findAll(keys, size);
    return size;
  }

  int size() {
    return size;
  }

  long key(int index) {
    return keys[index];
  }
}
