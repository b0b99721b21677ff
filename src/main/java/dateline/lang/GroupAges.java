package dateline.lang;

import java.util.Set;

/**
 * Tells the ages of several people from what is counted of them: "most of them were under five",
 * "200 men between 15 and 60", "voters over 65", "seats for those 65 or older".
 */
final class GroupAges {
  private static final int REACH = 9;

  /** Nouns that only name people, in the plural or as a crowd. */
  private static final WordSet PEOPLE =
      WordSet.of(
          Set.of(
              "patients",
              "children",
              "people",
              "men",
              "women",
              "victims",
              "those",
              "pupils",
              "dead",
              "injured",
              "wounded",
              "missing",
              "refugees",
              "citizens",
              "residents",
              "voters",
              "prisoners",
              "inmates",
              "detainees",
              "hostages",
              "survivors",
              "players",
              "workers",
              "members",
              "population",
              "students",
              "passengers",
              "migrants",
              "teenagers",
              "babies",
              "girls",
              "boys"));

  /** After which "under 30" is an age without a verb. */
  private static final WordSet BESIDE =
      WordSet.of(
          Set.of(
              "those",
              "anyone",
              "everyone",
              "nobody",
              "anybody",
              "everybody",
              "someone",
              "adults",
              "voters",
              "players",
              "drivers",
              "kids",
              "girls",
              "boys",
              "patients",
              "workers",
              "residents",
              "them",
              "all",
              "aged",
              "youngest",
              "oldest",
              "eldest"));

  /** "200 men between 15 and 60"; of protesters it may be their number. */
  private static final WordSet PERSONS =
      WordSet.of(
          Set.of(
              "men",
              "women",
              "boys",
              "girls",
              "children",
              "people",
              "adults",
              "those",
              "pupils",
              "anyone",
              "everyone",
              "males",
              "females",
              "youths",
              "kids"));

  /** Some of a number of people, each of whom has an age. */
  private static final WordSet SOME =
      WordSet.of(
          Set.of(
              "most",
              "many",
              "some",
              "several",
              "few",
              "none",
              "all",
              "both",
              "half",
              "majority",
              "others",
              "third",
              "thirds",
              "quarter",
              "quarters",
              "percent",
              "cent",
              "%"));

  private GroupAges() {}

  /** Whether a number of at most an old man's years is the age of several people. */
  static boolean isAge(Line line, Draft draft) {
    return isBeside(line, draft) || isSaidOf(line, draft) || isOlder(line, draft);
  }

  /** "among those under 30", "children under five", "men between 15 and 60". */
  private static boolean isBeside(Line line, Draft draft) {
    int i = draft.phraseFrom();
    boolean side = line.is(i, "under", "over", "below", "above");
    boolean one = side && draft.to() == draft.from() + 1;
    if (!isBare(line, draft.end())) {
      return false;
    }
    boolean none = line.is(i - 1, "one") && line.is(i - 2, "no");
    boolean people = none || line.isAny(i - 1, BESIDE) || People.COMMON.contains(line.word(i - 1));
    boolean span = line.is(i, "between") && line.isAny(i - 1, PERSONS);
    return one && people || span && !isVerb(line, i - 2);
  }

  /** "65 or older", "those 16 and younger", "people 65 and over", "who are 65 or over". */
  private static boolean isOlder(Line line, Draft draft) {
    int last = draft.end() - 1;
    boolean both = last > draft.to() && line.is(last - 1, "or", "and");
    if (!both || !isBare(line, draft.end())) {
      return false;
    }
    int i = draft.phraseFrom();
    boolean be = line.is(i - 1, "is", "are", "was", "were");
    boolean people = line.isAny(i - 1, PERSONS) || be && isOf(line, i - 2, false);
    return line.is(last, "older", "younger") || people && line.is(last, "over", "above", "under");
  }

  /** "most of the patients are under 15", "seven were over 70". */
  private static boolean isSaidOf(Line line, Draft draft) {
    int i = draft.phraseFrom();
    boolean side = line.is(i, "under", "over", "below") || line.is(draft.from() - 1, "under");
    boolean span = line.is(i, "between");
    int be = line.is(i - 1, "both", "all", "also", "still", "well") ? i - 2 : i - 1;
    boolean said = line.is(be, "is", "are", "was", "were", "be") && isEnd(line, draft.end());
    if (!said || !side && !span) {
      return false;
    }
    boolean one = draft.to() == draft.from() + 1;
    return (span || one) && (isOf(line, be - 1, span) || isSome(line, be - 1));
  }

  /** Whether the subject that ends here speaks of people; when {@code some}, of part of them. */
  private static boolean isOf(Line line, int to, boolean some) {
    boolean people = false;
    for (int k = to; k >= 0 && k > to - REACH; k--) {
      people |= line.isAny(k, PEOPLE) || line.is(k, "them", "us") && line.is(k - 1, "of");
      boolean part = line.is(k, "of") && (line.isAny(k - 1, SOME) || isNumber(line, k - 1));
      if (people && (part || !some)) {
        return true;
      }
    }
    return false;
  }

  /** "most were under five": a number or "most" alone, where nothing but people was named. */
  private static boolean isSome(Line line, int at) {
    if (!line.isAny(at, SOME) && !isNumber(line, at)) {
      return false;
    }
    int from = at;
    while (line.is(from - 1, "per", "a", "the", "an") || isNumber(line, from - 1)) {
      from--;
    }
    boolean opens =
        !line.has(from - 1)
            || line.is(from - 1, Piece.Kind.MARK)
            || line.isTagged(from - 1, "CCONJ", "SCONJ", "ADV")
            || line.is(from - 1, "nearly", "about", "some", "least", "almost", "that", "said");
    if (!opens) {
      return false;
    }
    for (int k = from - 1; k >= 0 && k > from - 2 * REACH; k--) {
      if (line.isAny(k, PEOPLE)) {
        return true;
      }
      if (Lookalikes.isPluralNoun(line, k)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNumber(Line line, int i) {
    return line.is(i, Piece.Kind.FIGURE) || line.isTagged(i, "NUM");
  }

  private static boolean isVerb(Line line, int i) {
    return line.is(i, "were", "are", "was");
  }

  /** Whether nothing that could be counted follows. */
  static boolean isBare(Line line, int i) {
    return !line.isTagged(i, "NOUN", "ADJ", "PROPN", "NUM") && !line.is(i, "%", "per", "percent");
  }

  private static boolean isEnd(Line line, int i) {
    return !line.has(i)
        || line.is(i, ".", ",", ";", ":", ")", "—", "–")
        || line.is(i, "and", "or", "but", "when", "while");
  }
}
