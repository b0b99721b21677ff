package dateline.lang;

import dateline.lang.Cardinals.Numeral;
import dateline.lang.Cardinals.Style;

/** Number words that count nothing: "no one", "one another", "the second half", "one day". */
final class Idioms {
  private Idioms() {}

  static boolean isNumber(Line line, Numeral n) {
    int i = n.from();
    int at = n.to();
    if (n.style() == Style.WORDS
        && (line.is(at, "o") && line.is(at + 2, "clock")
            || line.is(at, "in")
                && line.is(at + 1, "the")
                && line.is(at + 2, "morning", "afternoon", "evening"))) {
      return false;
    }
    if (n.to() == i + 1 && line.is(i, "one")) {
      return isOne(line, i);
    }
    if (n.style() == Style.FRACTION && line.is(n.to() - 1, "half")) {
      return isHalf(line, i, n.to());
    }
    if (n.style() == Style.FRACTION && line.is(n.to() - 1, "quarter")) {
      return line.is(n.to(), "of") || !line.is(i, "quarter");
    }
    if (line.is(i - 1, "-")
        && line.glued(i)
        && line.glued(i - 1)
        && line.is(i - 2, Piece.Kind.WORD)) {
      return line.is(i - 2, "all") ? false : n.style() != Style.WORDS;
    }
    boolean lower = line.is(i - 1, Piece.Kind.WORD) && !line.isCapital(i - 1);
    if (n.style() == Style.WORDS && at == i + 1 && line.isCapital(i) && lower) {
      return false;
    }
    boolean title =
        line.isCapital(i)
            && line.isCapital(i - 1)
            && line.is(i - 1, "big", "chapter", "part", "act", "unit", "phase", "district");
    boolean troop = // "Unit 8200"
        i > 1
            && n.style() == Style.FIGURE
            && line.isCapital(i - 1)
            && line.is(i - 1, "unit", "battalion", "brigade", "squadron", "regiment");
    return !title && !troop;
  }

  private static boolean isOne(Line line, int i) {
    if (line.is(
            i - 1, "no", "any", "every", "some", "this", "that", "which", "each", "another",
            "loved", "only")
        && !line.is(i - 1, "only")) {
      return false;
    }
    if (line.is(i + 1, "another", "'", "’", "day", "-") || line.is(i - 1, "-") && line.glued(i)) {
      return false;
    }
    if (line.is(i + 1, "'s") || line.is(i + 1, "by") && line.is(i + 2, "one")) {
      return false;
    }
    if (line.is(i - 1, "the") && !line.isTagged(i + 1, "NOUN", "ADJ", "PROPN")
        || line.isTagged(i - 1, "ADJ")) {
      return false;
    }
    boolean verbal = line.isTagged(i + 1, "VERB", "AUX", "PRON") || !line.has(i + 1);
    return !(verbal && line.isTagged(i, "PRON", "NOUN")) || line.is(i + 1, "of");
  }

  private static boolean isHalf(Line line, int i, int to) {
    boolean word = line.is(i, "half");
    if (line.is(
            i - 1, "first", "second", "last", "other", "better", "opening", "latter", "early",
            "top", "bottom")
        || line.is(to, "time", "-", "brother", "sister", "century")
        || line.is(i - 1, "-") && line.glued(i)) {
      return false;
    }
    return !word
        || line.is(
            to, "of", "the", "its", "their", "his", "her", "a", "an", "our", "my", "all", "as")
        || line.is(
            i - 1, "than", "about", "nearly", "almost", "by", "roughly", "in", "least", "around",
            "over")
        || line.isTagged(to, "PUNCT", "ADP", "NOUN", "") && !line.is(i - 1, "the");
  }
}
