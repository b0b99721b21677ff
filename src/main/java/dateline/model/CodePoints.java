package dateline.model;

/** Turns UTF-16 offsets of one text into code points, as the contract counts them. */
public final class CodePoints {
  private final int length;

  /** For every UTF-16 unit the code points before it; empty when the text has no surrogates. */
  private final int[] before;

  public CodePoints(String text) {
    length = text.length();
    boolean plain = text.codePointCount(0, length) == length;
    before = plain ? new int[0] : count(text);
  }

  private static int[] count(String text) {
    int[] before = new int[text.length() + 1];
    int points = 0;
    for (int i = 0; i < text.length(); i++) {
      before[i] = points; // inside a pair: the code point after it
      boolean secondHalf = i > 0 && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
      points += secondHalf ? 0 : 1;
    }
    before[text.length()] = points;
    return before;
  }

  /**
   * Code points before a UTF-16 unit; of one inside a pair, those before the next.
   *
   * @throws IllegalArgumentException when the text has no such unit
   */
  public int of(int unit) {
    if (unit < 0 || unit > length) {
      throw new IllegalArgumentException("offset " + unit + " in a text of " + length);
    }
    return before.length == 0 ? unit : before[unit];
  }

  /** Start and end of a span, in code points. */
  public int[] of(Span span) {
    return new int[] {of(span.start()), of(span.end())};
  }
}
