package dateline.index;

import java.util.List;

/** What a document has in one field of the index. */
sealed interface Entry {
  IndexField field();

  /**
   * Words.
   *
   * @param parts in the order of their positions
   */
  record Text(IndexField field, List<TextPart> parts) implements Entry {
    public Text {
      parts = List.copyOf(parts);
    }
  }

  /** A value as a term, or one to count by. */
  record Value(IndexField field, String value) implements Entry {}

  /**
   * A number.
   *
   * @param value a day, or a decimal as {@link
   *     org.apache.lucene.util.NumericUtils#doubleToSortableLong} has it
   */
  record Amount(IndexField field, long value) implements Entry {}

  /** Numbers from .. to, likewise. */
  record Range(IndexField field, long from, long to) implements Entry {}

  /** Something to be read back. */
  record Stored(IndexField field, String value) implements Entry {}
}
