package dateline.fact;

import dateline.fact.Syntax.Phrase;
import dateline.lang.Bound;
import dateline.lang.NumberPhrase;
import dateline.model.Span;
import java.util.Optional;
import java.util.Set;

/** Finds the noun a number counts: beside it, in the subject, or said before and left out here. */
final class CountedNouns {
  private static final Set<String> PEOPLE =
      Set.of(
          "killed",
          "dead",
          "injured",
          "wounded",
          "missing",
          "hurt",
          "arrested",
          "homeless",
          "died",
          "detained",
          "displaced",
          "hospitalised",
          "hospitalized",
          "drowned",
          "rescued",
          "feared");
  private static final Set<String> KILLING =
      Set.of("kill", "wound", "injure", "hurt", "arrest", "detain", "displace", "maim");

  private final Changes changes = new Changes();

  /** What this number counts; {@code before} is what the last plain number counted. */
  Counted of(Syntax words, NumberPhrase phrase, Counted before) {
    int from = words.at(phrase.phrase().start());
    int to = words.at(phrase.phrase().end() - 1) + 1;
    return switch (phrase.quantity()) {
      case AGE, DURATION, ORDINAL, SCORE -> Counted.NOTHING;
      case MONEY -> money(words, from, to);
      case PERCENT, FRACTION -> share(words, from, to, before);
      case MEASURE, RATE -> measure(words, from, to);
      case CARDINAL -> cardinal(words, phrase, from, to, before);
    };
  }

  // ---- money

  private Counted money(Syntax words, int from, int to) {
    Optional<Changes.Found> change =
        changes
            .around(words, from, to)
            .filter(
                c ->
                    c.noun()
                        || !changes.takesObject(words.word(c.token()))
                        || words.is(from - 1, "by"));
    if (words.is(to, "in", "of") || words.is(to, "worth") && words.is(to + 1, "of")) {
      Optional<Phrase> what = words.nounAt(words.is(to, "worth") ? to + 2 : to + 1);
      if (what.isPresent()
          && !words.isTagged(what.get().head(), "PROPN")
          && !TimeWords.isCalendar(words.word(what.get().head()))) {
        return phrase(words, what.get(), to).changing(change);
      }
    }
    int start = words.is(to, "-") ? to + 1 : to;
    Optional<Phrase> noun = words.bareNoun(start);
    if (noun.isPresent()
        && noun.get().from() == start
        && !TimeWords.isCalendar(words.word(start))) {
      return phrase(words, noun.get(), to).changing(change);
    }
    if (words.is(from - 1, "of")) {
      Optional<Phrase> whole = words.phraseEndingAt(from - 1).filter(p -> p.head() == from - 2);
      if (whole.isPresent()) {
        return named(words, from - 2).changing(change);
      }
    }
    return Counted.NOTHING.changing(change);
  }

  // ---- shares and changes

  private Counted share(Syntax words, int from, int to, Counted before) {
    Optional<Changes.Found> change = changes.around(words, from, to);
    if (words.is(to, "of")) {
      Optional<Counted> part = partOf(words, to, before);
      if (part.isPresent()) {
        return part.get().changing(change.filter(c -> !c.noun()));
      }
    }
    if (change.isPresent() && change.get().noun()) {
      return noun(words, change.get(), to, before).changing(change);
    }
    if (change.isPresent() && words.is(change.get().token(), "more", "fewer", "less")) {
      Optional<Phrase> what = words.nounAt(change.get().token() + 1);
      if (what.isPresent()) {
        return phrase(words, what.get(), to).changing(change);
      }
    }
    Optional<Phrase> after = words.bareNoun(words.is(to, "the", "a", "an") ? to + 1 : to);
    if (change.isEmpty()
        && after.isPresent()
        && !TimeWords.isCalendar(words.word(after.get().head()))) {
      return phrase(words, after.get(), to);
    }
    Optional<Counted> said =
        change.flatMap(c -> raised(words, c, from)).or(() -> object(words, from));
    return said.orElseGet(() -> subject(words, from, before)).changing(change);
  }

  /** "of the market", "of these", "of which", "of them". */
  private static Optional<Counted> partOf(Syntax words, int of, Counted before) {
    if (words.is(of + 1, "them", "these", "those", "whom", "which")
        && words.nounAt(of + 2).isEmpty()) {
      return Optional.of(
          new Counted(
              before.words(),
              before.head(),
              Optional.of(before.words().orElse(words.word(of + 1))),
              Optional.empty(),
              words.span(of, of + 2)));
    }
    return words.nounAt(of + 1).map(p -> phrase(words, p, of).of(words.words(p.from(), p.to())));
  }

