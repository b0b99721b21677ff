package dateline.lang;

import dateline.lang.Terms.Term;
import java.util.Optional;

/** "at most 100 and at least 20", "above 1000 and below 1500": two bounds that make a range. */
final class PairedBounds {
  private final Terms terms;
  private final Bounds bounds;

  PairedBounds(Terms terms, Bounds bounds) {
    this.terms = terms;
    this.bounds = bounds;
  }

  Optional<Draft> read(Line line, Draft first, Bound bound) {
    int at = first.end();
    if (!line.is(at, "and", "but", ",") || !isOneSided(bound) || first.amount().value().isEmpty()) {
      return Optional.empty();
    }
    int start = line.is(at, ",") && line.is(at + 1, "and", "but") ? at + 2 : at + 1;
    for (int k = start + 1; k <= start + 5; k++) {
      Optional<Bounds.Match> match = bounds.before(line, k);
      if (match.isPresent()
          && match.get().from() == start
          && isOpposite(bound, match.get().bound())) {
        Optional<Term> term = terms.read(line, k, true);
        if (term.isPresent()) {
          return join(first, term.get(), bound);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Draft> join(Draft first, Term second, Bound bound) {
    var one = first.amount().value().orElseThrow();
    var two = second.value();
    boolean lower = bound == Bound.AT_LEAST || bound == Bound.MORE_THAN;
    boolean fits = lower ? one.compareTo(two) < 0 : two.compareTo(one) < 0;
    return fits
        ? Optional.of(
            new Draft(
                first.from(),
                second.numeral().to(),
                first.phraseFrom(),
                second.to(),
                Amount.range(one.min(two), one.max(two)),
                first.quantity(),
                second.unit().or(first::unit),
                first.per(),
                "range of two bounds"))
        : Optional.empty();
  }

  private static boolean isOneSided(Bound bound) {
    return bound == Bound.AT_LEAST
        || bound == Bound.MORE_THAN
        || bound == Bound.AT_MOST
        || bound == Bound.LESS_THAN;
  }

  private static boolean isOpposite(Bound a, Bound b) {
    boolean lower = a == Bound.AT_LEAST || a == Bound.MORE_THAN;
    return lower
        ? b == Bound.AT_MOST || b == Bound.LESS_THAN
        : b == Bound.AT_LEAST || b == Bound.MORE_THAN;
  }
}
