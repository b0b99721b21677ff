package dateline.fact;

import dateline.fact.Syntax.Phrase;
import dateline.lang.Inflection;
import dateline.lang.NumberPhrase;
import dateline.lang.Quantity;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What a figure is about, in words: the subject it is said of, or the topic it belongs to. */
final class Concepts {
  /** Between figures of one list. */
  private static final Set<String> JOINTS =
      Set.of(",", "and", "or", ", and", ", or", "(", ";", "; and", "/");

  /** Heads that say nothing of the topic: "a total of $4m". */
  private static final Set<String> BARE = Set.of("total", "sum", "figure");

  /** The topic of a figure; {@code before} is the figure before it in the sentence. */
  Optional<String> of(Syntax words, NumberPhrase phrase, Counted counted, Optional<Figure> before) {
    int from = words.at(phrase.phrase().start());
    int to = words.at(phrase.phrase().end() - 1) + 1;
    Optional<Figure> first = before.filter(b -> isListed(words, b, phrase));
    return switch (phrase.quantity()) {
      case SCORE, ORDINAL -> Optional.empty();
      case DURATION -> lasting(words, from, first);
      case AGE -> person(words, to).or(() -> subject(words, from));
      case CARDINAL ->
          attribute(words, to)
              .or(() -> listed(words, from))
              .or(() -> restored(counted))
              .or(() -> subject(words, from));
      case MONEY -> topic(words, from, to, counted, first, paidFor(words, from, to));
      case PERCENT, FRACTION, MEASURE, RATE ->
          topic(words, from, to, counted, first, Optional.empty());
    };
  }

  /** Whether this figure is the next of a list: "5.4 inches, 6.1 inches and 6.7 inches". */
  private static boolean isListed(Syntax words, Figure before, NumberPhrase phrase) {
    int gap = phrase.phrase().start() - before.phrase().end();
    return gap > 0
        && gap < 8
        && before.quantity() != Quantity.DURATION
        && JOINTS.contains(
            words.text().substring(before.phrase().end(), phrase.phrase().start()).strip());
  }

  /** What takes so long: the subject, where there is a verb. */
  private static Optional<String> lasting(Syntax words, int from, Optional<Figure> first) {
    if (first.isPresent()) {
      return first.get().concept();
    }
    return words.verbBefore(from) < 0 ? Optional.empty() : subject(words, from);
  }

  /** What it is a figure of, then who it is said of: "market share, the group". */
  private static Optional<String> topic(
      Syntax words,
      int from,
      int to,
      Counted counted,
      Optional<Figure> first,
      Optional<String> paid) {
    boolean verb =
        counted.change().isPresent() && !counted.change().get().noun() && !words.is(to, "of");
    Optional<String> attached =
        (verb ? Optional.<String>empty() : attached(words, from, to))
            .or(() -> changed(words, from))
            .or(() -> paid);
    if (attached.isEmpty() && first.flatMap(Figure::concept).isPresent()) {
      return first.get().concept();
    }
    Optional<String> subject = subject(words, from);
    if (attached.isPresent()) {
      return subject.isEmpty() || subject.get().contains(attached.get())
          ? attached
          : Optional.of(attached.get() + ", " + subject.get());
    }
    return subject.or(() -> restored(counted));
  }

  /** "four-cylinder engine": what has so many. */
  private static Optional<String> attribute(Syntax words, int to) {
    boolean hyphen = words.is(to, "-") && words.token(to - 1).end() == words.token(to).start();
    return hyphen && words.isTagged(to + 1, "NOUN")
        ? words.bareNoun(to + 2).flatMap(p -> content(words, p.head(), p.to()))
        : Optional.empty();
  }

  /** "paid $4m for flights", "$4m in deposits". */
  private static Optional<String> paidFor(Syntax words, int from, int to) {
    int at = words.is(to, ")") ? to + 1 : to;
    int verb = words.verbBefore(from);
    boolean pays = verb >= 0 && Set.of("pay", "spend").contains(Inflection.base(words.word(verb)));
    if (!words.is(at, "in") && !(pays && words.is(at, "for"))) {
      return Optional.empty();
    }
    return words
        .bareNoun(words.pastArticles(at + 1))
        .filter(p -> words.isTagged(p.head(), "NOUN") && !words.is(p.head(), "total", "all"))
        .flatMap(p -> content(words, p.from(), p.to()));
  }

  /** "a 40-year-old driver". */
  private static Optional<String> person(Syntax words, int to) {
    int start = words.is(to, "-") ? to + 1 : to;
    return words.bareNoun(start).flatMap(p -> content(words, p.from(), p.to()));
  }

  /** "a survey of seven countries", "sales of 40 units". */
  private static Optional<String> listed(Syntax words, int from) {
    return words.is(from - 1, "of") && words.isTagged(from - 2, "NOUN", "PROPN")
        ? Optional.of(group(words, from - 2)).flatMap(p -> content(words, p.from(), p.to()))
        : Optional.empty();
  }

  /** What was counted elsewhere in the clause. */
  private static Optional<String> restored(Counted counted) {
    return counted.span().isEmpty() && counted.change().isPresent()
        ? counted.words()
        : Optional.empty();
  }

