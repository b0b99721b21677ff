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
      case AGE -> person(words, to).or(() -> subject(words, from));
      case CARDINAL ->
          listed(words, from).or(() -> restored(counted)).or(() -> subject(words, from));
      case PERCENT, FRACTION, MONEY, MEASURE, RATE -> topic(words, from, to, counted);
    };
  }

  /** What it is a figure of, then who it is said of: "market share, the group". */
  private static Optional<String> topic(Syntax words, int from, int to, Counted counted) {
    boolean verb = counted.change().isPresent() && !counted.change().get().noun();
    Optional<String> attached = verb ? Optional.empty() : attached(words, from, to);
    Optional<String> subject = subject(words, from);
    if (attached.isPresent()) {
      return subject.isEmpty() || subject.get().contains(attached.get())
          ? attached
          : Optional.of(attached.get() + ", " + subject.get());
    }
    return subject.or(() -> restored(counted));
  }

  /** "a 40-year-old driver". */
  private static Optional<String> person(Syntax words, int to) {
    int start = words.is(to, "-") ? to + 1 : to;
    return words.bareNoun(start).flatMap(p -> content(words, p.from(), p.to()));
  }

  /** "a survey of seven countries", "sales of 40 units". */
  private static Optional<String> listed(Syntax words, int from) {
    return words.is(from - 1, "of") && words.isTagged(from - 2, "NOUN", "PROPN")
        ? Optional.of(words.compoundAt(from - 2)).flatMap(p -> content(words, p.from(), p.to()))
        : Optional.empty();
  }

  /** What was counted elsewhere in the clause. */
  private static Optional<String> restored(Counted counted) {
    return counted.span().isEmpty() && counted.change().isPresent()
        ? counted.words()
        : Optional.empty();
  }

  /** "a $5m grant", "a cut of 800 barrels", "speeds of 400 km/h". */
  private static Optional<String> attached(Syntax words, int from, int to) {
    int start = words.is(to, "-", ")") ? to + 1 : to;
    int after = words.is(to, "of") ? words.pastArticles(to + 1) : start;
    Optional<Phrase> noun = words.bareNoun(after);
    if (noun.isPresent() && !words.isTagged(after, "VERB")) {
      return content(words, noun.get().from(), words.tail(noun.get()));
    }
    if (words.is(from - 1, "of", "with") && words.isTagged(from - 2, "NOUN", "PROPN")) {
      Phrase near = words.compoundAt(from - 2);
      return content(words, near.from(), near.to());
    }
    return Optional.empty();
  }

  private static Optional<String> subject(Syntax words, int from) {
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
