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
  private static final Set<String> COUNTS =
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

  /** What only a holder makes a claim: "in the judge's view", never "in view". */
  private static final Set<String> VIEWS = Set.of("view", "opinion", "judgment", "words");

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
    boolean opens = by.is("by") || by.is("on") || by.is("in");
    if (!opens || i + 2 >= s.size()) {
      return Optional.empty();
    }
    int start = i + 1;
    int head = head(start);
    if (head <= start) {
      return Optional.empty();
    }
    String noun = s.get(head).low();
    int holder = holder(start, head);
    if (holder > start) {
      return Optional.of(new Reckoning(head + 1, Subject.of(start, holder), noun));
    }
    boolean plain = by.is("by") && COUNTS.contains(noun);
    boolean view = by.is("in") && VIEWS.contains(noun) && s.get(start).is("the");
    if ((plain || view) && of(head + 1)) { // "by the count of the ministry"
      int end = NounPhrases.endOf(s, head + 2);
      return Optional.of(new Reckoning(end, Subject.of(head + 2, end), noun));
    }
    boolean told = s.get(start).tagged("ADJ") || WHOSE.contains(s.get(start).low());
    return plain && told && isEnd(head + 1)
        ? Optional.of(new Reckoning(head + 1, Subject.of(start, head + 1), noun))
        : Optional.empty();
  }

  /** The noun of counting that ends the phrase; -1 when there is none. */
  private int head(int start) {
    for (int k = start; k < s.size() && k - start < 10; k++) {
      Piece p = s.get(k);
      boolean ends = COUNTS.contains(p.low()) || VIEWS.contains(p.low());
      if (ends && (k + 1 >= s.size() || !s.get(k + 1).isNominal())) {
        return k;
      }
      boolean inside = p.isNominal() || p.is("'s") || p.is("’s") || p.is("'") || p.is("’");
      if (!inside && !p.tagged("DET", "ADJ") && !p.tagged("PRON", "PART")) {
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
      String low = s.get(k).low();
      boolean sign = low.equals("'s") || low.equals("’s") || low.equals("'") || low.equals("’");
      if (sign && s.get(k - 1).isNominal()) {
        return k;
      }
    }
    return -1;
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
