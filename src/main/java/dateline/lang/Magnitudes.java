package dateline.lang;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * Letters that multiply a figure: "8m", "10M", "2.33 k", "1.2b", "$3t"; or are metres and tonnes.
 */
final class Magnitudes {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
  private static final BigDecimal TRILLION = BigDecimal.valueOf(1_000_000_000_000L);
  private static final Set<String> AFTER_METRES =
      Set.of(
          "long",
          "wide",
          "high",
          "deep",
          "tall",
          "thick",
          "away",
          "above",
          "below",
          "north",
          "south",
          "east",
          "west",
          "race",
          "sprint",
          "hurdles",
          "butterfly",
          "freestyle",
          "backstroke",
          "relay",
          "dash",
          "final",
          "across",
          "off",
          "down",
          "up",
          "underwater",
          "swell",
          "waves",
          "title",
          "champion",
          "silver",
          "gold",
          "bronze",
          "wave",
          "mast",
          "masts",
          "wall",
          "walls",
          "fence",
          "fences",
          "tower",
          "towers",
          "pole",
          "poles",
          "tree",
          "trees",
          "boat",
          "boats",
          "ship",
          "ships",
          "yacht",
          "trench",
          "tunnel",
          "ditch",
          "pool",
          "jump",
          "statue",
          "statues",
          "cliff",
          "cliffs",
          "barrier",
          "barriers",
          "strip",
          "stretch",
          "section",
          "radius",
          "diameter",
          "drop",
          "gap",
          "ladder",
          "rope",
          "of");

  /** What the letter at piece {@code i}, right after a figure, multiplies by. */
  Optional<BigDecimal> letter(Line line, int i, boolean money) {
    if (!line.is(i, Piece.Kind.WORD) || line.glued(i + 1) && isRun(line, i + 1)) {
      return Optional.empty();
    }
    boolean glued = line.glued(i);
    boolean code = line.is(i + 1, "-") && line.is(i + 2, Piece.Kind.FIGURE) && line.glued(i + 2);
    if (code && !glued) {
      return Optional.empty(); // "30417 K-118"
    }
    return switch (line.raw(i)) {
      case "k", "K" -> Optional.of(THOUSAND);
      case "M" -> Optional.of(MILLION);
      case "m" -> money || glued && isMillion(line, i) ? Optional.of(MILLION) : Optional.empty();
      case "b" -> glued || money ? Optional.of(BILLION) : Optional.empty();
      case "B" -> Optional.of(BILLION);
      case "t", "T" -> money ? Optional.of(TRILLION) : Optional.empty();
      case "G" ->
          line.word(i - 1).length() > 1 && !line.is(i + 1, "network", "networks")
              ? Optional.of(BILLION)
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static boolean isRun(Line line, int i) {
    return line.is(i, Piece.Kind.WORD)
        || line.is(i, Piece.Kind.FIGURE)
        || line.is(i, "/", "²", "³");
  }

  /** "8m gloves.": taken for a verb at the end of what is said. */
  private static boolean isPluralEnd(Line line, int i) {
    String word = line.word(i);
    return word.length() > 3
        && word.endsWith("s")
        && !word.endsWith("ss")
        && (!line.has(i + 1) || line.is(i + 1, ".", ",", ";"));
  }

  /** "8m people" against "48m": millions when something countable follows. */
  private static boolean isMillion(Line line, int i) {
    if (line.is(i + 1, "of") && line.word(i - 1).length() < 4) {
      return true;
    }
    return !AFTER_METRES.contains(line.word(i + 1))
        && (line.isTagged(i + 1, "NOUN", "ADJ", "PROPN")
            || line.isTagged(i + 1, "VERB") && line.isTagged(i + 2, "NOUN", "ADJ", "CCONJ")
            || line.isTagged(i + 1, "VERB") && isPluralEnd(line, i + 1)
            || Lookalikes.isCurrencyWord(line.word(i + 1)));
  }
}