  /** "a $5m grant", "a cut of 800 barrels", "speeds of 400 km/h", "a grant worth $5m". */
  private static Optional<String> attached(Syntax words, int from, int to) {
    int start = words.is(to, "-", ")") ? to + 1 : to;
    int after = words.is(to, "of") ? words.pastArticles(to + 1) : start;
    Optional<Phrase> noun = words.bareNoun(after);
    if (noun.isPresent() && !words.isTagged(after, "VERB")) {
      boolean owned = words.is(from - 1, "'s", "’s") && words.isTagged(from - 2, "NOUN", "PROPN");
      Optional<String> owner =
          owned ? content(words, words.compoundAt(from - 2).from(), from - 1) : Optional.empty();
      Optional<String> own = content(words, noun.get().from(), tail(words, noun.get()));
      return owner.isPresent() ? own.map(o -> owner.get() + " " + o) : own;
    }
    boolean of = words.is(from - 1, "of", "with", "worth");
    if (of && words.isTagged(from - 2, "NOUN", "PROPN") && !BARE.contains(words.word(from - 2))) {
      Phrase near = group(words, from - 2);
      return content(words, near.from(), near.to());
    }
    return Optional.empty();
  }

  /** "cut the false alarm rate to 4%", "raised the price by $20": the object that changes. */
  private static Optional<String> changed(Syntax words, int from) {
    int link = words.is(from - 1, "between") ? from - 2 : from - 1;
    if (!words.is(link, "to", "by", "from", "at", "for")
        || !words.isTagged(link - 1, "NOUN", "PROPN")) {
      return Optional.empty();
    }
    Phrase object = group(words, link - 1);
    int before = words.beforePhrase(object);
    boolean governed =
        words.isVerb(before) && !words.isAdjectival(before)
            || words.isTagged(before, "ADV") && words.isVerb(before - 1);
    boolean be = Set.of("be", "become", "remain").contains(Inflection.base(words.word(before)));
    return governed && !be ? content(words, object.from(), object.to()) : Optional.empty();
  }

  /**
   * The end of a phrase with its prepositional tails, three at most: "stake in a mine in the north
   * of Chad".
   */
  private static int tail(Syntax words, Phrase phrase) {
    int end = phrase.to();
    for (int k = 0; k < 3 && words.is(end, "of", "in", "for", "with", "to"); k++) {
      Optional<Phrase> next = words.bareNoun(words.pastArticles(end + 1));
      if (next.isEmpty() || words.isTagged(next.get().from(), "VERB")) {
        return end;
      }
      end = next.get().to();
    }
    return end;
  }

  /** The noun with all that stands before it, owners and participles too. */
  private static Phrase group(Syntax words, int head) {
    int from = words.compoundAt(head).from();
    boolean more = true;
    while (more && from > 1 && head - from < 12) {
      boolean owner = words.is(from - 1, "'s", "’s") && words.isTagged(from - 2, "NOUN", "PROPN");
      boolean participle = words.isTagged(from - 1, "VERB") && words.isAdjectival(from - 1);
      boolean model = words.isTagged(from - 1, "NUM") && words.isTagged(from - 2, "PROPN");
      more = owner || participle || model;
      if (more) {
        from = words.compoundAt(participle ? from - 1 : from - 2).from();
      }
    }
    return new Phrase(from, head + 1, head);
  }

  private static Optional<String> subject(Syntax words, int from) {
    boolean aside =
        words.is(from - 1, "up", "down")
            && words.is(from - 2, ",")
            && words.isTagged(from - 3, "NOUN", "PROPN")
            && !TimeWords.isCalendar(words.word(from - 3));
    if (aside) {
      return content(words, words.compoundAt(from - 3).from(), from - 2);
    }
    int verb = words.verbBefore(from);
    Optional<Phrase> subject = verb < 0 ? Optional.empty() : words.subject(verb);
    if (subject.isEmpty() && verb < 0 && !words.isTagged(from - 1, "NUM")) {
      subject = words.phraseEndingAt(words.is(from - 1, "(", ",", ":") ? from - 1 : from);
    }
    return subject
        .filter(p -> !words.isTagged(p.head(), "PRON"))
        .flatMap(p -> content(words, afterTime(words, p), p.to()));
  }

  /** "Since last season | the club": where the subject begins that follows a time. */
  private static int afterTime(Syntax words, Phrase phrase) {
    for (int k = phrase.head() - 1; k >= phrase.from(); k--) {
      boolean time =
          TimeWords.isCalendar(words.word(k)) && words.isTagged(k + 1, "PROPN", "DET", "NOUN");
      if (time || words.is(k, "as")) {
        return k + 1;
      }
    }
    return phrase.from();
  }

  /** The words that carry meaning, as written. */
  private static Optional<String> content(Syntax words, int from, int to) {
    int end = to;
    while (end - 1 > from
        && TimeWords.isCalendar(words.word(end - 1))
        && words.isTagged(end - 2, "ADP")) {
      end -= 2; // "prices in May"
    }
    Set<String> kept = new LinkedHashSet<>();
    StringBuilder part = new StringBuilder();
    for (int k = from; k < end; k++) {
      boolean glued = k > from && words.token(k - 1).end() == words.token(k).start();
      if (words.isTagged(k, "NOUN", "PROPN", "ADJ", "NUM", "VERB", "X", "ADV")
              && !words.is(k, "total", "worth", "per", "as")
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
