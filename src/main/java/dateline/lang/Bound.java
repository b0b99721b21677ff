package dateline.lang;

/** What the words promise about a figure. */
public enum Bound {
  /** "566": low and high are the value. */
  EXACT,
  /** "at least 566": low is the value. */
  AT_LEAST,
  /** "more than 566": low is the value, itself left out. */
  MORE_THAN,
  /** "up to 566": high is the value. */
  AT_MOST,
  /** "fewer than 566": high is the value, itself left out. */
  LESS_THAN,
  /** "about 566": a value, neither low nor high. */
  ABOUT,
  /** "between 3,000 and 4,500": low and high, no value. */
  RANGE,
  /** "dozens": low 24, no value. */
  VAGUE;

  /** As the contract writes it: {@code at_least}. */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