  /**
   * "a 13 per cent increase in attacks": what rose, else the subject, else what was counted last.
   */
  private static Counted noun(Syntax words, Changes.Found change, int to, Counted before) {
    int at = change.token();
    if (at < to) {
      at = words.size();
    }
    if (words.is(at + 1, "in", "of", "for")) {
      Optional<Phrase> what = words.nounAt(at + 2);
      if (what.isPresent() && !TimeWords.isCalendar(words.word(what.get().head()))) {
        return phrase(words, what.get(), to);
      }
    }
    int first = words.is(to, "-") ? to + 1 : to;
    if (at < words.size() && at > first && words.isTagged(at - 1, "NOUN")) {
      return phrase(words, new Phrase(first, at, at - 1), to);
    }
    if (before.head().isPresent() && words.sentence().contains(before.span())) {
      return new Counted(
          before.words(), before.head(), before.words(), Optional.empty(), new Span(0, 0));
    }
    return subject(words, change.token(), before);
  }

  /**
   * The subject of the clause the figure stands in: "surface ozone has declined by 25 per cent".
   */
  private static Counted subject(Syntax words, int from, Counted before) {
    int verb = words.verbBefore(from);
    Optional<Phrase> subject = verb < 0 ? Optional.empty() : words.subject(verb);
    if (subject.isEmpty()) {
      return Counted.NOTHING;
    }
    Phrase phrase = subject.get();
    if (words.isTagged(phrase.head(), "PRON")) {
      return new Counted(
          before.words(), before.head(), Optional.empty(), Optional.empty(), new Span(0, 0));
    }
    if (words.is(phrase.head(), "number", "total", "amount", "share", "percentage", "proportion")
        && words.is(phrase.head() + 1, "of")) {
      Optional<Phrase> inner = words.nounAt(phrase.head() + 2);
      if (inner.isPresent()) {
        return named(words, inner.get());
      }
    }
    Phrase core = words.bareNoun(phrase.from()).orElse(phrase);
    return named(words, core);
  }

  // ---- measures

  private Counted measure(Syntax words, int from, int to) {
    Optional<Changes.Found> change = changes.around(words, from, to);
    if (words.is(to, "of")) {
      Optional<Phrase> what = words.nounAt(to + 1);
      if (what.isPresent()) {
        return phrase(words, what.get(), to).changing(change);
      }
    }
    if (change.isPresent() && change.get().noun() && change.get().token() < to) {
      return named(words, change.get().token()).changing(change);
    }
    if (change.isPresent()) {
      return subject(words, from, Counted.NOTHING).changing(change);
    }
    int start = words.is(to, "-") ? to + 1 : to;
    Optional<Phrase> noun = words.bareNoun(start);
    return noun.isPresent() && !TimeWords.isCalendar(words.word(start))
        ? phrase(words, noun.get(), to)
        : Counted.NOTHING;
  }

  // ---- plain numbers

  /** "the number of homes destroyed at 300": the noun after "number of", to the left. */
  private static Optional<Counted> numberOf(Syntax words, int from) {
    for (int k = from - 1; k >= 0 && k > from - 22; k--) {
      if (words.is(k, ";", ":", "but", "while") || words.isTagged(k, "NUM")) {
        return Optional.empty();
      }
      if (words.is(k, "number", "numbers", "total", "toll", "count", "tally")
          && words.is(k + 1, "of")) {
        return words.nounAt(k + 2).filter(p -> p.to() <= from).map(p -> named(words, p));
      }
      if (words.is(k, "toll", "tally")) {
        boolean deaths = words.is(k - 1, "death");
        return Optional.of(named(words, new Phrase(deaths ? k - 1 : k, k + 1, k)));
      }
    }
    return Optional.empty();
  }

  /** "put the chance at", "cut the lead to", "has the party on": the object before the number. */
  private static Optional<Counted> object(Syntax words, int from) {
    if (!words.is(from - 1, "at", "on", "to", "from")) {
      return Optional.empty();
    }
    Optional<Phrase> phrase = words.phraseEndingAt(from - 1);
    if (phrase.isEmpty()) {
      return Optional.empty();
    }
    int before = words.beforePhrase(phrase.get());
    boolean object = words.isVerb(before) || words.is(before, "and");
    return object && !words.isTagged(phrase.get().head(), "PRON")
        ? Optional.of(named(words, words.bareNoun(phrase.get().from()).orElse(phrase.get())))
        : Optional.empty();
  }

  /** "reduced its costs by 13": the object of the verb of change. */
  private static Optional<Counted> raised(Syntax words, Changes.Found change, int from) {
    if (change.noun()
        || change.token() >= from
        || !words.is(from - 1, "by") && !words.is(from - 2, "by")) {
      return Optional.empty();
    }
    return words
        .nounAt(change.token() + 1)
        .filter(p -> p.to() <= from)
        .map(p -> named(words, words.bareNoun(p.from()).orElse(p)));
  }

