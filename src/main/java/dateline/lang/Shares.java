package dateline.lang;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * Fractions whose denominator takes two words or more: "one twenty-fifth", "three twenty-firsts",
 * "one hundred thirty-fifths", "one one hundred and fifth".
 */
final class Shares {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** A fraction and the piece after it. */
  record Share(int to, BigDecimal value) {}

  /** A denominator and the piece after it. */
  private record Down(int to, BigDecimal value) {}

  private final NumberWords words;

  Shares(NumberWords words) {
    this.words = words;
  }

  /** "one twenty-fifth", "a hundred and fifth". */
  Optional<Share> one(Line line, int i) {
    if (!line.is(i, "a", "one")) {
      return Optional.empty();
    }
    return down(line, i + 1, false)
        .filter(d -> line.is(i, "one") || closes(line, d.to()))
        .map(d -> share(BigDecimal.ONE, d));
  }

  /** The fraction that the number at piece {@code i} begins. */
  Optional<Share> of(Line line, int i, Sum sum) {
    if (line.is(sum.end() - 1, Piece.Kind.FIGURE)) {
      return Optional.empty();
    }
    boolean many = sum.total().compareTo(BigDecimal.ONE) > 0;
    Optional<Share> after =
        many ? down(line, sum.end(), true).map(d -> share(sum.total(), d)) : Optional.empty();
    return after.or(() -> split(line, i, sum.end()));
  }

  /** "one hundred | thirty-fifths": the tens before the last word belong to the denominator. */
  private Optional<Share> split(Line line, int i, int end) {
    int tens = end - 1;
    if (tens <= i || line.is(tens - 1, "and", "-")) {
      return Optional.empty();
    }
    Optional<Down> down = tensAndUnit(line, tens, true);
    if (down.isEmpty()) {
      return Optional.empty();
    }
    Sum up = new Sum(words, line, i, false, false);
    up.run(tens);
    return up.end() == tens ? down.map(d -> share(up.total(), d)) : Optional.empty();
  }

  private static Share share(BigDecimal up, Down down) {
    return new Share(down.to(), up.divide(down.value(), MathContext.DECIMAL64));
  }

  /** "a twenty-first" is a share at the end of what is said, else one of a row. */
  private static boolean closes(Line line, int at) {
    return !line.has(at) || line.is(at, "of", ".", ",");
  }

  private Optional<Down> down(Line line, int i, boolean plural) {
    return tensAndUnit(line, i, plural).or(() -> hundred(line, i, plural));
  }

  /** "twenty-fifths", "thirty fifths". */
  private Optional<Down> tensAndUnit(Line line, int i, boolean plural) {
    Optional<BigDecimal> tens = words.value(NumberWords.Kind.TENS, line.word(i));
    int unit = line.is(i + 1, "-") ? i + 2 : i + 1;
    Optional<BigDecimal> below = ordinal(line.word(unit), plural);
    return tens.isPresent() && below.isPresent()
        ? Optional.of(new Down(unit + 1, tens.get().add(below.get())))
        : Optional.empty();
  }

  /** "hundred and fifths", "one hundred and twenty-fifth". */
  private Optional<Down> hundred(Line line, int i, boolean plural) {
    Optional<BigDecimal> times = words.value(NumberWords.Kind.UNIT, line.word(i));
    int at = times.isPresent() ? i + 1 : i;
    if (!words.is(NumberWords.Kind.HUNDRED, line.word(at)) || !line.is(at + 1, "and")) {
      return Optional.empty();
    }
    BigDecimal hundreds = times.orElse(BigDecimal.ONE).multiply(HUNDRED);
    Optional<Down> rest = tensAndUnit(line, at + 2, plural);
    return rest.or(() -> ordinal(line.word(at + 2), plural).map(v -> new Down(at + 3, v)))
        .map(d -> new Down(d.to(), d.value().add(hundreds)));
  }

  /** One to nine as a denominator's last word. */
  private Optional<BigDecimal> ordinal(String word, boolean plural) {
    if (plural && !word.endsWith("s")) {
      return Optional.empty();
    }
    String one = plural ? word.substring(0, word.length() - 1) : word;
    return words
        .value(NumberWords.Kind.ORDINAL, one)
        .filter(v -> v.compareTo(BigDecimal.TEN) < 0 && !one.equals("second"));
  }
}
