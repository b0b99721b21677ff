package dateline.fact;

import dateline.fact.OfficialFact.Status;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a sentence says became of a person: dead, or out of office. */
final class Fates {
  private final List<Piece> s;

  Fates(List<Piece> sentence) {
    this.s = sentence;
  }

  /** What the sentence says became of the person whose name takes pieces [from, to). */
  Optional<Status> of(int from, int to) {
    return after(to).or(() -> before(from));
  }

  private Optional<Status> after(int to) {
    int k = to;
    if (k < s.size() && s.get(k).isComma()) {
      int close = NounPhrases.appositionEnd(s, k);
      k = close > k && close < s.size() ? close + 1 : k + 1;
    }
    for (int i = k; i < s.size() && i - k < 6; i++) {
      Piece p = s.get(i);
      if (Statuses.isPassing(p.low())) {
        boolean subject =
            !p.is("killed") && !p.is("murdered") && !p.is("executed")
                || i > k && s.get(i - 1).tagged("AUX", "AUX");
        return subject ? Optional.of(Status.DECEASED) : Optional.empty();
      }
      if (p.is("stepped") && i + 1 < s.size() && s.get(i + 1).is("down")) {
        return Optional.of(Status.FORMER);
      }
      if (Statuses.isLeaving(p.low())
          && (p.is("resigned") || p.is("quit") || i > k && s.get(i - 1).tagged("AUX", "AUX"))) {
        return Optional.of(Status.FORMER);
      }
      if (!p.tagged("AUX", "ADV") && !p.is("who") && !p.isComma() && !p.is("who")) {
        break;
      }
    }
    return Optional.empty();
  }

  private Optional<Status> before(int from) {
    if (from > 1 && s.get(from - 1).is("late") && s.get(from - 2).tagged("DET", "DET")) {
      return Optional.of(Status.DECEASED);
    }
    for (int i = from - 1; i > 0 && from - i < 12; i--) {
      boolean of = s.get(i).is("of") || s.get(i).is("'s");
      if (of
          && Set.of("death", "killing", "assassination", "murder").contains(s.get(i - 1).low())) {
        return Optional.of(Status.DECEASED);
      }
      if (s.get(i).tagged("VERB", "AUX")) {
        boolean active = i > 0 && !s.get(i - 1).tagged("AUX", "AUX") && near(i, from);
        boolean slain = Set.of("killed", "assassinated", "murdered").contains(s.get(i).low());
        return slain && active ? Optional.of(Status.DECEASED) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  // nothing but the person's own title, and the comma after it, stands between verb and name
  private boolean near(int verb, int name) {
    for (int i = verb + 1; i < name - 1; i++) {
      if (!s.get(i).isWord() || s.get(i).tagged("NUM", "NUM")) {
        return false;
      }
    }
    return true;
  }
}
