package dateline.lang;

import dateline.lang.Units.Unit;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a figure that compares: "three times as many", "ten times the price", "half as many",
 * "fivefold". It says how an amount compares, so it is no plain number; "was hit three times" is.
 */
final class Multiples {
  private static final Unit TIMES = new Unit("times", "times", Quantity.RATE);

  private static final WordSet GRADES =
      WordSet.of(
          Set.of(
              "more",
              "fewer",
              "less",
              "higher",
              "lower",
              "larger",
              "smaller",
              "bigger",
              "greater",
              "longer",
              "shorter",
              "cheaper",
              "faster",
              "slower",
              "likelier",
              "worse",
              "better",
              "heavier",
              "lighter",
              "deeper",
              "taller",
              "wider",
              "stronger",
              "older",
              "richer"));
  private static final WordSet OTHERS =
      WordSet.of(Set.of("what", "that", "its", "their", "his", "her", "those"));

  /** "four times the night before" says when, "four times the number" how many. */
  private static final WordSet MEASURES =
      WordSet.of(
          Set.of(
              "number",
              "amount",
              "rate",
              "price",
              "cost",
              "size",
              "level",
              "height",
              "length",
              "width",
              "depth",
              "weight",
              "value",
              "average",
              "national",
              "normal",
              "usual",
              "speed",
              "limit",
              "total",
              "figure",
              "figures",
              "volume",
              "population",
              "annual",
              "area",
              "share",
              "risk",
              "dose",
              "pay",
              "salary",
              "wage",
              "distance",
              "strength",
              "legal",
              "official",
              "recommended",
              "minimum",
              "maximum",
              "capacity",
              "budget"));

  private final NumberWords words;
  private final Bounds bounds;

  Multiples(NumberWords words, Bounds bounds) {
    this.words = words;
    this.bounds = bounds;
  }

  /** "a tenfold rise", "more than sixfold". */
  Optional<Draft> fold(Line line, int i) {
    Optional<BigDecimal> value = words.value(NumberWords.Kind.FOLD, line.word(i));
    return value.map(
        times -> {
          Optional<Bounds.Match> before = bounds.before(line, i);
          Bound bound = before.map(Bounds.Match::bound).orElse(Bound.EXACT);
          int from = before.map(Bounds.Match::from).orElse(i);
          return times(i, i + 1, from, i + 1, Amount.of(times, bound));
        });
  }

  /** The figure as a multiple, where the words behind it make it one. */
  Draft of(Line line, Draft draft) {
    int to = draft.to();
    boolean plain = draft.unit().isEmpty() && draft.quantity() == Quantity.CARDINAL;
    boolean decimal =
        draft.amount().value().filter(v -> v.stripTrailingZeros().scale() > 0).isPresent();
    boolean times = plain && line.is(to, "times", "time") && (decimal || isCompared(line, to + 1));
    boolean part = draft.quantity() == Quantity.FRACTION && isAsMany(line, to);
    boolean fold = plain && line.is(to, "-") && line.glued(to) && line.is(to + 1, "fold");
    int end = times ? to + 1 : fold ? to + 2 : to;
    return times || part || fold
        ? times(draft.from(), draft.to(), draft.phraseFrom(), end, draft.amount())
        : draft;
  }

  private static Draft times(int from, int to, int phraseFrom, int phraseTo, Amount amount) {
    return new Draft(
        from,
        to,
        phraseFrom,
        phraseTo,
        amount,
        Quantity.RATE,
        Optional.of(TIMES),
        Optional.empty(),
        "multiple");
  }

  /** "times as many", "times more", "times the price", "times what she asked". */
  private static boolean isCompared(Line line, int at) {
    boolean the = line.is(at, "the") && isMeasure(line, at + 1);
    return line.is(at, "as")
        || the
        || isGrade(line, at)
        || line.isAny(at, OTHERS) && !line.is(at + 1, "day", "night", "week", "month", "year");
  }

  /** "the limit", "the county average". */
  private static boolean isMeasure(Line line, int at) {
    boolean second = line.isTagged(at, "NOUN", "ADJ", "PROPN") && line.isAny(at + 1, MEASURES);
    return second || line.isAny(at, MEASURES);
  }

  /** "half as many", "a third as much", "two-thirds as big". */
  private static boolean isAsMany(Line line, int at) {
    return line.is(at, "as") && (line.is(at + 1, "many", "much") || line.isTagged(at + 1, "ADJ"));
  }

  /** A word of comparison: "more", "higher". */
  static boolean isGrade(Line line, int at) {
    return line.isAny(at, GRADES);
  }
}
