package dateline.lang;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When an expression means, as TIMEX3 writes it, with the days it spans.
 *
 * @param value TIMEX3 value: {@code 2019-10}, {@code 2020-Q1}, {@code P3D}, {@code PXM}, {@code
 *     PRESENT_REF}, {@code XXXX-WXX-1}
 * @param earliest first day it can mean
 * @param latest last day it can mean, inclusive
 * @param relativeTo what it was counted from
 */
public record TimeValue(
    Timex timex,
    String value,
    Optional<LocalDate> earliest,
    Optional<LocalDate> latest,
    Optional<Mod> mod,
    RelativeTo relativeTo) {

  /** TIMEX3 modifiers. */
  public enum Mod {
    START,
    MID,
    END,
    APPROX,
    BEFORE,
    AFTER
  }

  /** What a relative expression was counted from. */
  public enum RelativeTo {
    /** The article's own publication date. */
    PUBLISHED,
    /** Another date in the text. */
    TEXT,
    /** Nothing: it is absolute, or there was nothing to count from. */
    NONE;

    /** As the contract writes it: {@code published}. */
    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** The same value, said to be counted from something else. */
  TimeValue from(RelativeTo what) {
    return new TimeValue(timex, value, earliest, latest, mod, what);
  }
}
