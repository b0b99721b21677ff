package dateline.lang;

import java.math.BigDecimal;
import java.util.Optional;

/** "third", "13th", "twenty-first", "#2": which one, not how many. */
final class Ordinals {
  private final NumberWords words;

  Ordinals(NumberWords words) {
    this.words = words;
  }

  Optional<Draft> read(Line line, int i) {
    if (line.is(i, Piece.Kind.FIGURE)) {
      boolean suffix = line.glued(i + 1) && line.is(i + 1, "st", "nd", "rd", "th");
      boolean hash = line.is(i - 1, "#") && line.glued(i);
      return suffix || hash
          ? draft(line, i, suffix ? i + 2 : i + 1, line.figure(i).orElseThrow())
          : Optional.empty();
    }
    Optional<BigDecimal> tens = words.value(NumberWords.Kind.TENS, line.word(i));
    if (tens.isPresent() && line.is(i + 1, "-")) {
      Optional<BigDecimal> unit = words.value(NumberWords.Kind.ORDINAL, line.word(i + 2));
      return unit.flatMap(u -> draft(line, i, i + 3, tens.get().add(u)));
    }
    Optional<BigDecimal> one = words.value(NumberWords.Kind.ORDINAL, line.word(i));
    boolean part =
        line.is(i - 1, "a", "one")
            && (line.is(i + 1, "of")
                || !line.has(i + 1)
                || isShare(line, i)); // "a third more", "a third as many"
    boolean adverb = line.is(i, "first") && (line.isTagged(i, "ADV") || line.is(i - 1, "at"));
    boolean second = line.is(i, "second") && line.isTagged(i, "NOUN");
    boolean half = line.is(i - 1, "half", "quarter");
    boolean fraction = line.is(i - 1, "-") && line.glued(i);
    return part || adverb || second || half || fraction
        ? Optional.empty()
        : one.flatMap(value -> draft(line, i, i + 1, value));
  }

  private static boolean isShare(Line line, int i) {
    return Multiples.isGrade(line, i + 1) || line.is(i + 1, "as") && line.is(i + 2, "many", "much");
  }

  private static Optional<Draft> draft(Line line, int from, int to, BigDecimal value) {
    if (line.is(to, "century", "centuries")) {
      return Optional.empty();
    }
    return Optional.of(
        new Draft(
            from,
            to,
            from,
            to,
            Amount.of(value, Bound.EXACT),
            Quantity.ORDINAL,
            Optional.empty(),
            Optional.empty(),
            "ordinal"));
  }
}
