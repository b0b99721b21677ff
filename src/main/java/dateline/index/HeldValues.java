package dateline.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * Values of a facet held in memory: counting by them takes a step a document. Where every document
 * has at most one, and they are fewer than 65,536, that is two bytes a document.
 */
final class HeldValues implements FacetValues {
  private final int size;
  private final char[] few;
  private final int[] starts;
  private final int[] many;

  private HeldValues(int size, char[] few, int[] starts, int[] many) {
    this.size = size;
    this.few = few;
    this.starts = starts;
    this.many = many;
  }

  /**
   * @param size how many different values there are
   * @param documents all of the segment
   */
  static HeldValues of(FacetValues stored, int size, int documents) throws IOException {
    int[] starts = new int[documents + 1];
    int[] values = new int[documents];
    int count = 0;
    boolean single = size < Character.MAX_VALUE;
    One one = new One();
    for (int doc = 0; doc < documents; doc++) {
      one.take(doc);
      int[] found = one.values(stored);
      single &= found.length <= 1;
      if (count + found.length > values.length) {
        values = Arrays.copyOf(values, Math.max(values.length * 2, count + found.length));
      }
      System.arraycopy(found, 0, values, count, found.length);
      count += found.length;
      starts[doc + 1] = count;
    }
    if (!single) {
      return new HeldValues(size, new char[0], starts, Arrays.copyOf(values, count));
    }
    char[] few = new char[documents]; // 0 is none
    for (int doc = 0; doc < documents; doc++) {
      few[doc] = starts[doc] < starts[doc + 1] ? (char) (values[starts[doc]] + 1) : 0;
    }
    return new HeldValues(size, few, new int[0], new int[0]);
  }

  /** One document at a time, for a reader that wants many. */
  private static final class One extends DocIdSetIterator {
    private int doc = -1;
    private boolean given = true;
    private int[] values = new int[4];
    private int count;

    void take(int document) {
      doc = document;
      given = false;
      count = 0;
    }

    int[] values(FacetValues stored) throws IOException {
      stored.each(this, this::add);
      return Arrays.copyOf(values, count);
    }

    private void add(int value) {
      if (count == values.length) {
        values = Arrays.copyOf(values, count * 2);
      }
      values[count++] = value;
    }

    @Override
    public int docID() {
      return doc;
    }

    @Override
    public int nextDoc() {
      boolean last = given;
      given = true;
      return last ? NO_MORE_DOCS : doc;
    }

    @Override
    public int advance(int target) {
      return nextDoc();
    }

    @Override
    public long cost() {
      return 1;
    }
  }

  /** How many different values there are. */
  int size() {
    return size;
  }

  long bytes() {
    return 2L * few.length + 4L * starts.length + 4L * many.length;
  }

  @Override
  public void each(DocIdSetIterator documents, IntConsumer values) throws IOException {
    for (int doc = documents.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = documents.nextDoc()) {
      if (few.length == 0) {
        for (int i = starts[doc]; i < starts[doc + 1]; i++) {
          values.accept(many[i]);
        }
      } else if (few[doc] > 0) {
        values.accept(few[doc] - 1);
      }
    }
  }

  /** How many of the documents have each value. */
  int[] count(DocIdSetIterator documents) throws IOException {
    int[] counts = new int[size + 1];
    if (few.length == 0) {
      each(documents, value -> counts[value + 1]++);
    } else {
      for (int doc = documents.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = documents.nextDoc()) {
        counts[few[doc]]++;
      }
    }
    return Arrays.copyOfRange(counts, 1, counts.length);
  }
}
