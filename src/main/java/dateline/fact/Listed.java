package dateline.fact;

import dateline.fact.Syntax.Phrase;
import java.util.Optional;

/** Finds the noun that numbers in a list share: "12, 19 and 40 seats respectively". */
final class Listed {
  private static final int MOST = 8;
  private static final int FAR = 12;

  private Listed() {}

  /** The noun after the list that goes on at token {@code to}, behind one of its numbers. */
  static Optional<Phrase> noun(Syntax words, int to) {
    int k = to;
    boolean and = false;
    for (int round = 0; round < MOST && !and; round++) {
      int next = words.is(k, ",") ? k + 1 : k;
      and = words.is(next, "and", "or");
      int number = and ? next + 1 : next;
      if (number == k || !words.isTagged(number, "NUM")) {
        return Optional.empty();
      }
      k = number + 1;
    }
    if (!and) {
      return Optional.empty();
    }
    int start = k;
    return words
        .bareNoun(start)
        .filter(p -> isShared(words, p, start))
        .filter(p -> isRespective(words, p.to()) || isLast(words, p.to()));
  }

  private static boolean isShared(Syntax words, Phrase noun, int start) {
    boolean more = words.is(start, "more", "other") || words.is(noun.head(), "others");
    return noun.from() == start && !more && words.lemma(noun.head()).length() > 1;
  }

  private static boolean isRespective(Syntax words, int i) {
    return words.is(i, "respectively") || words.is(i, ",") && words.is(i + 1, "respectively");
  }

  /** Whether the noun ends its clause: "killed 12 and 19 homes burned" goes on with another. */
  private static boolean isLast(Syntax words, int from) {
    for (int i = from; words.has(i) && i - from < FAR; i++) {
      if (words.isTagged(i, "PUNCT", "CCONJ")) {
        return true;
      }
      if (words.isTagged(i, "VERB", "AUX")) {
        return false;
      }
    }
    return true;
  }
}
