package dateline.format;

/** Text as a cell of a spreadsheet takes it. */
final class XlsxText {
  private static final String CUT = " […cut]";

  private XlsxText() {}

  static boolean isCut(String text) {
    return text.length() > Xlsx.LONGEST_TEXT;
  }

  /** Cut with a mark where it is too long. */
  static String of(String text) {
    if (!isCut(text)) {
      return text;
    }
    int end = Xlsx.LONGEST_TEXT - CUT.length();
    end -= Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
    return text.substring(0, end) + CUT;
  }
}
