package dateline.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;

/** A facet of one snapshot: counts of its values over all segments. */
abstract class Facet {
  private final String field;
  private final FacetMemory memory;

  Facet(String field, FacetMemory memory) {
    this.field = field;
    this.memory = memory;
  }

  /** How many different values the snapshot has. */
  abstract int size();

  /** How many different values a segment has. */
  abstract int size(LeafReaderContext segment);

  /** A segment's number of a value as the snapshot's. */
  abstract int global(LeafReaderContext segment, int value);

  abstract FacetValues stored(LeafReaderContext segment) throws IOException;

  /** The values with most hits, the most frequent first, of the part of the facet asked for. */
  abstract List<FacetHits> top(int[] counts, List<String> below, int most) throws IOException;

  /** A value's name and its hits. */
  record FacetHits(String value, int hits) {}

  /** How many hits each value has. */
  final int[] count(List<MatchingDocs> hits) throws IOException {
    int[] counts = new int[size()];
    for (MatchingDocs part : hits) {
      DocIdSetIterator documents = part.bits().iterator();
      if (part.totalHits() > 0 && documents != null && size(part.context()) > 0) {
        count(part.context(), documents, part.totalHits(), counts);
      }
    }
    return counts;
  }

  private void count(LeafReaderContext segment, DocIdSetIterator documents, int hits, int[] counts)
      throws IOException {
    int size = size(segment);
    LeafReader reader = segment.reader();
    FacetValues values = memory.values(reader, field, () -> stored(segment), size, hits);
    if (values instanceof HeldValues held && hits > size / 4) {
      int[] own = held.count(documents);
      for (int value = 0; value < own.length; value++) {
        if (own[value] > 0) {
          counts[global(segment, value)] += own[value];
        }
      }
    } else {
      values.each(documents, value -> counts[global(segment, value)]++);
    }
  }
}
