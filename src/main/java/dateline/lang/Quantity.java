package dateline.lang;

/** What sort of quantity a number phrase states. */
public enum Quantity {
  CARDINAL,
  MONEY,
  PERCENT,
  MEASURE,
  FRACTION,
  RATE,
  AGE,
  DURATION,
  ORDINAL,
  /** "3-1": has only its text, no value. */
  SCORE;

  /** As the contract writes it: {@code cardinal}. */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
