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

  public ExtractOptions {
    if (longestMarkup < 1 || mostTags < 1 || longestText < 1) {
      throw new IllegalArgumentException(
          "limits of " + longestMarkup + ", " + mostTags + " and " + longestText + " read nothing");
    }
  }
}
