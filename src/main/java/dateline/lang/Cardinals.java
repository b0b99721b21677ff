package dateline.lang;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one number from pieces: figures, words, both ("4 thousand 3 hundred and 21"), fractions,
 * vague plurals, ordinals. Looks ahead a bounded number of pieces.
 */
final class Cardinals {
  /** How the number is said. */
  enum Style {
    FIGURE,
    WORDS,
    FRACTION,
    MANY,
    ORDINAL
  }

  /** A number and the pieces it takes up: from, to (exclusive). */
  record Numeral(int from, int to, BigDecimal value, Style style) {}

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final WordSet SEVERAL =
      WordSet.of(Set.of("several", "many", "some", "few", "countless", "multiple"));
  private static final WordSet ONE = WordSet.of(Set.of("a", "an", "one"));
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private final NumberWords words;
  private final Shares shares;

  Cardinals(NumberWords words) {
    this.words = words;
    this.shares = new Shares(words);
  }

  /**
   * The number that starts at piece {@code i}.
   *
   * @param money whether a currency stands before it: "$8m" are millions, "8m" may be metres
   * @param joined whether "and" may join: not after "between"
   */
  Optional<Numeral> read(Line line, int i, boolean money, boolean joined) {
    if (!line.has(i)) {
      return Optional.empty();
    }
    int signed = i;
    boolean minus = false;
    if (line.is(i, "minus", "negative") || isMinusSign(line, i)) {
      signed = line.is(i + 1, "-") && line.is(i, Piece.Kind.WORD) ? i + 2 : i + 1;
      minus = true;
    }
    boolean negative = minus;
    int from = i;
    Optional<Numeral> found =
        vague(line, signed)
            .or(() -> part(line, from))
            .or(() -> cardinal(line, from, money, joined));
    if (negative) {
      found = cardinal(line, signed, money, joined);
    }
    return found.map(
        n -> new Numeral(from, n.to(), negative ? n.value().negate() : n.value(), n.style()));
  }

  private static boolean isMinusSign(Line line, int i) {
    boolean code = line.isCapital(i - 1) && i > 1;
    boolean free =
        !code && !line.glued(i) || line.is(i - 1, Piece.Kind.MARK) && !line.is(i - 1, ")");
    return line.is(i, "-", "−") && free && line.glued(i + 1) && line.is(i + 1, Piece.Kind.FIGURE);
  }

  // ---- vague: dozens, tens of thousands, several hundred, a couple of

  private Optional<Numeral> vague(Line line, int i) {
    String word = line.word(i);
    Optional<BigDecimal> many = words.value(NumberWords.Kind.MANY, word);
    if (many.isPresent()) {
      boolean twoSteps = line.is(i + 1, "of") && words.is(NumberWords.Kind.MANY, line.word(i + 2));
      if (twoSteps && words.scale(line.word(i + 2)).isPresent()) {
        BigDecimal ten = word.equals("tens") ? BigDecimal.TEN : many.get();
        return vague(i, i + 3, ten.multiply(words.scale(line.word(i + 2)).orElseThrow()));
      }
      return isPlainMany(line, i) ? vague(i, i + 1, many.get()) : Optional.empty();
    }
    if (line.is(i, "a")
        && line.is(i + 1, "couple")
        && line.is(i + 2, "of", "dozen", "hundred", "thousand", "million")) {
      return several(line, i, i + 2, BigDecimal.TWO).or(() -> vague(i, i + 2, BigDecimal.TWO));
    }
    int at = line.is(i, "a") && line.is(i + 1, "few") ? i + 2 : i + 1;
    boolean few = line.isAny(i, SEVERAL) || at == i + 2;
    return few ? several(line, i, at, BigDecimal.ONE) : Optional.empty();
  }

  /** "scores" and "tens" count only with "of", "scores" not of a match. */
  private static boolean isPlainMany(Line line, int i) {
    return !line.is(i, "scores", "tens") || line.is(i + 1, "of", "more");
  }

