package dateline.index;

import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * What the index will hold of an article: one document a fact, in the Reading's order, the
 * article's own last. Field by field, as numbers: each entry of a field begins with the number of
 * its document, after which come
 *
 * <ul>
 *   <li>of words: where they begin in {@code texts}, how many they are, doubled, and one more if
 *       they count double, and the position of the first;
 *   <li>of a value: its place in {@code values};
 *   <li>of a number: its upper half and its lower; of a range the same of both ends.
 * </ul>
 *
 * @param id the article's
 * @param day of publication, in days since 1970, or {@link #NO_DAY}
 * @param rows of all documents, one behind the other
 * @param rowLengths their bytes
 * @param starts where the entries of each field begin, by its number; the end of them all last
 * @param entries in the order of fields, documents and positions
 * @param texts words by their places in {@code words}, each text once
 * @param stored what the article's own document has to be read back, beside its row
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
record Draft(
    String id,
    long day,
    BytesRef rows,
    int[] rowLengths,
    int[] starts,
    int[] entries,
    int[] texts,
    Forms[] words,
    String[] values,
    List<Stored> stored) {
  /** Of an article that nobody knows the day of: it comes last. */
  static final long NO_DAY = Long.MIN_VALUE;

  Draft {
    stored = List.copyOf(stored);
  }

  /** How many documents there are. */
  int documents() {
    return rowLengths.length;
  }
}
