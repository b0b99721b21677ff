package dateline.index;

import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * What the index will hold of an article.
 *
 * @param id the article's
 * @param day of publication, in days since 1970, or {@link #NO_DAY}
 * @param documents one a fact, in the Reading's order, the article's own last
 */
record Draft(String id, long day, List<Document> documents) {
  /** Of an article that nobody knows the day of: it comes last. */
  static final long NO_DAY = Long.MIN_VALUE;

  Draft {
    documents = List.copyOf(documents);
  }

  /**
   * A fact or an article.
   *
   * @param row its row as {@link RowCodec} encodes it
   */
  record Document(BytesRef row, List<Entry> entries) {
    Document {
      entries = List.copyOf(entries);
    }
  }
}
