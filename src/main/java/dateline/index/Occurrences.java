package dateline.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Which documents have which terms of a field, and where: put in order by counting, as many terms
 * at a time as memory allows, and handed to Lucene term by term, once.
 */
final class Occurrences extends Terms {
  /** Occurrences in order at a time; a term that has more has them all. */
  private static final int MOST = 1 << 22;

  private final boolean positions;
  private final Vocabulary.Ranks terms;
  private final Consumer<Tally> source;

  /** How often each term occurs, by rank. */
  private final int[] counts;

  /** Takes every occurrence, in the order of documents and positions. */
  static final class Tally {
    /** The terms that are put in order; while they are counted there are none. */
    private int from;

    private int to;

    /** How often each term occurs; then where the next occurrence of each goes. */
    private int[] counts;

    /** Documents in the upper half, positions in the lower. */
    private long[] sorted = new long[0];

    private Tally(int terms) {
      counts = new int[terms];
    }

    void add(int rank, int document, int position) {
      if (to == 0) {
        counts[rank]++;
      } else if (rank >= from && rank < to) {
        sorted[counts[rank - from]++] = (long) document << 32 | position;
      }
    }
  }

  /**
   * @param positions whether Lucene wants them
   * @param source says every occurrence, as often as it is asked
   */
  Occurrences(boolean positions, Vocabulary.Ranks terms, Consumer<Tally> source) {
    this.positions = positions;
    this.terms = terms;
    this.source = source;
    Tally tally = new Tally(terms.size());
    source.accept(tally);
    this.counts = tally.counts;
  }

  @Override
  public TermsEnum iterator() {
    return new Walk();
  }

  @Override
  public boolean hasFreqs() {
    return positions;
  }

  @Override
  public boolean hasPositions() {
    return positions;
  }

  @Override
  public boolean hasOffsets() {
    return false;
  }

  @Override
  public boolean hasPayloads() {
    return false;
  }

  @Override
  public long size() {
    return Arrays.stream(counts).filter(count -> count > 0).count();
  }

  @Override
  public long getSumTotalTermFreq() {
    return Arrays.stream(counts).asLongStream().sum();
  }

  @Override
  public long getSumDocFreq() {
    throw new UnsupportedOperationException();
  }

  @Override
  public int getDocCount() {
    throw new UnsupportedOperationException();
  }

  /** From the first term to the last. */
  private final class Walk extends BaseTermsEnum {
    private final BytesRef term = new BytesRef();
    private final Tally order = new Tally(0);
    private int rank = -1;

    @Override
    public @Nullable BytesRef next() {
      do {
        rank++;
      } while (rank < counts.length && counts[rank] == 0);
      if (rank >= counts.length) {
        return null;
      }
      if (rank >= order.to) {
        order();
      }
      terms.term(rank, term);
      return term;
    }

    private void order() {
      int end = rank;
      int many = 0;
      while (end < counts.length && (end == rank || many + counts[end] <= MOST)) {
        many += counts[end++];
      }
      order.from = rank;
      order.to = end;
      order.counts = new int[end - rank];
      for (int i = 1; i < order.counts.length; i++) {
        order.counts[i] = order.counts[i - 1] + counts[rank + i - 1];
      }
      if (order.sorted.length < many) {
        order.sorted = new long[many];
      }
      source.accept(order);
    }

    @Override
    public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) {
      Postings postings = reuse instanceof Postings before ? before : new Postings();
      int end = order.counts[rank - order.from];
      postings.set(order.sorted, end - counts[rank], end);
      return postings;
    }

    @Override
    public BytesRef term() {
      return term;
    }

    @Override
    public int docFreq() {
      throw new UnsupportedOperationException();
    }

    @Override
    public long totalTermFreq() {
      return counts[rank];
    }

    @Override
    public SeekStatus seekCeil(BytesRef sought) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void seekExact(long ord) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long ord() {
      throw new UnsupportedOperationException();
    }

    @Override
    public ImpactsEnum impacts(int flags) {
      throw new UnsupportedOperationException();
    }
  }

  /** The occurrences of one term. */
  private static final class Postings extends PostingsEnum {
    private long[] sorted = new long[0];
    private int end;
    private int document;

    /** The document's next occurrence, and the next document's first. */
    private int at;

    private int next;
    private int freq;

    void set(long[] occurrences, int start, int stop) {
      sorted = occurrences;
      end = stop;
      document = -1;
      next = start;
    }

    @Override
    public int nextDoc() {
      if (next == end) {
        document = NO_MORE_DOCS;
        return document;
      }
      at = next;
      document = (int) (sorted[at] >> 32);
      while (next < end && (int) (sorted[next] >> 32) == document) {
        next++;
      }
      freq = next - at;
      return document;
    }

    @Override
    public int docID() {
      return document;
    }

    @Override
    public int freq() {
      return freq;
    }

    @Override
    public int nextPosition() {
      return (int) sorted[at++];
    }

    @Override
    public int advance(int target) throws IOException {
      return slowAdvance(target);
    }

    @Override
    public long cost() {
      return end;
    }

    @Override
    public int startOffset() {
      return -1;
    }

    @Override
    public int endOffset() {
      return -1;
    }

    @Override
    public @Nullable BytesRef getPayload() {
      return null;
    }
  }
}
