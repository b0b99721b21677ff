package dateline.lang;

import dateline.lang.Terms.Term;
import dateline.lang.Units.Unit;
import java.math.MathContext;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one number set against another: "a 3-to-1 margin", "outnumbered by three to one", "a ratio
 * of 2:1". The value is the first divided by the second.
 */
final class Ratios {
  private static final Unit RATIO = new Unit("ratio", "ratio", Quantity.RATE);
  private static final WordSet NOUNS =
      WordSet.of(Set.of("ratio", "margin", "odds", "split", "basis", "majority", "advantage"));
  private static final int REACH = 9;

  private final Terms terms;

  Ratios(Terms terms) {
    this.terms = terms;
  }

  /** The ratio that starts at piece {@code i}. */
  Optional<Draft> read(Line line, int i) {
    return line.is(i + 1, ":") ? colon(line, i) : to(line, i);
  }

  private Optional<Draft> colon(Line line, int i) {
    boolean shape =
        line.is(i, Piece.Kind.FIGURE)
            && line.glued(i + 1)
            && line.glued(i + 2)
            && line.is(i + 2, Piece.Kind.FIGURE)
            && !line.glued(i + 3);
    return shape && isNamed(line, i) ? draft(line, i, i + 1, i + 2, i + 3) : Optional.empty();
  }

  private Optional<Draft> to(Line line, int i) {
    boolean hyphens = line.is(i + 1, "-") && line.is(i + 2, "to") && line.is(i + 3, "-");
    if (!hyphens && !line.is(i + 1, "to")) {
      return Optional.empty();
    }
    int second = hyphens ? i + 4 : i + 2;
    boolean margin = hyphens && NOUNS.contains(line.word(second + 1));
    boolean set = line.is(i - 1, "by") && isOutnumbering(line, i - 1);
    return margin || set || isNamed(line, i)
        ? draft(line, i, i + 1, second, second + 1)
        : Optional.empty();
  }

  /** "outnumber nurses by three to one". */
  private static boolean isOutnumbering(Line line, int by) {
    for (int k = by - 1; k >= 0 && k > by - REACH; k--) {
      if (line.word(k).startsWith("outnumber")) {
        return true;
      }
    }
    return false;
  }

  /** "a ratio of", "the ratio of boys to girls is", "odds of", "a scale of". */
  private static boolean isNamed(Line line, int i) {
    if (line.is(i - 1, "of", "at")
        && line.is(i - 2, "ratio", "odds", "scale", "gradient", "slope")) {
      return true;
    }
    boolean stated = line.is(i - 1, "is", "was", "of", "to", "at", "scale", "ratio");
    for (int k = i - 1; stated && k >= 0 && k > i - REACH; k--) {
      if (line.is(k, "ratio", "scale", "slope", "gradient")) {
        return true;
      }
    }
    return false;
  }

  private Optional<Draft> draft(Line line, int first, int end, int second, int to) {
    Optional<Term> up = whole(line, first, end);
    Optional<Term> down = whole(line, second, to);
    if (up.isEmpty() || down.isEmpty() || down.get().value().signum() == 0) {
      return Optional.empty();
    }
    var value = up.get().value().divide(down.get().value(), MathContext.DECIMAL64);
    return Optional.of(
        new Draft(
            first,
            to,
            first,
            to,
            Amount.of(value, Bound.EXACT),
            Quantity.RATE,
            Optional.of(RATIO),
            Optional.empty(),
            "ratio"));
  }

  private Optional<Term> whole(Line line, int from, int to) {
    return terms
        .read(line, from, false)
        .filter(term -> term.numeral().to() == to && term.numeral().from() == from);
  }
}
