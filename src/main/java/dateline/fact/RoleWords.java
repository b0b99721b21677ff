package dateline.fact;

import dateline.lang.Titles;
import java.util.List;
import java.util.Set;

/** Small words in and around the phrases that name a role. */
final class RoleWords {
  /** What opens a role's complement: "head of", "adviser to". */
  static final Set<String> OF = Set.of("of", "for", "at", "to");

  /** What tells the order of two roles: "a nurse and later head of the ward". */
  static final Set<String> LATER = Set.of("later", "now", "currently", "subsequently", "also");

  /** What may stand before "be" and "become". */
  static final Set<String> AUXILIARIES = Set.of("has", "had", "will");

  private static final Set<String> COPULAS = Set.of("is", "was", "be", "became", "remains");

  private RoleWords() {}

  /** Whether a piece is a verb; a word after "'s" or before a title is none. */
  static boolean isVerb(List<Piece> s, int i) {
    if (!s.get(i).tagged("VERB", "AUX")) {
      return false;
    }
    boolean owned = i > 0 && s.get(i - 1).is("'s");
    return !(owned && s.get(i).tagged("VERB")) && !isManaging(s, i);
  }

  /** "managing editor", "acting mayor", "lead author": a verb's form that is part of a title. */
  static boolean isManaging(List<Piece> s, int i) {
    String low = s.get(i).low();
    boolean form = Set.of("managing", "acting", "sporting", "founding", "lead").contains(low);
    return form && i + 1 < s.size() && isTitleSoon(s, i + 1);
  }

  private static boolean isTitleSoon(List<Piece> s, int from) {
    for (int i = from; i < Math.min(s.size(), from + 3) && s.get(i).isWord(); i++) {
      if (Titles.english().isRole(s.get(i).low())) {
        return true;
      }
    }
    return false;
  }

  /** "ambassador to Rome", "adviser to the board": "to" that no verb follows. */
  static boolean isToAfterTitle(List<Piece> s, int i) {
    return s.get(i).is("to")
        && i > 0
        && i + 1 < s.size()
        && Titles.english().isRole(s.get(i - 1).low())
        && s.get(i + 1).isWord()
        && !s.get(i + 1).tagged("VERB", "AUX");
  }

  /** "an architect", "once a rower": the article among the first words. */
  static boolean isIndefinite(List<Piece> s, int from, int to) {
    for (int i = from; i < Math.min(to, from + 2); i++) {
      if (s.get(i).is("a") || s.get(i).is("an")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a piece says that its subject is what follows. */
  static boolean isCopula(Piece piece) {
    return COPULAS.contains(piece.low());
  }
}
