package dateline.lang;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How much the words say: a figure with what they promise about it.
 *
 * @param value the figure the words state; a range states two and has none, a vague word states
 *     none
 * @param low the least the words allow, where they say
 * @param high the most the words allow, where they say
 */
public record Amount(
    Optional<BigDecimal> value, Optional<BigDecimal> low, Optional<BigDecimal> high, Bound bound) {

  public Amount {
    if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0) {
      throw new IllegalArgumentException("low " + low.get() + " above high " + high.get());
    }
  }

  /** A stated figure under a bound: low and high follow from the two. */
  public static Amount of(BigDecimal value, Bound bound) {
    Optional<BigDecimal> it = Optional.of(value);
    Optional<BigDecimal> none = Optional.empty();
    return switch (bound) {
      case EXACT -> new Amount(it, it, it, bound);
      case AT_LEAST, MORE_THAN -> new Amount(it, it, none, bound);
      case AT_MOST, LESS_THAN -> new Amount(it, none, it, bound);
      case ABOUT -> new Amount(it, none, none, bound);
      case RANGE, VAGUE ->
          throw new IllegalArgumentException(bound + " has no single value, but got " + value);
    };
  }

  public static Amount range(BigDecimal low, BigDecimal high) {
    return new Amount(Optional.empty(), Optional.of(low), Optional.of(high), Bound.RANGE);
  }

  /** "dozens": at least {@code low}, and nobody says how many. */
  public static Amount vague(BigDecimal low) {
    return new Amount(Optional.empty(), Optional.of(low), Optional.empty(), Bound.VAGUE);
  }
}
