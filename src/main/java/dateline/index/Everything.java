package dateline.index;

import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * All hits of a query, the newest first: every segment lies in that order already, so they need
 * only be merged.
 */
final class Everything {
  private final Snapshot snapshot;
  private final Query query;
  private final Optional<Query> parents;

  /**
   * @param parents where given, the last documents of the blocks: they stand for the hits in them
   */
  Everything(Snapshot snapshot, Query query, Optional<Query> parents) {
    this.snapshot = snapshot;
    this.query = query;
    this.parents = parents;
  }

  long each(FactSearch.RowSink sink) throws IOException {
    PriorityQueue<Cursor> cursors =
        new PriorityQueue<>(
            Comparator.<Cursor>comparingLong(cursor -> cursor.day)
                .reversed()
                .thenComparingInt(cursor -> cursor.leaf));
    Weight weight = weight(query);
    Optional<Weight> parent = Optional.empty();
    if (parents.isPresent()) {
      parent = Optional.of(weight(parents.get()));
    }
    for (LeafReaderContext leaf : snapshot.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        Cursor cursor = new Cursor(leaf, scorer.iterator(), lasts(parent, leaf));
        if (cursor.next()) {
          cursors.add(cursor);
        }
      }
    }
    long rows = 0;
    while (!cursors.isEmpty()) {
      Cursor newest = cursors.remove();
      RowCodec.Row row = newest.row();
      sink.row(row.type(), row.cells());
      rows++;
      if (newest.next()) {
        cursors.add(newest);
      }
    }
    return rows;
  }

  private Weight weight(Query of) throws IOException {
    return snapshot.createWeight(snapshot.rewrite(of), ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  private static Optional<DocIdSetIterator> lasts(Optional<Weight> parent, LeafReaderContext leaf)
      throws IOException {
    if (parent.isEmpty()) {
      return Optional.empty();
    }
    Scorer scorer = parent.get().scorer(leaf);
    return Optional.of(scorer == null ? DocIdSetIterator.empty() : scorer.iterator());
  }

  /** A place in one segment. */
  private static final class Cursor {
    private final int leaf;
    private final DocIdSetIterator hits;
    private final @Nullable Bits live;
    private final @Nullable NumericDocValues days;
    private final RowReader rows;
    private final Optional<DocIdSetIterator> lasts;
    private long day;
    private int doc = -1;

    Cursor(LeafReaderContext context, DocIdSetIterator hits, Optional<DocIdSetIterator> lasts)
        throws IOException {
      LeafReader reader = context.reader();
      this.leaf = context.ord;
      this.hits = hits;
      this.lasts = lasts;
      this.live = reader.getLiveDocs();
      this.days = reader.getNumericDocValues(Names.BY_DATE);
      this.rows = new RowReader(reader);
    }

    boolean next() throws IOException {
      int hit = hits.docID() > doc ? hits.docID() : hits.advance(doc + 1);
      while (hit != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(hit)) {
        hit = hits.nextDoc();
      }
      if (hit != DocIdSetIterator.NO_MORE_DOCS && lasts.isPresent()) {
        DocIdSetIterator last = lasts.get();
        hit = last.docID() >= hit ? last.docID() : last.advance(hit);
      }
      doc = hit;
      if (doc == DocIdSetIterator.NO_MORE_DOCS) {
        return false;
      }
      day = days != null && days.advanceExact(doc) ? days.longValue() : Long.MIN_VALUE;
      return true;
    }

    RowCodec.Row row() throws IOException {
      return rows.row(doc);
    }
  }
}
