package dateline.nlp;

/**
 * A part of a feature's text with its hash, so that the hash of the whole comes without building
 * the text: the hash is a polynomial over the characters, and {@code hash(ab) = hash(a) * power(b)
 * + hash(b)}.
 */
final class Piece {
  /** An odd multiplier with no short pattern in its bits. */
  private static final long BASE = 0x9E3779B97F4A7C15L;

  static final Piece BAR = new Piece("|");
  static final Piece NONE = new Piece("-");

  private final String text;
  private final long hash;
  private final long power;

  Piece(String text) {
    this.text = text;
    this.hash = hash(text);
    long product = 1;
    for (int i = 0; i < text.length(); i++) {
      product *= BASE;
    }
    this.power = product;
  }

  static long hash(String text) {
    long hash = 0;
    for (int i = 0; i < text.length(); i++) {
      hash = hash(hash, text.charAt(i));
    }
    return hash;
  }

  /** The hash of a text with one more character. */
  static long hash(long before, char next) {
    return before * BASE + next + 1;
  }

  /** The hash of a text that hashes to {@code before} with this piece behind it. */
  long after(long before) {
    return before * power + hash;
  }

  long hash() {
    return hash;
  }

  @Override
  public String toString() {
    return text;
  }
}
