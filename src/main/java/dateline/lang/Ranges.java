package dateline.lang;

import dateline.lang.Cardinals.Style;
import dateline.lang.Terms.Term;
import dateline.lang.Units.Unit;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * Reads two numbers as one range: "between 14 and 18", "20 to 35", "3,000-4,000", "two or three".
 */
final class Ranges {
  private static final WordSet CHANGES =
      WordSet.of(
          Set.of(
              "rose",
              "rise",
              "rises",
              "risen",
              "rising",
              "fell",
              "fall",
              "falls",
              "fallen",
              "falling",
              "grew",
              "grow",
              "grown",
              "growing",
              "dropped",
              "drop",
              "drops",
              "dropping",
              "climbed",
              "climb",
              "jumped",
              "jump",
              "jumping",
              "increased",
              "increase",
              "increasing",
              "decreased",
              "declined",
              "decline",
              "slipped",
              "gained",
              "lost",
              "surged",
              "soared",
              "plunged",
              "tumbled",
              "slumped",
              "eased",
              "narrowed",
              "widened",
              "went",
              "advanced",
              "edged",
              "down",
              "up",
              "doubled",
              "cut",
              "raised",
              "lowered",
              "reduced",
              "shrank",
              "swelled",
              "by",
              "rallied",
              "shed",
              "added"));

  private final Terms terms;
  private final Bounds bounds;

  Ranges(Terms terms, Bounds bounds) {
    this.terms = terms;
    this.bounds = bounds;
  }

  /** The range that starts with this number, if one does. */
  Optional<Draft> read(Line line, Term first) {
    if (first.numeral().style() == Style.MANY) {
      return Optional.empty();
    }
    int at = first.to();
    int low = loosened(line, first.from());
    int opening = opening(line, low);
    boolean between = line.is(opening, "between");
    boolean from = line.is(low - 1, "from");
    int next = connector(line, at, between, from);
    if (next == at) {
      return Optional.empty();
    }
    int start = past(line, next);
    Optional<Term> second = terms.read(line, start, !between).or(() -> priced(line, start));
    if (second.isEmpty() || second.get().numeral().style() == Style.MANY) {
      return Optional.empty();
    }
    boolean marked = between || from && !isMove(line, low - 2);
    boolean percents =
        first.unit().isPresent()
            && first.unit().equals(second.get().unit())
            && first.unit().get().quantity() == Quantity.PERCENT;
    boolean level = isChange(line, low - 1) && line.is(at, "to") && !percents;
    if (from && !marked || !marked && level) {
      return Optional.empty();
    }
    return join(line, first, second.get(), low, marked ? opening : low);
  }

  /** Where "between" may stand before the number: "between the ages of 9 and 12". */
  private static int opening(Line line, int low) {
    boolean ages = line.is(low - 1, "of") && line.is(low - 2, "ages") && line.is(low - 3, "the");
    return ages ? low - 4 : low - 1;
  }

  /** The start of a bound before the number, else the number's own start. */
  private int loosened(Line line, int i) {
    return bounds.before(line, i).map(Bounds.Match::from).orElse(i);
  }

  /** Past "about", "up to" and the currency sign before the second number. */
  private int past(Line line, int i) {
    for (int k = i + 1; k <= i + 3; k++) {
      Optional<Bounds.Match> match = bounds.before(line, k);
      if (match.isPresent() && match.get().from() == i && !line.is(k, "than")) {
        return k;
      }
    }
    return i;
  }

  /** A second number that starts with its currency: "$3 to $5". */
  private Optional<Term> priced(Line line, int i) {
    for (int k = i + 1; k <= i + 4; k++) {
      if (line.is(k, Piece.Kind.FIGURE)) {
        Optional<Term> term = terms.read(line, k, true);
        return term.filter(t -> t.from() == i);
      }
    }
    return Optional.empty();
  }

  private static boolean isChange(Line line, int i) {
    return CHANGES.contains(line.word(i)) || line.is(i, "by") && CHANGES.contains(line.word(i - 1));
  }

  /** "cut the target from 24 to 17": a change verb not far before "from". */
  private static boolean isMove(Line line, int i) {
    for (int k = i; k >= 0 && k > i - 9; k--) {
      if (isChange(line, k) && !line.is(k, "by", "went")) {
        return true;
      }
      boolean comma =
          line.is(k, ",") && k == i && isChange(line, k - 1); // "doubled, from 40 to 96"
      if (line.is(k, ",", ";", ".") && !comma) {
        return false;
      }
    }
    return false;
  }

