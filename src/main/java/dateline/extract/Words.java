package dateline.extract;

/** Counts and compares words. */
final class Words {
  private Words() {}

  static int count(String text) {
    int count = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean word = Character.isLetterOrDigit(text.charAt(i));
      if (word && !inside) {
        count++;
      }
      inside = word || inside && (text.charAt(i) == '\'' || text.charAt(i) == '’');
    }
    return count;
  }

  /** Letters and digits in lower case, everything else one space: equal for equal wording. */
  static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        if (gap && !key.isEmpty()) {
          key.append(' ');
        }
        gap = false;
        key.append(Character.toLowerCase(c));
      } else {
        gap = true;
      }
    }
    return key.toString();
  }

  /** White space as single spaces, none at the ends. */
  static String spaced(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00A0') {
        gap = true;
      } else if (c != '\u200B' && c != '\uFEFF') {
        if (gap && !out.isEmpty()) {
          out.append(' ');
        }
        gap = false;
        out.append(c);
      }
    }
    return out.toString();
  }
}
