package dateline.extract;

/**
 * How much of a page is read.
 *
 * @param longestMarkup characters of HTML that are parsed; what lies behind is not looked at
 * @param mostTags opening and closing tags that are parsed
 * @param longestText characters of article text that are kept; a longer text is cut at a paragraph
 *     and says so in a Problem
 */
public record ExtractOptions(int longestMarkup, int mostTags, int longestText) {
  public static final ExtractOptions DEFAULTS = new ExtractOptions(6_000_000, 300_000, 2_000_000);

  /** The same with another longest text; markup may be three times as long as it by default. */
  public ExtractOptions withLongestText(int characters) {
    return new ExtractOptions(
        Math.max(longestMarkup, (int) Math.min(Integer.MAX_VALUE / 4, 3L * characters)),
        mostTags,
        characters);
  }

  /** What a reader is told whose text was longer. */
  String tooLong(String what) {
    return what
        + " is longer than what is read on ("
        + longestText
        + " characters of text; read --longest sets another limit); the rest was left out";
  }

  public ExtractOptions {
    if (longestMarkup < 1 || mostTags < 1 || longestText < 1) {
      throw new IllegalArgumentException(
          "limits of " + longestMarkup + ", " + mostTags + " and " + longestText + " read nothing");
    }
  }
}