  /** The piece after the word or mark that joins two numbers, {@code at} for none. */
  private static int connector(Line line, int at, boolean between, boolean from) {
    if (line.is(at, "to")
        || between && line.is(at, "and")
        || between && line.is(at, "-", "–", "to")) {
      return line.is(at + 1, "as") && line.is(at + 3, "as") ? at + 4 : at + 1;
    }
    if (line.is(at, "or")) {
      return line.is(at + 1, "perhaps", "maybe", "possibly", "even") ? at + 2 : at + 1;
    }
    if (line.is(at, ",") && line.is(at + 1, "perhaps", "maybe", "possibly")) {
      return at + 2;
    }
    if (line.is(at, "-") && line.is(at + 1, "to") && line.is(at + 2, "-")) {
      return at + 3;
    }
    if (from && line.is(at, "up") && line.is(at + 1, "to")) {
      return at + 2;
    }
    boolean dash = line.is(at, "-", "–", "—", "−") && line.glued(at) == line.glued(at + 1);
    boolean slash = line.is(at, "/") && line.is(at + 1, "$") && line.glued(at + 1);
    return dash || slash ? at + 1 : at;
  }

  private Optional<Draft> join(Line line, Term a, Term b, int low, int opening) {
    boolean marked = opening < low;
    Term first = scaled(line, a, b);
    boolean or = line.is(a.to(), "or", ",");
    boolean dash = line.is(a.to(), "-", "–", "—", "−");
    if (!sameUnit(first, b, marked) || or && !isGuess(line, first, b)) {
      return Optional.empty();
    }
    boolean rising = first.value().compareTo(b.value()) < 0;
    if (!rising) {
      return Optional.empty();
    }
    if (Lookalikes.looksLikeYear(line.raw(a.from()))
        && Lookalikes.looksLikeYear(line.raw(b.from()))
        && a.unit().isEmpty()
        && b.unit().isEmpty()
        && !People.COMMON.contains(line.word(b.to()))) {
      return Optional.empty();
    }
    if (dash && (Scores.isScore(line, a, b) || Lookalikes.isAddress(line, b.numeral().from()))) {
      return Optional.empty();
    }
    Optional<Unit> unit = b.unit().isPresent() ? b.unit() : first.unit();
    Amount amount = Amount.range(first.value().min(b.value()), first.value().max(b.value()));
    Quantity quantity =
        unit.map(Unit::quantity)
            .orElse(b.numeral().style() == Style.FRACTION ? Quantity.FRACTION : Quantity.CARDINAL);
    int start = Math.min(opening, a.from());
    return Optional.of(
        new Draft(
            a.numeral().from(),
            b.numeral().to(),
            start,
            b.to(),
            amount,
            quantity,
            unit,
            b.per(),
            or ? "range, or" : "range"));
  }

  /** "four to five thousand": the scale of the second is the first's too. */
  private Term scaled(Line line, Term a, Term b) {
    BigDecimal scale = terms.scaleOf(line, b);
    boolean own = terms.scaleOf(line, a).compareTo(BigDecimal.ONE) > 0;
    if (own || scale.compareTo(BigDecimal.ONE) == 0) {
      return a;
    }
    BigDecimal stated = b.value().divide(scale, java.math.MathContext.DECIMAL64);
    boolean shares =
        a.value().compareTo(stated) < 0 && a.value().abs().compareTo(BigDecimal.valueOf(1000)) < 0;
    return shares ? a.with(a.value().multiply(scale)) : a;
  }

  private static boolean sameUnit(Term a, Term b, boolean marked) {
    if (a.unit().isEmpty()) {
      return true;
    }
    if (b.unit().isEmpty()) {
      return marked || a.unit().get().quantity() == Quantity.MONEY;
    }
    return a.unit().get().code().equals(b.unit().get().code())
        || a.unit().get().quantity() == b.unit().get().quantity();
  }

  /** "two or three": neighbours, said together of one thing. */
  private static boolean isGuess(Line line, Term a, Term b) {
    boolean near = b.value().subtract(a.value()).compareTo(BigDecimal.TWO) <= 0;
    boolean small = b.value().compareTo(BigDecimal.valueOf(20)) <= 0;
    boolean followed =
        b.unit().isPresent() || line.isTagged(b.to(), "NOUN", "ADJ") || line.is(a.to(), ",");
    return a.unit().isEmpty() && a.to() == a.numeral().to() && near && small && followed;
  }
}
