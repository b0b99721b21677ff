package dateline.fact;

import dateline.fact.Syntax.Phrase;
import dateline.lang.Bound;
import dateline.lang.NumberPhrase;
import dateline.lang.NumberPhrases;
import dateline.lang.Quantity;
import dateline.model.Sentence;
import dateline.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns the number phrases of an article into figures: what each is a quantity of. */
public final class FigureFinder {
  private final NumberPhrases phrases = new NumberPhrases();
  private final Changes changes = new Changes();
  private final Concepts concepts = new Concepts();

  /** Every quantity of the article in text order. Uses nothing but the article. */
  public List<Figure> find(Findings soFar) {
    String text = soFar.article().text();
    List<Figure> figures = new ArrayList<>();
    Optional<Syntax> last = Optional.empty();
    Counted before = Counted.NOTHING;
    for (NumberPhrase phrase : phrases.in(soFar.article())) {
      Optional<Sentence> sentence = soFar.article().sentenceAt(phrase.number().start());
      if (sentence.isEmpty()) {
        continue;
      }
      boolean same = last.isPresent() && last.get().sentence().equals(sentence.get().span());
      Syntax words = same ? last.get() : new Syntax(text, sentence.get());
      last = Optional.of(words);
      Counted counted = counted(words, phrase, before);
      if (isAntecedent(phrase) && counted.head().isPresent()) {
        before = counted;
      }
      figures.add(figure(words, phrase, counted));
    }
    return List.copyOf(figures);
  }

  private static boolean isAntecedent(NumberPhrase phrase) {
    return phrase.quantity() == Quantity.CARDINAL;
  }

  /** What a number counts. */
  record Counted(
      Optional<String> words,
      Optional<String> head,
      Optional<String> of,
      Optional<Changes.Found> change,
      Span span) {
    static final Counted NOTHING =
        new Counted(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), new Span(0, 0));

    Counted changing(Optional<Changes.Found> found) {
      return new Counted(words, head, of, found, span);
    }

    Counted of(String whole) {
      return new Counted(words, head, Optional.of(whole), change, span);
    }
  }

  private Figure figure(Syntax words, NumberPhrase phrase, Counted counted) {
    return new Figure(
        phrase.number(),
        counted.span().isEmpty() ? phrase.phrase() : phrase.phrase().cover(counted.span()),
        phrase.amount(),
        phrase.quantity(),
        phrase.unit(),
        phrase.unitName(),
        counted.words(),
        counted.head(),
        counted.change().map(Changes.Found::way),
        counted.of(),
        concepts.of(words, phrase, counted),
        Optional.empty(),
        phrase.rule());
  }

  private Counted counted(Syntax words, NumberPhrase phrase, Counted before) {
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
    return subject(words, from, before).changing(change);
  }

  /** "of the market", "of these", "of which", "of them". */
  private static Optional<Counted> partOf(Syntax words, int of, Counted before) {
    if (words.is(of + 1, "them", "these", "those", "whom", "which")
        && words.nounAt(of + 2).isEmpty()) {
      return Optional.of(before.of(before.words().orElse(words.word(of + 1))));
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
    if (change.isPresent()
        || words.is(from - 1, "to", "at") && changes.verb(words.word(from - 2)).isPresent()) {
      Counted subject = subject(words, from, before);
      return subject.changing(change);
    }
    if (words.is(from - 1, "of") && words.isTagged(from - 2, "NOUN")) {
      return named(words, from - 2);
    }
    return elided(words, from, to, before);
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
