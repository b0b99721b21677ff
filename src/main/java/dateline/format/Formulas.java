package dateline.format;

/**
 * Keeps text from running as a formula: a {@code '} goes before {@code = + - @}, a tab or a
 * carriage return, full-width forms included, wherever a spreadsheet could see a cell begin: at the
 * start of the text, and right after a quote, a line break or a separator that a lenient reader
 * takes for the end of a cell. No text is lost: {@link #unguard} takes the same marks off again.
 */
final class Formulas {
  private static final String STARTS = "=+-@\t\r\uff1d\uff0b\uff0d\uff20\ufe62\ufe63\ufe66\ufe6b";
  private static final String BREAKS = ",;|\t\n\r\"";
  private static final char GUARD = '\'';

  private Formulas() {}

  static String guard(String text) {
    StringBuilder out = new StringBuilder();
    int copied = 0;
    boolean leading = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (begins(text, i, leading) && isFormula(text, i)) {
        out.append(text, copied, i).append(GUARD);
        copied = i;
      }
      leading = leading && isBlank(c);
    }
    return copied == 0 && out.isEmpty() ? text : out.append(text, copied, text.length()).toString();
  }

  /** The text as it was before it was guarded. */
  static String unguard(String guarded) {
    StringBuilder out = new StringBuilder(guarded.length());
    boolean leading = true;
    boolean begins = true;
    for (int i = 0; i < guarded.length(); i++) {
      char c = guarded.charAt(i);
      if (begins && c == GUARD && isFormula(guarded, i)) {
        c = guarded.charAt(++i); // the text's own, even where it is a quote again
      }
      out.append(c);
      leading = leading && isBlank(c);
      begins = leading || BREAKS.indexOf(c) >= 0;
    }
    return out.toString();
  }

  private static boolean begins(String text, int at, boolean leading) {
    return leading || BREAKS.indexOf(text.charAt(at - 1)) >= 0;
  }

  /** A sign that starts a formula, behind as many guards as may be. */
  private static boolean isFormula(String text, int at) {
    int i = at;
    while (i < text.length() && text.charAt(i) == GUARD) {
      i++;
    }
    return i < text.length() && STARTS.indexOf(text.charAt(i)) >= 0;
  }

  /** What a spreadsheet may overlook at the start of a cell. */
  private static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }
}
