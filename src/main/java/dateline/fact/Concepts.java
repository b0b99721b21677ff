package dateline.fact;

import dateline.fact.Syntax.Phrase;
import dateline.lang.NumberPhrase;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What a figure is about, in words: the subject it is said of, or the topic it belongs to. */
final class Concepts {
  Optional<String> of(Syntax words, NumberPhrase phrase, Counted counted) {
    int from = words.at(phrase.phrase().start());
    int to = words.at(phrase.phrase().end() - 1) + 1;
    return switch (phrase.quantity()) {
      case DURATION, SCORE, ORDINAL -> Optional.empty();
      case CARDINAL, AGE -> subject(words, from, to);
      case PERCENT, FRACTION -> share(words, from, to, counted);
      case MONEY, MEASURE, RATE -> attached(words, from, to).or(() -> subject(words, from, to));
    };
  }

  private static Optional<String> share(Syntax words, int from, int to, Counted counted) {
    if (words.is(to, "of")) {
      Optional<Phrase> whole = words.nounAt(to + 1);
      if (whole.isPresent()) {
        return content(words, whole.get().from(), whole.get().to());
      }
    }
    if (counted.change().isPresent() && !counted.change().get().noun()) {
      return subject(words, from, to);
    }
    return attached(words, from, to).or(() -> subject(words, from, to));
  }

  /** "a $5m grant", "a cut of 800 barrels", "speeds of 400 km/h". */
  private static Optional<String> attached(Syntax words, int from, int to) {
    int start = words.is(to, "-", ")") ? to + 1 : to;
    if (words.is(to, "of", "in", "for") && words.is(to, "of")) {
      Optional<Phrase> what = words.nounAt(to + 1);
      if (what.isPresent()) {
        return content(words, what.get().from(), what.get().to());
      }
    }
    Optional<Phrase> noun = words.bareNoun(start);
    if (noun.isPresent() && !TimeWords.isCalendar(words.word(start))) {
      return content(words, noun.get().from(), noun.get().to());
    }
    if (words.is(from - 1, "of", "with") && words.isTagged(from - 2, "NOUN", "PROPN")) {
      return words.phraseEndingAt(from - 1).flatMap(p -> content(words, p.from(), p.to()));
    }
    return Optional.empty();
  }

  private static Optional<String> subject(Syntax words, int from, int to) {
    int verb = words.verbBefore(from);
    Optional<Phrase> subject = verb < 0 ? Optional.empty() : words.subject(verb);
    if (subject.isEmpty() && verb < 0) {
      subject = words.phraseEndingAt(words.is(from - 1, "(", ",", ":") ? from - 1 : from);
    }
    return subject
        .filter(p -> !words.isTagged(p.head(), "PRON"))
        .flatMap(p -> content(words, p.from(), p.to()));
  }

  /** The words that carry meaning, as written. */
  private static Optional<String> content(Syntax words, int from, int to) {
    Set<String> kept = new LinkedHashSet<>();
    StringBuilder part = new StringBuilder();
    for (int k = from; k < to; k++) {
      boolean glued = k > from && words.token(k - 1).end() == words.token(k).start();
      if (words.isTagged(k, "NOUN", "PROPN", "ADJ", "NUM", "VERB", "X", "ADV")
          || words.is(k, "-", "&", "/") && glued && !part.isEmpty()) {
        if (!glued && !part.isEmpty()) {
          kept.add(part.toString());
          part.setLength(0);
        }
        part.append(words.raw(k));
      } else if (!part.isEmpty()) {
        kept.add(part.toString());
        part.setLength(0);
      }
    }
    if (!part.isEmpty()) {
      kept.add(part.toString());
    }
    return kept.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", kept));
  }
}
