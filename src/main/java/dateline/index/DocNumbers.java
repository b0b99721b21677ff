package dateline.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.ArrayUtil;

/** A number each of some documents. */
final class DocNumbers {
  private final int[] documents;
  private final long[] numbers;
  private final int size;

  /** By document, once one is asked for. */
  private int[] places = new int[0];

  private DocNumbers(int[] documents, long[] numbers, int size) {
    this.documents = documents;
    this.numbers = numbers;
    this.size = size;
  }

  /** Takes them in the order of their documents. */
  static final class Maker {
    private int[] documents = new int[64];
    private long[] numbers = new long[64];
    private int size;

    void add(int document, long number) {
      if (size == documents.length) {
        documents = ArrayUtil.grow(documents);
        numbers = ArrayUtil.growExact(numbers, documents.length);
      }
      documents[size] = document;
      numbers[size++] = number;
    }

    DocNumbers done() {
      return new DocNumbers(documents, numbers, size);
    }
  }

  /** The place of a document, negative where it has no number. */
  private int place(int document) {
    if (places.length == 0) {
      places = new int[size == 0 ? 1 : documents[size - 1] + 1];
      Arrays.fill(places, -1);
      for (int i = 0; i < size; i++) {
        places[documents[i]] = i;
      }
    }
    return document < places.length ? places[document] : -1;
  }

  /** Goes through them once. */
  NumericDocValues values() {
    return new NumericDocValues() {
      private int at = -1;

      @Override
      public long longValue() {
        return numbers[at];
      }

      @Override
      public int docID() {
        return at < 0 ? -1 : at < size ? documents[at] : NO_MORE_DOCS;
      }

      @Override
      public int nextDoc() {
        at++;
        return docID();
      }

      @Override
      public int advance(int target) throws IOException {
        return slowAdvance(target);
      }

      @Override
      public boolean advanceExact(int target) {
        at = place(target);
        return at >= 0;
      }

      @Override
      public long cost() {
        return size;
      }
    };
  }
}
