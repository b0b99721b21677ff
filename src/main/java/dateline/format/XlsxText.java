package dateline.format;

/** Text as a cell of a spreadsheet takes it. */
final class XlsxText {
  private static final String CUT = " […cut]";

  private XlsxText() {}

  static boolean isCut(String text) {
    return text.length() > Xlsx.LONGEST_TEXT;
  }

  /**
   * Cut with a mark where it is too long; {@code _x0041_}, which Excel would read as "A", escaped;
   * characters that XML cannot hold become U+FFFD.
   */
  static String of(String text) {
    String fits = text;
    if (isCut(text)) {
      int end = Xlsx.LONGEST_TEXT - CUT.length();
      end -= Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
      fits = text.substring(0, end) + CUT;
    }
    StringBuilder out = new StringBuilder(fits.length() + 8);
    for (int i = 0; i < fits.length(); i++) {
      char c = fits.charAt(i);
      if (c == '_' && isEscape(fits, i)) {
        out.append("_x005F_");
      } else if (c == '\r') {
        out.append("_x000D_");
      } else {
        out.append(isXml(fits, i) ? c : '\ufffd');
      }
    }
    return out.toString();
  }

  private static boolean isEscape(String text, int at) {
    if (at + 6 >= text.length() || text.charAt(at + 1) != 'x' || text.charAt(at + 6) != '_') {
      return false;
    }
    for (int i = at + 2; i < at + 6; i++) {
      if (Character.digit(text.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isXml(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    return c == '\t' || c == '\n' || (c >= ' ' && c < '\ufffe');
  }
}
