package dateline.fact;

import dateline.fact.Changes.Found;
import dateline.fact.Figure.Change;
import dateline.fact.Syntax.Phrase;
import dateline.lang.NumberPhrase;
import java.util.Optional;
import java.util.Set;

/**
 * What a multiple is about: "three times as many patients" patients, "twenty times the limit" the
 * subject, of the limit; "a fivefold rise in thefts" thefts, up.
 */
final class CountedMultiples {
  private static final Set<String> UP =
      Set.of("more", "higher", "larger", "bigger", "greater", "longer");
  private static final Set<String> DOWN = Set.of("fewer", "less", "lower", "smaller", "shorter");

  private final Changes changes;

  CountedMultiples(Changes changes) {
    this.changes = changes;
  }

  Counted of(Syntax words, NumberPhrase phrase, int from, int to, Counted before) {
    if (words.is(to, "as")) {
      Optional<Counted> noun =
          words.is(to + 1, "many", "much") ? beside(words, to + 2, to) : Optional.empty();
      return noun.or(() -> said(words, before)).orElse(subject(words, from, before));
    }
    boolean up = UP.contains(words.word(to));
    if (up || DOWN.contains(words.word(to))) {
      Found change = new Found(up ? Change.UP : Change.DOWN, to, false);
      boolean many = words.is(to, "more", "fewer", "less");
      Optional<Counted> noun = many ? beside(words, to + 1, to) : Optional.empty();
      return noun.orElse(subject(words, from, before)).changing(Optional.of(change));
    }
    if (words.is(to, "the", "its", "their", "his", "her")) {
      Counted about = subject(words, from, before);
      return words.nounAt(to).map(p -> about.of(words.words(p.from(), p.to()))).orElse(about);
    }
    return folded(words, from, to, before);
  }

  /** "recorded 41 cases, three times as many": what was counted just before. */
  private static Optional<Counted> said(Syntax words, Counted before) {
    boolean here = before.where() >= 0 && words.sentence().contains(before.where());
    return here && before.head().isPresent()
        ? Optional.of(before.again(before.where()))
        : Optional.empty();
  }

  /** "a fivefold increase in complaints", "thefts rose fivefold". */
  private Counted folded(Syntax words, int from, int to, Counted before) {
    Optional<Found> change = changes.around(words, from, to);
    boolean noun = change.filter(c -> c.noun() && c.token() >= to).isPresent();
    if (noun && words.is(change.get().token() + 1, "in", "of", "for")) {
      Optional<Counted> what = beside(words, change.get().token() + 2, to);
      if (what.isPresent()) {
        return what.get().changing(change);
      }
    }
    return subject(words, from, before).changing(change);
  }

  private static Counted subject(Syntax words, int from, Counted before) {
    return AbsentNouns.subject(words, from, before);
  }

  private static Optional<Counted> beside(Syntax words, int at, int to) {
    Optional<Phrase> noun = words.nounAt(at);
    return noun.map(
        p -> AbsentNouns.named(words, p).covering(words.span(Math.min(to, p.from()), p.to())));
  }
}