  private Optional<Numeral> several(Line line, int from, int at, BigDecimal times) {
    int after = line.is(at, "of") ? at + 1 : at;
    String word = line.word(after);
    if (words.dozen(word).isPresent()) {
      return vague(from, after + 1, BigDecimal.valueOf(24));
    }
    Optional<BigDecimal> scale = words.isHundred(word) ? Optional.of(HUNDRED) : words.scale(word);
    if (scale.isEmpty() || word.length() < 4) {
      return Optional.empty();
    }
    BigDecimal least = times.multiply(scale.get());
    Optional<BigDecimal> more =
        words.isHundred(word) ? words.scale(line.word(after + 1)) : Optional.empty();
    return more.isPresent() && line.word(after + 1).length() > 3
        ? vague(from, after + 2, least.multiply(more.get()))
        : vague(from, after + 1, least);
  }

  private static Optional<Numeral> vague(int from, int to, BigDecimal least) {
    return Optional.of(new Numeral(from, to, least, Style.MANY));
  }

  // ---- parts: half a million, a third, two-thirds

  private Optional<Numeral> part(Line line, int i) {
    int at = line.isAny(i, ONE) ? i + 1 : i;
    if (at > i && line.is(at, "-") && line.glued(at)) {
      at++;
    }
    boolean bare = at == i;
    Optional<BigDecimal> down = words.part(line.word(at), false);
    if (down.isEmpty() || bare && !line.is(at, "half", "quarter")) {
      return Optional.empty();
    }
    BigDecimal share = BigDecimal.ONE.divide(down.get(), MathContext.DECIMAL64);
    Optional<Numeral> scaled = scaledPart(line, i, at + 1, share);
    if (scaled.isPresent()) {
      return scaled;
    }
    boolean isPart =
        line.is(at, "half")
            || !bare
                && (line.is(at + 1, "of")
                    || line.is(i, "one")
                    || !line.has(at + 1)
                    || Multiples.isGrade(line, at + 1)
                    || line.is(at + 1, "as") && line.is(at + 2, "many", "much")
                    || isLedByMeasure(line, i) && !line.isTagged(at + 1, "NOUN", "ADJ", "PROPN"));
    return isPart ? Optional.of(new Numeral(i, at + 1, share, Style.FRACTION)) : Optional.empty();
  }

  /** "by a third", "just under a fifth": an amount, not one more of a row. */
  private static boolean isLedByMeasure(Line line, int i) {
    return line.is(
        i - 1,
        "by",
        "than",
        "about",
        "around",
        "nearly",
        "almost",
        "roughly",
        "over",
        "under",
        "only",
        "just",
        "least",
        "to",
        "fell",
        "dropped",
        "lost",
        "rose",
        "approximately",
        "some",
        "and",
        "exactly",
        "barely",
        "below",
        "above",
        "is",
        "was",
        "which",
        "whom");
  }

  /** "half a million", "half million", "a quarter of a million", "two thirds of a million". */
  private Optional<Numeral> scaledPart(Line line, int from, int at, BigDecimal share) {
    int next = line.is(at, "-") ? at + 1 : at;
    if (line.is(next, "of") && line.is(next + 1, "a")) {
      next += 2;
    } else if (line.is(next, "a")) {
      next++;
    }
    String word = line.word(next);
    Optional<BigDecimal> scale = words.scale(word).or(() -> words.dozen(word));
    if (scale.isEmpty() && words.isHundred(word)) {
      scale = Optional.of(HUNDRED);
    }
    int to = next + 1;
    return scale
        .filter(s -> word.length() > 3)
        .map(s -> new Numeral(from, to, clean(share.multiply(s)), Style.WORDS));
  }

