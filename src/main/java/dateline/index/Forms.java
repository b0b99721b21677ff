package dateline.index;

import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A word of a text as it stands in the index. */
final class Forms {
  private final BytesRef word;
  private final @Nullable BytesRef stem;

  /** Whose number it bears; kept here because most words are asked for again and again. */
  private @Nullable Object edition;

  private int number;

  /**
   * @param word without possessive, case and accents
   * @param stem beside it at the same place, where it differs
   */
  Forms(BytesRef word, @Nullable BytesRef stem) {
    this.word = word;
    this.stem = stem;
  }

  BytesRef word() {
    return word;
  }

  @Nullable BytesRef stem() {
    return stem;
  }

  /** Whether it has a number in an edition of a vocabulary. */
  boolean isNumbered(Object by) {
    return by.equals(edition);
  }

  int number() {
    return number;
  }

  /** Gives it the number that it has in an edition; one thread at a time. */
  void number(Object by, int given) {
    edition = by;
    number = given;
  }
}
