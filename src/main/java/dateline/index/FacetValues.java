package dateline.index;

import java.io.IOException;
import java.util.function.IntConsumer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/** The values that documents of one segment have of one facet, as numbers of that segment. */
interface FacetValues {
  /** Hands on every value of every document, in any order within a document. */
  void each(DocIdSetIterator documents, IntConsumer values) throws IOException;

  /** Names, as the index has them on disk. */
  static FacetValues names(LeafReader reader, String field) throws IOException {
    SortedSetDocValues names = DocValues.getSortedSet(reader, field);
    return (documents, values) -> {
      for (int doc = documents.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = documents.nextDoc()) {
        if (names.advanceExact(doc)) {
          for (int i = names.docValueCount(); i > 0; i--) {
            values.accept((int) names.nextOrd());
          }
        }
      }
    };
  }

  /** Days of publication, counted from a first one; those outside the calendar left out. */
  static FacetValues days(LeafReader reader, long first, int size) throws IOException {
    NumericDocValues days = DocValues.getNumeric(reader, Names.BY_DATE);
    return (documents, values) -> {
      for (int doc = documents.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = documents.nextDoc()) {
        long day = days.advanceExact(doc) ? days.longValue() - first : -1;
        if (day >= 0 && day < size) {
          values.accept((int) day);
        }
      }
    };
  }
}
