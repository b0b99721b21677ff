package dateline.lang;

import java.math.BigDecimal;
import java.util.Optional;

/** Adds up the words and figures of one cardinal: "4 thousand 3 hundred and 21". */
final class Sum {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int LONGEST = 24;

  private final NumberWords words;
  private final Magnitudes magnitudes = new Magnitudes();
  private final Line line;
  private final int start;
  private final boolean money;
  private final boolean joined;
  private BigDecimal sum = BigDecimal.ZERO;
  private Optional<BigDecimal> current = Optional.empty();
  private BigDecimal lastScale = BigDecimal.valueOf(Long.MAX_VALUE);
  private boolean afterHundred;
  private boolean afterTens;
  private boolean figures;
  private boolean any;
  private int at;

  Sum(NumberWords words, Line line, int start, boolean money, boolean joined) {
    this.words = words;
    this.line = line;
    this.start = start;
    this.money = money;
    this.joined = joined;
    this.at = start;
  }

  /** The piece after the number. */
  int end() {
    return at;
  }

  BigDecimal scale() {
    return lastScale;
  }

  boolean isJoined() {
    return joined;
  }

  boolean isEmpty() {
    return !any;
  }

  boolean isScaled() {
    return lastScale.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) < 0;
  }

  BigDecimal total() {
    return sum.add(current.orElse(BigDecimal.ZERO));
  }

  Cardinals.Style style() {
    return figures ? Cardinals.Style.FIGURE : Cardinals.Style.WORDS;
  }

  /** The whole number. */
  void run() {
    run(start + LONGEST);
  }

  /** The number up to a piece. */
  void run(int stop) {
    if (line.is(at, "a", "an") && isBig(line.word(at + 1))) {
      current = Optional.of(BigDecimal.ONE);
      at++;
    }
    while (at < stop && step()) {
      any = true;
    }
    if (any && at < stop && line.is(at, "point") && decimals(at + 1)) {
      any = true;
    }
  }

  private boolean isBig(String word) {
    return words.is(NumberWords.Kind.HUNDRED, word)
        || words.is(NumberWords.Kind.SCALE, word) && word.length() > 3
        || words.is(NumberWords.Kind.DOZEN, word);
  }

  /** Takes one more piece, or two with "and" or a hyphen. */
  private boolean step() {
    Optional<BigDecimal> figure = line.figure(at);
    if (figure.isPresent()) {
      return figure(figure.get(), at);
    }
    if (any && scale(at)) {
      return true;
    }
    String word = line.word(at);
    if (!any && current.isPresent() && scale(at)) {
      return true;
    }
    if (words.small(word).isPresent()) {
      return small(words.small(word).get(), at);
    }
    boolean hyphen = line.is(at, "-") && words.small(line.word(at + 1)).isPresent();
    if (any && hyphen && afterTens) {
      return small(words.small(line.word(at + 1)).orElseThrow(), at + 1);
    }
    if (any && line.is(at, "-") && !figures && scale(at + 1)) {
      return true;
    }
    return any && joined && line.is(at, "and") && and();
  }

  private boolean figure(BigDecimal value, int i) {
    boolean fits =
        !any
            || current.isEmpty()
                && value.compareTo(lastScale) < 0
                && !line.raw(i).contains(".")
                && !line.glued(i)
                && lastScale.compareTo(BigDecimal.valueOf(1_000_000_000)) <= 0
                && !Lookalikes.looksLikeYear(line.raw(i))
            || afterHundred && value.compareTo(HUNDRED) < 0;
    if (!fits || line.raw(i).charAt(0) > '9' && any) {
      return false;
    }
    current = Optional.of(current.orElse(BigDecimal.ZERO).add(value));
    figures = true;
    afterHundred = false;
    afterTens = false;
    at = i + 1;
    return true;
  }

  private boolean small(BigDecimal value, int i) {
    boolean unit = words.is(NumberWords.Kind.UNIT, line.word(i));
    boolean fits =
        current.isEmpty() && (!any || value.compareTo(lastScale) < 0)
            || afterTens && unit && value.signum() > 0
            || afterHundred;
    if (!fits) {
      return false;
    }
    current = Optional.of(current.orElse(BigDecimal.ZERO).add(value));
    afterTens = words.is(NumberWords.Kind.TENS, line.word(i));
    afterHundred = false;
    at = i + 1;
    return true;
  }

  private boolean scale(int i) {
    String word = line.word(i);
    if (words.isHundred(word)
        && current.isPresent()
        && !afterHundred
        && (figures || current.get().compareTo(HUNDRED) < 0)) {
      current = current.map(HUNDRED::multiply);
      afterHundred = true;
      afterTens = false;
      at = i + 1;
      return true;
    }
    Optional<BigDecimal> dozen = words.dozen(word);
    if (dozen.isPresent() && current.isPresent()) {
      return scaled(dozen.get(), i);
    }
    Optional<BigDecimal> scale =
        words
            .scale(word)
            .filter(s -> word.length() > 3 || !line.is(i + 1, "'"))
            .or(() -> figures ? magnitudes.letter(line, i, money) : Optional.empty());
    return scale.isPresent() && scaled(scale.get(), i);
  }

  private boolean scaled(BigDecimal scale, int i) {
    if (current.isEmpty() && sum.signum() == 0) {
      return false;
    }
    if (current.isPresent() && scale.compareTo(lastScale) < 0) {
      sum = sum.add(current.get().multiply(scale));
    } else if (current.isEmpty()) {
      sum = sum.multiply(scale);
    } else {
      return false;
    }
    lastScale = scale;
    current = Optional.empty();
    afterHundred = false;
    afterTens = false;
    at = i + 1;
    return true;
  }

  /** "two hundred and six": joins only what is smaller than what it follows. */
  private boolean and() {
    boolean open = afterHundred || current.isEmpty() && sum.signum() > 0;
    if (!open) {
      return false;
    }
    if (afterHundred && below(at + 1)) {
      return true;
    }
    Sum rest = new Sum(words, line, at + 1, false, false);
    rest.run();
    BigDecimal limit = afterHundred ? HUNDRED : lastScale;
    boolean fits =
        !rest.isEmpty()
            && rest.total().compareTo(limit) < 0
            && (!rest.figures || figures && isDigitsAfterWord())
            && words.part(line.word(rest.at), true).isEmpty()
            && !startsPart(at + 1);
    boolean money = fits && Lookalikes.isCurrencyMark(line, at + 1);
    return fits
        && !money
        && (rest.figures ? figure(line.figure(at + 1).orElse(HUNDRED), at + 1) : small(at + 1));
  }

  /** "two hundred and fifty" of "two hundred and fifty thousand": what is below a hundred. */
  private boolean below(int i) {
    Optional<BigDecimal> value = words.small(line.word(i));
    if (value.isEmpty() || value.get().signum() == 0) {
      return false;
    }
    boolean tens = words.is(NumberWords.Kind.TENS, line.word(i));
    int unit = line.is(i + 1, "-") ? i + 2 : i + 1;
    boolean both = tens && words.is(NumberWords.Kind.UNIT, line.word(unit));
    int next = both ? unit + 1 : i + 1;
    BigDecimal added =
        both ? value.get().add(words.small(line.word(unit)).orElseThrow()) : value.get();
    Optional<BigDecimal> down = words.part(line.word(line.is(next, "-") ? next + 1 : next), true);
    boolean proper = down.filter(d -> added.compareTo(d) < 0).isPresent();
    if (words.isHundred(line.word(next)) || proper || startsPart(i)) {
      return false;
    }
    Optional<BigDecimal> dozen = words.dozen(line.word(next));
    if (dozen.isPresent()) {
      current = current.map(dozen.get().multiply(added)::add);
      afterHundred = false;
      afterTens = false;
      at = next + 1;
      return true;
    }
    current = current.map(added::add);
    afterHundred = false;
    afterTens = false;
    at = next;
    return true;
  }

  private boolean isDigitsAfterWord() {
    return line.is(at - 1, Piece.Kind.WORD) && line.word(at - 1).length() > 4;
  }

  private boolean small(int i) {
    return words.small(line.word(i)).map(v -> small(v, i)).orElse(false);
  }

  private boolean startsPart(int i) {
    return line.is(i, "one", "a", "an") && words.part(line.word(i + 1), false).isPresent();
  }

  /** "two point seven one". */
  private boolean decimals(int i) {
    StringBuilder digits = new StringBuilder();
    int next = i;
    while (next < i + 8 && words.small(line.word(next)).isPresent()) {
      BigDecimal value = words.small(line.word(next)).orElseThrow();
      boolean tens = words.is(NumberWords.Kind.TENS, line.word(next));
      int unit = line.is(next + 1, "-") ? next + 2 : next + 1;
      if (tens && words.is(NumberWords.Kind.UNIT, line.word(unit))) {
        value = value.add(words.small(line.word(unit)).orElseThrow());
        next = unit;
      }
      digits.append(value.toPlainString());
      next++;
    }
    if (digits.isEmpty()) {
      return false;
    }
    current = Optional.of(current.orElse(BigDecimal.ZERO).add(new BigDecimal("0." + digits)));
    at = next;
    Optional<BigDecimal> scale = words.scale(line.word(at));
    if (scale.isPresent() && line.word(at).length() > 3) {
      current = current.map(scale.get()::multiply);
      at++;
    }
    return true;
  }
}
