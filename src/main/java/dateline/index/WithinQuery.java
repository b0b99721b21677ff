package dateline.index;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** What matches words within a window of a field; scored as if it were the whole field. */
final class WithinQuery extends Query {
  /** About what it costs to look at a document's positions, in Lucene's terms. */
  private static final float COST = 128;

  private final Query words;
  private final Windows.Window window;

  /**
   * @param words asks the window's field alone
   */
  WithinQuery(Query words, Windows.Window window) {
    this.words = words;
    this.window = window;
  }

  /** Whether a document that has the words has them in the window. */
  private interface Look {
    boolean in(int doc) throws IOException;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query plain = words.rewrite(searcher);
    if (plain instanceof MatchNoDocsQuery) {
      return plain;
    }
    return plain.equals(words) ? this : new WithinQuery(plain, window);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    Weight all = words.createWeight(searcher, mode, boost);
    return new FilterWeight(this, all) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        ScorerSupplier some = all.scorerSupplier(leaf);
        return some == null ? null : new Narrowed(some, look(all, leaf));
      }

      @Override
      public int count(LeafReaderContext leaf) {
        return -1;
      }

      @Override
      public @Nullable Matches matches(LeafReaderContext leaf, int doc) throws IOException {
        return look(all, leaf).in(doc) ? all.matches(leaf, doc) : null;
      }
    };
  }

  private Look look(Weight all, LeafReaderContext leaf) throws IOException {
    if (words instanceof TermQuery one) {
      Terms terms = leaf.reader().terms(window.in());
      TermsEnum term = terms == null ? null : terms.iterator();
      if (term != null && term.seekExact(one.getTerm().bytes())) {
        PostingsEnum places = term.postings(null, PostingsEnum.POSITIONS);
        return doc -> isIn(places, doc);
      }
    }
    return doc -> isIn(all.matches(leaf, doc));
  }

  /** Documents are looked at in their order, and a document is looked at once. */
  private boolean isIn(PostingsEnum places, int doc) throws IOException {
    int at = places.docID();
    if (at < doc) {
      at = places.advance(doc);
    }
    if (at != doc) {
      return false;
    }
    for (int i = places.freq(); i > 0; i--) {
      if (window.holds(places.nextPosition())) {
        return true;
      }
    }
    return false;
  }

  private boolean isIn(@Nullable Matches found) throws IOException {
    MatchesIterator each = found == null ? null : found.getMatches(window.in());
    while (each != null && each.next()) {
      if (window.holds(each.startPosition()) && window.holds(each.endPosition())) {
        return true;
      }
    }
    return false;
  }

  /** Some documents of a scorer. */
  private static final class Narrowed extends ScorerSupplier {
    private final ScorerSupplier some;
    private final Look look;

    Narrowed(ScorerSupplier some, Look look) {
      this.some = some;
      this.look = look;
    }

    @Override
    public Scorer get(long leadCost) throws IOException {
      Scorer scorer = some.get(leadCost);
      TwoPhaseIterator unsure = scorer.twoPhaseIterator();
      DocIdSetIterator near = unsure == null ? scorer.iterator() : unsure.approximation();
      return new NarrowedScorer(
          scorer,
          new TwoPhaseIterator(near) {
            @Override
            public boolean matches() throws IOException {
              return (unsure == null || unsure.matches()) && look.in(near.docID());
            }

            @Override
            public float matchCost() {
              return COST + (unsure == null ? 0 : unsure.matchCost());
            }
          });
    }

    @Override
    public long cost() {
      return some.cost();
    }
  }

  private static final class NarrowedScorer extends Scorer {
    private final Scorer scorer;
    private final TwoPhaseIterator sure;

    NarrowedScorer(Scorer scorer, TwoPhaseIterator sure) {
      this.scorer = scorer;
      this.sure = sure;
    }

    @Override
    public int docID() {
      return scorer.docID();
    }

    @Override
    public DocIdSetIterator iterator() {
      return TwoPhaseIterator.asDocIdSetIterator(sure);
    }

    @Override
    public TwoPhaseIterator twoPhaseIterator() {
      return sure;
    }

    @Override
    public float score() throws IOException {
      return scorer.score();
    }

    @Override
    public int advanceShallow(int target) throws IOException {
      return scorer.advanceShallow(target);
    }

    @Override
    public float getMaxScore(int upTo) throws IOException {
      return scorer.getMaxScore(upTo);
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    words.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return words.toString(field) + "@" + window.from();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WithinQuery within
        && words.equals(within.words)
        && window.equals(within.window);
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), words, window);
  }
}
