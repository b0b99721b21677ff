package dateline.fact;

import dateline.fact.Subjects.Subject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds whose figure it is where no verb says it: "by the ministry's count, 45 people were killed",
 * "12,000 walked out, by official estimates", "on the union's figures".
 */
final class Reckonings {
  /** By whose count: what says so with nobody holding it too, "by official figures". */
  private static final Set<String> BY =
      Set.of(
          "count",
          "counts",
          "tally",
          "tallies",
          "estimate",
          "estimates",
          "estimation",
          "reckoning",
          "calculation",
          "calculations",
          "projection",
          "projections",
          "figures",
          "numbers",
          "account",
          "accounts",
          "telling",
          "admission");

  /** On whose figures; "on the list's numbers" and "on his account" say nothing. */
  private static final Set<String> ON =
      Set.of("figures", "estimates", "reckoning", "calculations", "projections");

  /** In whose view; money lies "in the minister's accounts". */
  private static final Set<String> IN =
      Set.of(
          "view", "opinion", "judgment", "words", "estimation", "reckoning", "telling", "estimate");

  private static final Set<String> PRONOUNS = Set.of("his", "her", "its", "their", "my", "our");
  private static final Set<String> WHOSE =
      Set.of("some", "most", "many", "several", "one", "various", "all", "other", "any");

  private final List<Piece> s;

  Reckonings(List<Piece> sentence) {
    this.s = sentence;
  }

  /**
   * A phrase that says whose figure it is.
   *
   * @param end after its last piece
   * @param who whose; a pronoun is left to the reader of the article
   */
  record Reckoning(int end, Subject who, String noun) {}

  /** The phrase that begins with the preposition at {@code i}, if one does. */
  Optional<Reckoning> at(int i) {
    Piece by = s.get(i);
    Set<String> nouns = by.is("by") ? BY : by.is("on") ? ON : by.is("in") ? IN : Set.of();
    if (nouns.isEmpty() || i + 2 >= s.size()) {
      return Optional.empty();
    }
    int start = i + 1;
    int head = head(start, nouns);
    if (head <= start) {
      return Optional.empty();
    }
    String noun = s.get(head).low();
    int holder = holder(start, head);
    if (holder > start) {
      return Optional.of(new Reckoning(head + 1, Subject.of(start, holder), noun));
    }
    boolean plain = by.is("by");
    if ((plain || by.is("in") && s.get(start).is("the")) && of(head + 1)) {
      int end = NounPhrases.endOf(s, head + 2); // "by the count of the ministry"
      return Optional.of(new Reckoning(end, Subject.of(head + 2, end), noun));
    }
    boolean told = s.get(start).tagged("ADJ") || WHOSE.contains(s.get(start).low());
    return plain && told && isEnd(head + 1)
        ? Optional.of(new Reckoning(head + 1, Subject.of(start, head + 1), noun))
        : Optional.empty();
  }

  /** The noun of counting that ends the phrase; -1 when there is none. */
  private int head(int start, Set<String> nouns) {
    for (int k = start; k < s.size() && k - start < 10; k++) {
      Piece p = s.get(k);
      boolean noun = k + 1 < s.size() && s.get(k + 1).tagged("NOUN", "PROPN");
      if (nouns.contains(p.low()) && !noun) {
        return k;
      }
      if (!p.isNominal() && !isMark(p) && !p.tagged("DET", "ADJ") && !p.tagged("PRON", "PART")) {
        return -1;
      }
    }
    return -1;
  }

  /** Where the words end that name the holder, before its 's; -1 when nobody holds it. */
  private int holder(int start, int head) {
    if (PRONOUNS.contains(s.get(start).low())) {
      return start + 1;
    }
    for (int k = head - 1; k > start; k--) {
      if (isMark(s.get(k)) && s.get(k - 1).isNominal()) {
        return k;
      }
    }
    return -1;
  }

  private static boolean isMark(Piece p) {
    return p.is("'s") || p.is("’s") || p.is("'") || p.is("’");
  }

  private boolean of(int i) {
    return i + 1 < s.size()
        && s.get(i).is("of")
        && NounPhrases.startsNominal(s, i + 1)
        && !s.get(i + 1).tagged("NUM");
  }

  private boolean isEnd(int i) {
    return i >= s.size() || s.get(i).kind() == Piece.Kind.PUNCT || s.get(i).tagged("CCONJ");
  }
}
