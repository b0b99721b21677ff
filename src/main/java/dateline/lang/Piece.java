package dateline.lang;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the number scanners see: a word, a figure, a mark, or a code that looks like a figure.
 *
 * @param word in lower case
 * @param glued no white space before it
 * @param value of a figure
 */
record Piece(
    Kind kind, int start, int end, String word, boolean glued, Optional<BigDecimal> value) {

  enum Kind {
    WORD,
    FIGURE,
    MARK,
    /** "1.2.2020", "10.0.0.1", fifty digits on end. */
    CODE
  }

  boolean is(Kind other) {
    return kind == other;
  }

  BigDecimal figure() {
    return value.orElseThrow();
  }
}