  private static BigDecimal clean(BigDecimal value) {
    BigDecimal rounded = value.round(MathContext.DECIMAL64).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  // ---- cardinals

  private Optional<Numeral> cardinal(Line line, int i, boolean money, boolean joined) {
    Optional<Shares.Share> one = shares.one(line, i);
    if (one.isPresent()) {
      return one.map(s -> new Numeral(i, s.to(), s.value(), Style.FRACTION));
    }
    Sum sum = new Sum(words, line, i, money, joined);
    sum.run();
    if (sum.end() == i || sum.isEmpty()) {
      return Optional.empty();
    }
    return shares
        .of(line, i, sum)
        .map(s -> new Numeral(i, s.to(), s.value(), Style.FRACTION))
        .or(() -> fraction(line, i, sum))
        .or(() -> Optional.of(new Numeral(i, sum.end(), clean(sum.total()), sum.style())));
  }

  /** "three fifths", "10 1/2", "three and a half", "one in five". */
  private Optional<Numeral> fraction(Line line, int i, Sum sum) {
    int at = sum.end();
    BigDecimal value = sum.total();
    int next = line.is(at, "-") && line.is(at + 1, Piece.Kind.WORD) ? at + 1 : at;
    boolean one = value.compareTo(BigDecimal.ONE) == 0;
    Optional<BigDecimal> down = one ? Optional.empty() : words.part(line.word(next), true);
    if (down.isPresent() && !line.is(next, "seconds")) {
      BigDecimal share = value.divide(down.get(), MathContext.DECIMAL64);
      return scaledPart(line, i, next + 1, share)
          .or(() -> Optional.of(new Numeral(i, next + 1, share, Style.FRACTION)));
    }
    return slash(line, i, at, value)
        .or(() -> mixed(line, i, sum))
        .or(() -> odds(line, i, sum))
        .or(() -> over(line, i, sum));
  }

  private static Optional<Numeral> slash(Line line, int i, int at, BigDecimal value) {
    boolean slash = line.is(at, "/") && line.glued(at) && line.glued(at + 1) && at == i + 1;
    if (!slash || !line.is(at + 1, "2", "3", "4", "5", "6", "8", "10", "16", "32", "64")) {
      return Optional.empty();
    }
    boolean proper = value.compareTo(line.figure(at + 1).orElseThrow()) < 0;
    return proper && !line.is(at + 2, "/")
        ? Optional.of(
            new Numeral(
                i,
                at + 2,
                value.divide(line.figure(at + 1).orElseThrow(), MathContext.DECIMAL64),
                Style.FRACTION))
        : Optional.empty();
  }

  /** "10 1/2", "2½", "three and a half", "two and a half million", "3 million and a half". */
  private Optional<Numeral> mixed(Line line, int i, Sum sum) {
    int at = sum.end();
    Optional<BigDecimal> figure = line.figure(at);
    boolean vulgar = figure.isPresent() && line.raw(at).charAt(0) > '9';
    if (vulgar && at == i + 1) {
      return Optional.of(new Numeral(i, at + 1, sum.total().add(figure.get()), Style.FIGURE));
    }
    if (figure.isPresent() && at == i + 1) {
      return slash(line, at, at + 1, figure.get())
          .map(n -> new Numeral(i, n.to(), sum.total().add(n.value()), Style.FIGURE));
    }
    if (!line.is(at, "and") || !sum.isJoined()) {
      return Optional.empty();
    }
    Optional<Numeral> part = half(line, at + 1).or(() -> part(line, at + 1));
    if (part.isEmpty()) {
      Sum up = new Sum(words, line, at + 1, false, false);
      up.run();
      int next = line.is(up.end(), "-") ? up.end() + 1 : up.end();
      Optional<BigDecimal> down =
          up.isEmpty() ? Optional.empty() : words.part(line.word(next), true);
      part =
          down.map(
              d ->
                  new Numeral(
                      at, next + 1, up.total().divide(d, MathContext.DECIMAL64), Style.FRACTION));
    }
    return part.map(p -> withPart(line, i, sum, p));
  }

  /** "and a half", without the scale that may follow: it belongs to both. */
  private Optional<Numeral> half(Line line, int i) {
    boolean whole = line.is(i, "a", "one") && line.is(i + 1, "half", "quarter");
    return whole && words.scale(line.word(i + 2)).isPresent()
        ? Optional.of(
            new Numeral(
                i,
                i + 2,
                BigDecimal.ONE.divide(
                    words.part(line.word(i + 1), false).orElseThrow(), MathContext.DECIMAL64),
                Style.FRACTION))
        : Optional.empty();
  }

  private Numeral withPart(Line line, int i, Sum sum, Numeral part) {
    if (part.style() == Style.WORDS) {
      return new Numeral(i, part.to(), clean(sum.total().add(part.value())), Style.WORDS);
    }
    Optional<BigDecimal> scale = words.scale(line.word(part.to()));
    if (scale.isPresent() && line.word(part.to()).length() > 3) {
      BigDecimal both =
          sum.isScaled()
              ? sum.total().add(part.value().multiply(scale.get()))
              : sum.total().add(part.value()).multiply(scale.get());
      return new Numeral(i, part.to() + 1, clean(both), sum.style());
    }
    BigDecimal of =
        sum.isScaled() && sum.scale().compareTo(THOUSAND) > 0 ? sum.scale() : BigDecimal.ONE;
    return new Numeral(
        i, part.to(), clean(sum.total().add(part.value().multiply(of))), sum.style());
  }

  /** "one in five", "four in every five", "two out of three". */
  private Optional<Numeral> odds(Line line, int i, Sum sum) {
    boolean one = line.is(i, "one") && sum.end() == i + 1;
    boolean noun = one && line.isTagged(sum.end(), "NOUN") && line.is(sum.end() + 1, "in");
    int at = noun ? sum.end() + 1 : sum.end();
    boolean out = line.is(at, "out") && line.is(at + 1, "of");
    if (!out && !line.is(at, "in")) {
      return Optional.empty();
    }
    int first = out || line.is(at + 1, "every") ? at + 2 : at + 1;
    Sum down = new Sum(words, line, first, false, true);
    down.run();
    if (noun && line.isTagged(down.end(), "NOUN", "ADJ")) {
      return Optional.empty();
    }
    boolean small = sum.total().compareTo(BigDecimal.TEN) < 0 && sum.total().signum() > 0;
    boolean proper = !down.isEmpty() && sum.total().compareTo(down.total()) < 0;
    boolean glued = line.glued(down.end()) && !line.is(down.end(), Piece.Kind.MARK);
    boolean time = Lookalikes.isTimeWord(line.word(down.end())) || glued;
    boolean year = down.total().compareTo(BigDecimal.valueOf(1000)) > 0 && !out;
    return small && proper && !time && !year && isWhole(sum.total())
        ? Optional.of(
            new Numeral(
                i,
                down.end(),
                sum.total().divide(down.total(), MathContext.DECIMAL64),
                Style.FRACTION))
        : Optional.empty();
  }

  /** "one over twenty": a fraction where nothing else stands around it. */
  private Optional<Numeral> over(Line line, int i, Sum sum) {
    if (!line.is(sum.end(), "over") || i > 0) {
      return Optional.empty();
    }
    Sum down = new Sum(words, line, sum.end() + 1, false, true);
    down.run();
    boolean alone = !down.isEmpty() && (!line.has(down.end()) || line.is(down.end(), ".", "?"));
    return alone && down.total().signum() != 0
        ? Optional.of(
            new Numeral(
                i,
                down.end(),
                sum.total().divide(down.total(), MathContext.DECIMAL64),
                Style.FRACTION))
        : Optional.empty();
  }

  private static boolean isWhole(BigDecimal value) {
    return value.stripTrailingZeros().scale() <= 0;
  }
}
