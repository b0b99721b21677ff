package dateline.format;

import java.util.Locale;

/**
 * Keeps text from running as a formula: a {@code '} goes before {@code = + - @}, a tab or a
 * carriage return, full-width forms included, wherever a spreadsheet could see a cell begin: at the
 * start of the text, and right after a quote, a line break or a separator that a lenient reader
 * takes for the end of a cell. No text is lost: {@link #unguard} takes the same marks off again. In
 * an address the sign is percent-encoded instead, so that the address still leads to its page.
 */
final class Formulas {
  private static final String STARTS = "=+-@\t\r\uff1d\uff0b\uff0d\uff20\ufe62\ufe63\ufe66\ufe6b";

  /** After any of these a reader may see a cell begin. */
  static final String BREAKS = ",;|\t\n\r\"";

  private static final char GUARD = '\'';
  private static final String DIRECTIVE = "#:~:text=";
  private static final boolean[] BREAK = new boolean[128];

  static {
    BREAKS.chars().forEach(c -> BREAK[c] = true);
  }

  private Formulas() {}

  static String guard(String text) {
    if (!needsGuard(text)) {
      return text;
    }
    return isAddress(text) ? guardAddress(text) : guardText(text);
  }

  /** True where a sign stands at a beginning; nearly every text is told at once that it is safe. */
  private static boolean needsGuard(String text) {
    int length = text.length();
    int at = 0;
    while (at < length && isBlank(text.charAt(at))) {
      if (isFormula(text, at++)) {
        return true;
      }
    }
    if (at < length && isFormula(text, at)) {
      return true;
    }
    for (int i = at + 1; i < length; i++) {
      char c = text.charAt(i - 1);
      if (c < BREAK.length && BREAK[c] && isFormula(text, i)) {
        return true;
      }
    }
    return false;
  }

  private static String guardText(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
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
    return out.append(text, copied, text.length()).toString();
  }

  private static boolean isAddress(String text) {
    return (text.startsWith("https://") || text.startsWith("http://"))
        && text.chars().allMatch(c -> c > ' ' && c < 0x7f);
  }

  /**
   * An address must still open its page, so the sign is percent-encoded. The dashes of a text
   * directive stay, for they are its grammar: its other characters are all encoded or letters, and
   * make no formula.
   */
  private static String guardAddress(String address) {
    int directive = address.indexOf(DIRECTIVE);
    int last = directive < 0 ? address.length() : directive;
    StringBuilder out = new StringBuilder(address.length() + 8);
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      boolean stays = i >= last && c == '-';
      if (!stays && i > 0 && BREAKS.indexOf(address.charAt(i - 1)) >= 0 && isFormula(address, i)) {
        out.append('%').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
      } else {
        out.append(c);
      }
    }
    return out.toString();
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
    boolean plain = c > ' ' && c < 0x7f;
    return !plain
        && (Character.isWhitespace(c)
            || Character.isSpaceChar(c)
            || Character.isISOControl(c)
            || Character.getType(c) == Character.FORMAT);
  }
}
