package dateline.index;

import java.util.List;
import org.apache.lucene.util.BytesRef;

/** Takes the documents of an article, field by field, each up to its {@link #end}. */
interface DocumentSink {
  /**
   * Takes words.
   *
   * @param parts in the order of their positions; none for a document that has the field and says
   *     nothing in it
   */
  void text(IndexField field, List<TextPart> parts);

  /** Takes a value as a term, or one to count by. */
  void value(IndexField field, String value);

  /**
   * Takes a number.
   *
   * @param value a day, or a decimal as {@link
   *     org.apache.lucene.util.NumericUtils#doubleToSortableLong} has it
   */
  void amount(IndexField field, long value);

  /** Takes numbers from .. to, likewise. */
  void range(IndexField field, long from, long to);

  /** Takes something to be read back. */
  void stored(Stored one);

  /**
   * Ends a document.
   *
   * @param row its row as {@link RowCodec} encodes it, in bytes that are overwritten afterwards
   */
  void end(BytesRef row);
}
