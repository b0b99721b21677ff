package dateline.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;

/** The values that documents have in a field, by their place among all values of the field. */
final class DocTerms {
  private final Vocabulary.Ranks terms;

  /** The ranks of the field's values, ascending. */
  private final int[] values;

  private final Ints documents;

  /** Where the values of each document end. */
  private final Ints ends;

  /** The values of each document, ascending: by their places in the field's. */
  private final int[] places;

  private DocTerms(Vocabulary.Ranks terms, int[] values, Ints documents, Ints ends, int[] places) {
    this.terms = terms;
    this.values = values;
    this.documents = documents;
    this.ends = ends;
    this.places = places;
  }

  /** Takes the values in the order of their documents. */
  static final class Maker {
    private final Vocabulary.Ranks terms;
    private final Ints documents = new Ints();
    private final Ints ends = new Ints();
    private final Ints ranks = new Ints();
    private int document = -1;
    private int[] of = new int[8];
    private int size;

    Maker(Vocabulary.Ranks terms) {
      this.terms = terms;
    }

    void add(int next, int rank) {
      if (next != document) {
        finish();
        document = next;
      }
      if (size == of.length) {
        of = Arrays.copyOf(of, 2 * size);
      }
      of[size++] = rank;
    }

    /** Puts the values of a document in order, each once. */
    private void finish() {
      if (size > 0) {
        Arrays.sort(of, 0, size);
        documents.add(document);
        for (int i = 0; i < size; i++) {
          if (i == 0 || of[i] != of[i - 1]) {
            ranks.add(of[i]);
          }
        }
        ends.add(ranks.size());
        size = 0;
      }
    }

    DocTerms done() {
      finish();
      int[] placeOf = new int[terms.size()];
      for (int i = 0; i < ranks.size(); i++) {
        placeOf[ranks.get(i)] = 1;
      }
      int[] values = new int[terms.size()];
      int many = 0;
      for (int rank = 0; rank < placeOf.length; rank++) {
        if (placeOf[rank] == 1) {
          values[many] = rank;
          placeOf[rank] = many++;
        }
      }
      int[] places = new int[ranks.size()];
      for (int i = 0; i < places.length; i++) {
        places[i] = placeOf[ranks.get(i)];
      }
      return new DocTerms(terms, Arrays.copyOf(values, many), documents, ends, places);
    }
  }

  /** Goes through them once. */
  SortedSetDocValues values() {
    return new SortedSetDocValues() {
      private final BytesRef term = new BytesRef();
      private int at = -1;
      private int place;

      @Override
      public int nextDoc() {
        at++;
        place = at == 0 ? 0 : ends.get(at - 1);
        return docID();
      }

      @Override
      public int docID() {
        return at < 0 ? -1 : at < documents.size() ? documents.get(at) : NO_MORE_DOCS;
      }

      @Override
      public int docValueCount() {
        return ends.get(at) - (at == 0 ? 0 : ends.get(at - 1));
      }

      @Override
      public long nextOrd() {
        return places[place++];
      }

      @Override
      public BytesRef lookupOrd(long ord) {
        terms.term(values[(int) ord], term);
        return term;
      }

      @Override
      public long getValueCount() {
        return values.length;
      }

      @Override
      public int advance(int target) throws IOException {
        return slowAdvance(target);
      }

      @Override
      public boolean advanceExact(int target) {
        throw new UnsupportedOperationException();
      }

      @Override
      public long cost() {
        return documents.size();
      }
    };
  }
}
