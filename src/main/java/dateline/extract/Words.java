package dateline.extract;

/** Counts and compares words. */
final class Words {
  private Words() {}

  // most pages are ASCII nearly throughout
  static boolean isWord(char c) {
    return c < 128
        ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
        : Character.isLetterOrDigit(c);
  }

  private static char lower(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return Character.toLowerCase(c);
  }

  static int count(String text) {
    int count = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean word = isWord(c);
      if (word && !inside) {
        count++;
      }
      inside = word || inside && (c == '\'' || c == '’');
    }
    return count;
  }

  /** Letters and digits in lower case, everything else one space: equal for equal wording. */
  static String key(String text) {
    char[] key = new char[text.length()];
    int length = 0;
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isWord(c)) {
        if (gap && length > 0) {
          key[length++] = ' ';
        }
        gap = false;
        key[length++] = lower(c);
      } else {
        gap = true;
      }
    }
    return new String(key, 0, length);
  }

  /** The letters and digits alone. */
  static String letters(String text) {
    char[] letters = new char[text.length()];
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isWord(c)) {
        letters[length++] = c;
      }
    }
    return new String(letters, 0, length);
  }

  /**
   * Whether these letters follow each other in a text, whatever stands between them.
   *
   * @param run ASCII letters, small
   */
  static boolean hasRun(String text, String run) {
    char first = run.charAt(0);
    for (int i = 0; i < text.length(); i++) {
      if (lower(text.charAt(i)) == first && isRun(text, i, run)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRun(String text, int start, String run) {
    int found = 0;
    for (int i = start; i < text.length() && found < run.length(); i++) {
      char c = text.charAt(i);
      if (isWord(c)) {
        if (lower(c) != run.charAt(found)) {
          return false;
        }
        found++;
      }
    }
    return found == run.length();
  }

  /** White space as single spaces, none at the ends. */
  static String spaced(String text) {
    char[] out = new char[text.length()];
    int length = 0;
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c > ' ' && c < 128;
      if (!plain && (Character.isWhitespace(c) || c == '\u00A0')) {
        gap = true;
      } else if (plain || c != '\u200B' && c != '\uFEFF') {
        if (gap && length > 0) {
          out[length++] = ' ';
        }
        gap = false;
        out[length++] = c;
      }
    }
    return new String(out, 0, length);
  }
}
