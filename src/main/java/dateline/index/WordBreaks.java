package dateline.index;

/**
 * Where words begin and end in text of the commonest characters: the rules of Unicode for words
 * (UAX 29), as Lucene's standard tokenizer has them, for ASCII, the letters of western Europe and
 * the signs that news is printed with. Of any other character it says that it does not know.
 */
final class WordBreaks {
  /** Within a word between two letters (':'). */
  private static final byte MID_LETTER = 4;

  /** Within a number between two digits. */
  private static final byte MID_NUMBER = 8;

  private static final byte LETTER = 1;
  private static final byte DIGIT = 2;
  private static final byte NONE = 16;
  private static final byte UNKNOWN = 0;

  /** What each of the first characters is. */
  private static final byte[] KINDS = kinds();

  private WordBreaks() {}

  private static byte[] kinds() {
    byte[] kinds = new byte[0x180];
    for (char c = 0; c < kinds.length; c++) {
      kinds[c] = kind(c);
    }
    return kinds;
  }

  private static byte kind(char c) {
    boolean latin = c >= 0xC0 && c != 0xD7 && c != 0xF7;
    if (latin || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
      return LETTER;
    }
    if (c >= '0' && c <= '9') {
      return DIGIT;
    }
    return switch (c) {
      case ':' -> MID_LETTER;
      case ',', ';' -> MID_NUMBER;
      case '.', '\'' -> MID_LETTER | MID_NUMBER;
      case '_' -> UNKNOWN;
      case 0xA0, 0xA3, 0xA7, 0xAB, 0xB0, 0xBB, 0xD7 -> NONE;
      default -> c == '\t' || c == '\n' || c == '\r' || c >= ' ' && c < 0x7F ? NONE : UNKNOWN;
    };
  }

  private static byte of(char c) {
    if (c < KINDS.length) {
      return KINDS[c];
    }
    return switch (c) {
      case '‘', '’' -> MID_LETTER | MID_NUMBER;
      case '“', '”', '„', '–', '—', '…', '•', '€', '‚', '‹', '›' -> NONE;
      default -> UNKNOWN;
    };
  }

  /** Whether a character makes a word. */
  static boolean isInWord(char c) {
    return (of(c) & (LETTER | DIGIT)) != 0;
  }

  /** Whether a character is known, and makes none. */
  static boolean isBetweenWords(char c) {
    return (of(c) & (MID_LETTER | MID_NUMBER | NONE)) != 0;
  }

  /**
   * The end of the word that begins at an offset, if all characters of it are known.
   *
   * @param length of the text
   */
  static int end(char[] text, int start, int length) {
    int at = start;
    while (at < length) {
      byte kind = of(text[at]);
      if ((kind & (LETTER | DIGIT)) == 0 && !isBridge(text, at, length)) {
        return at;
      }
      at++;
    }
    return at;
  }

  /** Whether a sign stands between two letters or two digits that it does not part. */
  private static boolean isBridge(char[] text, int at, int length) {
    if (at + 1 >= length) {
      return false;
    }
    byte kind = of(text[at]);
    int both = of(text[at - 1]) & of(text[at + 1]);
    return (kind & MID_LETTER) != 0 && (both & LETTER) != 0
        || (kind & MID_NUMBER) != 0 && (both & DIGIT) != 0;
  }
}
