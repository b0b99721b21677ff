package dateline.lang;

import dateline.lang.Terms.Term;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Results of matches and votes: "3-1", "won 2–0". They have their text and no value. */
final class Scores {
  private static final Set<String> BEFORE =
      Set.of(
          "won",
          "win",
          "lost",
          "lose",
          "beat",
          "drew",
          "draw",
          "lead",
          "led",
          "trailed",
          "ended",
          "finished",
          "defeated",
          "score",
          "scoreline",
          "at",
          "edged",
          "tied",
          "voted",
          "thrashed",
          "hammered",
          "a",
          "goes",
          "went");
  private static final Set<String> AFTER =
      Set.of(
          "win",
          "victory",
          "defeat",
          "loss",
          "draw",
          "lead",
          "vote",
          "ruling",
          "decision",
          "score",
          "advantage",
          "record",
          "aggregate",
          "on",
          "thriller",
          "triumph",
          "down",
          "up",
          "majority",
          "scoreline",
          "rout",
          "deficit");

  private Scores() {}

  /** The score that starts at piece {@code i}. */
  static Optional<Draft> read(Line line, int i) {
    boolean shape =
        isPoints(line, i)
            && line.is(i + 1, "-", "–", "—")
            && isPoints(line, i + 2)
            && line.glued(i + 1) == line.glued(i + 2)
            && !line.glued(i + 3);
    boolean free =
        !line.glued(i) || line.is(i - 1, Piece.Kind.MARK) && !line.is(i - 1, "$", "-", "/", ".");
    return shape && free && !line.isCapital(i + 3) && isScore(line, i, i + 2)
        ? Optional.of(
            new Draft(
                i,
                i + 3,
                i,
                i + 3,
                new Amount(Optional.empty(), Optional.empty(), Optional.empty(), Bound.EXACT),
                Quantity.SCORE,
                Optional.empty(),
                Optional.empty(),
                "score"))
        : Optional.empty();
  }

  static boolean isScore(Line line, Term a, Term b) {
    return a.unit().isEmpty()
        && b.unit().isEmpty()
        && isPoints(line, a.from())
        && isPoints(line, b.from())
        && isScore(line, a.from(), b.from());
  }

  private static boolean isPoints(Line line, int i) {
    return line.is(i, Piece.Kind.FIGURE)
        && line.raw(i).length() <= 3
        && line.raw(i).indexOf('.') < 0
        && line.raw(i).charAt(0) <= '9';
  }

  private static boolean isScore(Line line, int a, int b) {
    BigDecimal first = line.figure(a).orElseThrow();
    BigDecimal second = line.figure(b).orElseThrow();
    boolean falling = first.compareTo(second) >= 0;
    boolean words =
        BEFORE.contains(line.word(a - 1)) && !line.isTagged(b + 1, "NOUN")
            || AFTER.contains(line.word(b + 1));
    boolean unit =
        line.is(b + 1, "%", "per", "percent", "-", "million", "billion", "years", "km", "people");
    return (falling || words || !line.has(b + 1) && first.compareTo(BigDecimal.TEN) < 0) && !unit;
  }
}