  /** "At least 14 killed", "and 20 hurt": people, unless something was counted before. */
  private static boolean isPeople(Syntax words, int from, int to) {
    int at = words.isVerb(to) || words.isTagged(to, "AUX", "ADV") ? to + 1 : to;
    boolean after = PEOPLE.contains(words.word(to)) || PEOPLE.contains(words.word(at));
    int verb = words.verbBefore(from);
    return after
        || verb >= 0
            && from - verb < 5
            && KILLING.contains(dateline.lang.Inflection.base(words.raw(verb)));
  }

  private Counted cardinal(Syntax words, NumberPhrase number, int from, int to, Counted before) {
    Optional<Changes.Found> change =
        changes.around(words, from, to).filter(c -> isChange(words, c, from, to));
    if (words.is(to, "of")) {
      Optional<Counted> part = partOf(words, to, before);
      if (part.isPresent()) {
        boolean vague = number.amount().bound() == Bound.VAGUE;
        return vague
            ? new Counted(
                part.get().words(), part.get().head(), Optional.empty(), change, part.get().span())
            : part.get().changing(change);
      }
    }
    int start = to;
    while (words.is(start, "more", "other", "additional", "further", "extra", "-", "new")
        && start < to + 3
        && words.has(start + 1)) {
      start++;
    }
    Optional<Phrase> noun =
        words
            .nounAt(words.is(to, "more") ? start : to)
            .filter(p -> !TimeWords.isCalendar(words.word(p.from())));
    if (noun.isPresent() && noun.get().from() <= start) {
      return phrase(words, noun.get(), to).changing(change);
    }
    Optional<Counted> said =
        change
            .flatMap(c -> raised(words, c, from))
            .or(() -> numberOf(words, from))
            .or(() -> object(words, from));
    if (said.isPresent()) {
      return said.get().changing(change);
    }
    if (change.isPresent()
        || words.is(from - 1, "to", "at") && changes.verb(words.word(from - 2)).isPresent()) {
      Counted subject = subject(words, from, before);
      return subject.changing(change);
    }
    if (words.is(from - 1, "of") && words.isTagged(from - 2, "NOUN")) {
      return named(words, from - 2);
    }
    Counted same = elided(words, from, to, before);
    boolean here = words.sentence().contains(before.span());
    return isPeople(words, from, to) && !here
        ? new Counted(
            Optional.of("people"), Optional.of("people"), Optional.empty(), change, new Span(0, 0))
        : same;
  }

  /**
   * "rose 15,000": a plain number is a change only where no noun follows and the verb takes none.
   */
  private boolean isChange(Syntax words, Changes.Found change, int from, int to) {
    if (change.noun()) {
      return change.token() < from;
    }
    boolean noun = words.bareNoun(to).isPresent();
    boolean by = words.is(from - 1, "by") || words.is(from - 2, "by");
    return by
        || !noun
            && !changes.takesObject(words.word(change.token()))
            && !words.is(change.token(), "more", "fewer", "less")
        || noun && words.is(change.token(), "up", "down");
  }

  /** "and 1,669 during 2019": counts what the number before it counted. */
  private static Counted elided(Syntax words, int from, int to, Counted before) {
    boolean near =
        before.head().isPresent() && before.span().end() > words.sentence().start() - 400;
    boolean predicate =
        words.isVerb(to)
            || words.isTagged(to, "ADP", "PUNCT", "ADV", "CCONJ", "PART", "SCONJ")
            || !words.has(to)
            || words.is(to, "more", "others", "the");
    if (!near || !predicate) {
      return Counted.NOTHING;
    }
    boolean which =
        words.is(from - 1, "which", "whom", "them") && words.is(from - 2, "of")
            || words.is(from - 1, ",") && words.is(from - 2, "which", "whom", "them");
    Counted same =
        new Counted(
            before.words(), before.head(), Optional.empty(), Optional.empty(), new Span(0, 0));
    return which ? same.of(before.words().orElse("")) : same;
  }

  // ---- making

  private static Counted phrase(Syntax words, Phrase phrase, int to) {
    return new Counted(
        Optional.of(words.words(phrase.from(), phrase.to())),
        Optional.of(words.lemma(phrase.head())),
        Optional.empty(),
        Optional.empty(),
        words.span(Math.min(to, phrase.from()), phrase.to()));
  }

  private static Counted named(Syntax words, Phrase phrase) {
    return new Counted(
        Optional.of(words.words(phrase.from(), phrase.to())),
        Optional.of(words.lemma(phrase.head())),
        Optional.empty(),
        Optional.empty(),
        new Span(0, 0));
  }

  private static Counted named(Syntax words, int token) {
    return named(words, new Phrase(token, token + 1, token));
  }
}
