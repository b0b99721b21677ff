package dateline.fact;

import dateline.fact.Figure.Change;
import dateline.lang.Inflection;
import dateline.lang.RuleTable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Words that say which way a figure went, rows of <code>lang/en/changes.tsv</code>: "rose 4 per
 * cent", "a 4 per cent rise", "down 4 per cent".
 */
final class Changes {
  private static final Set<String> GRADES =
      Set.of("higher", "more", "lower", "less", "fewer", "up", "down", "larger", "smaller");

  private static final Set<String> TRANSITIVE =
      Set.of(
          "lose", "gain", "shed", "add", "cut", "raise", "reduce", "hike", "lower", "boost", "trim",
          "slash", "advance", "recover", "expand");

  private static final Set<String> PHRASAL =
      Set.of(
          "give", "make", "take", "pick", "put", "set", "come", "back", "turn", "show", "use",
          "eat", "follow", "break", "shut", "lay", "open", "hold", "rack", "sign", "round", "gun",
          "track", "shoot", "burn", "tear", "knock", "pull", "hunt", "chop", "mow", "call", "line",
          "strike", "vote", "blow", "dig", "beat", "lock", "clean");

  private final Map<String, Change> verbs = new HashMap<>();
  private final Map<String, Change> nouns = new HashMap<>();

  Changes() {
    for (RuleTable.Row row : RuleTable.english("changes").rows()) {
      Change way = row.cell("WAY").equals("up") ? Change.UP : Change.DOWN;
      (row.cell("KIND").equals("noun") ? nouns : verbs).put(row.cell("WORD"), way);
    }
  }

  Optional<Change> noun(String word) {
    return Optional.ofNullable(nouns.get(Inflection.singular(word)));
  }

  Optional<Change> verb(String word) {
    Optional<Change> as = Optional.ofNullable(verbs.get(word));
    return as.isPresent() ? as : Optional.ofNullable(verbs.get(Inflection.base(word)));
  }

  /** A size of a change: which way, and the token that says so. */
  record Found(Change way, int token, boolean noun) {}

  /** What the words around tokens {@code from} to {@code to} (exclusive) say of a change. */
  Optional<Found> around(Syntax words, int from, int to) {
    return nounAfter(words, to).or(() -> gradeAfter(words, to)).or(() -> before(words, from));
  }

  /** "a 13 per cent increase", "a 20 per cent fall in sales", "a 5% pay rise". */
  private Optional<Found> nounAfter(Syntax words, int to) {
    int at = words.is(to, "-", "annual", "year") ? to + 1 : to;
    for (int k = at; k < at + 4 && words.has(k); k++) {
      Optional<Change> way = noun(words.word(k));
      boolean last = !words.isTagged(k + 1, "NOUN");
      if (way.isPresent() && words.isTagged(k, "NOUN") && last) {
        return Optional.of(new Found(way.get(), k, true));
      }
      if (!words.isTagged(k, "NOUN", "ADJ", "PROPN") && !words.is(k, "-")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "34 per cent higher", "20 per cent fewer", "12 per cent more than". */
  private static Optional<Found> gradeAfter(Syntax words, int to) {
    if (!GRADES.contains(words.word(to))
        || words.is(to, "more", "less", "fewer")
            && !words.is(to + 1, "than")
            && !words.isTagged(to + 1, "NOUN")) {
      return Optional.empty();
    }
    if (words.is(to, "up", "down")
        && !words.is(to + 1, "on", "from", "compared", "since", ",", ".")
        && words.has(to + 1)) {
      return Optional.empty();
    }
    boolean up = words.is(to, "higher", "more", "up", "larger");
    return Optional.of(new Found(up ? Change.UP : Change.DOWN, to, false));
  }

  /** "rose (by) 13", "increase needs by 13", "an increase of 13", "down 13". */
  private Optional<Found> before(Syntax words, int from) {
    int at = past(words, from);
    if (words.is(at, "of", "by") && words.isTagged(at - 1, "NOUN")) {
      Optional<Change> way = noun(words.word(at - 1));
      if (way.isPresent()) {
        return Optional.of(new Found(way.get(), at - 1, true));
      }
    }
    if (words.is(at, "by")) {
      return byAmount(words, at);
    }
    boolean particle =
        words.is(at, "up", "down") && PHRASAL.contains(Inflection.base(words.raw(at - 1)));
    boolean said = !particle && words.isTagged(at, "VERB", "ADV", "ADP", "ADJ", "NOUN", "PROPN");
    return said ? verb(words.word(at)).map(way -> new Found(way, at, false)) : Optional.empty();
  }

  /** The token before the figure, adverbs and articles left aside. */
  private int past(Syntax words, int from) {
    int at = from - 1;
    while (words.isTagged(at, "ADV") && verb(words.word(at)).isEmpty()
        || words.is(
            at, "either", "another", "a", "an", "further", "additional", "as", "much", "many")) {
      at--;
    }
    return at;
  }

  /** "reduced its staff by 13": the verb may stand some words before. */
  private Optional<Found> byAmount(Syntax words, int by) {
    for (int k = by - 1; k >= 0 && k > by - 14; k--) {
      boolean verb = words.isTagged(k, "VERB") && !words.isAdjectival(k);
      Optional<Change> way = verb || k == by - 1 ? verb(words.word(k)) : Optional.empty();
      boolean margin =
          words.is(k, "lost", "lose", "loses", "losing"); // "lost his seat by 312 votes"
      if (way.isPresent() && !margin) {
        return Optional.of(new Found(way.get(), k, false));
      }
      if (verb && k < by - 1 || words.is(k, ",", ";")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "lost 12 men": a verb that takes an object says how many, not by how much. */
  boolean takesObject(String word) {
    return TRANSITIVE.contains(Inflection.base(word));
  }
}
