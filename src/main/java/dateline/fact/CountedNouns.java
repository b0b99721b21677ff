package dateline.fact;

import dateline.fact.Syntax.Phrase;
import dateline.lang.Bound;
import dateline.lang.Inflection;
import dateline.lang.NumberPhrase;
import dateline.lang.Quantity;
import dateline.lang.SpeechVerbs;
import dateline.model.Span;
import java.math.BigDecimal;
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
  private static final Set<String> LEVELS =
      Set.of(
          "be",
          "reach",
          "total",
          "top",
          "exceed",
          "stand",
          "run",
          "hit",
          "amount",
          "come",
          "sit",
          "remain",
          "slide",
          "widen",
          "close",
          "end",
          "open",
          "trade",
          "settle",
          "finish",
          "average",
          "surpass",
          "touch",
          "approach");

  /** Nouns that have a value: "the answer is 40" counts no answers. */
  private static final Set<String> VALUED =
      Set.of(
          "answer",
          "result",
          "value",
          "solution",
          "sum",
          "ratio",
          "index",
          "reading",
          "average",
          "mean",
          "median",
          "maximum",
          "minimum",
          "coefficient",
          "quotient");

  private static final Set<String> SCALES =
      Set.of(
          "bln",
          "bn",
          "mln",
          "mn",
          "tln",
          "tn",
          "trn",
          "mil",
          "hundredth",
          "thousandth",
          "millionth",
          "billionth");

  private static final Set<String> LOOSE =
      Set.of("exchange", "total", "return", "cash", "all", "turn", "fact", "addition");

  private final Changes changes = new Changes();
  private final AbsentNouns absent = new AbsentNouns();
  private final CountedMultiples multiples = new CountedMultiples(changes);

  /** What this number counts; {@code before} is what the last number in the text counted. */
  Counted of(Syntax words, NumberPhrase phrase, Counted before) {
    int from = words.at(phrase.phrase().start());
    int to = words.at(phrase.phrase().end() - 1) + 1;
    return switch (phrase.quantity()) {
      case AGE, DURATION, ORDINAL, SCORE -> Counted.NOTHING;
      case MONEY -> money(words, from, to, before);
      case PERCENT, FRACTION -> named(share(words, phrase, from, to, before));
      case MEASURE, RATE ->
          phrase.rule().equals("multiple")
              ? named(multiples.of(words, phrase, from, to, before))
              : measure(words, from, to, before);
      case CARDINAL -> named(cardinal(words, phrase, from, to, before));
    };
  }

  /** Without what is no noun that could be counted. */
  private static Counted named(Counted found) {
    Optional<String> head = found.head();
    boolean valued = found.span().isEmpty() && head.filter(VALUED::contains).isPresent();
    return valued || head.filter(h -> !isNoun(h)).isPresent()
        ? Counted.NOTHING.changing(found.change())
        : found;
  }

  /** Figures, scales ("10 bln or 10 tln") and parts ("two millionth") are none. */
  private static boolean isNoun(String word) {
    return word.chars().anyMatch(Character::isLetter) && !SCALES.contains(word);
  }

  // ---- money

  private Counted money(Syntax words, int from, int to, Counted before) {
    Optional<Changes.Found> change =
        changes.around(words, from, to).filter(c -> isMoneyChange(words, c, from));
    return purpose(words, to)
        .or(() -> compared(words, from, before))
        .or(() -> priced(words, to))
        .or(() -> sumOf(words, from))
        .or(() -> change.flatMap(c -> AbsentNouns.raised(words, c, from)))
        .or(() -> AbsentNouns.object(words, from, before))
        .or(() -> level(words, from, before))
        .orElse(Counted.NOTHING)
        .changing(change);
  }

  /** "profit rose $4m" is a change, "lost $4m" and "a loss of $4m" are sums. */
  private boolean isMoneyChange(Syntax words, Changes.Found change, int from) {
    if (change.noun()) {
      return !words.is(change.token(), "loss", "losses", "gain", "gains");
    }
    return !changes.takesObject(words.word(change.token())) || words.is(from - 1, "by");
  }

  /** "$40m in aid", "$2m worth of grain". */
  private static Optional<Counted> purpose(Syntax words, int to) {
    boolean worth = words.is(to, "worth") && words.is(to + 1, "of");
    if (!worth && !words.is(to, "in", "of") || LOOSE.contains(words.word(to + 1))) {
      return Optional.empty();
    }
    return words
        .nounAt(worth ? to + 2 : to + 1)
        .filter(p -> !words.isTagged(p.head(), "PROPN"))
        .map(p -> counted(words, p, to));
  }

  /** "profit was $4m, compared with $3m": of what the first sum was. */
  private static Optional<Counted> compared(Syntax words, int from, Counted before) {
    boolean base = words.is(from - 1, "with", "to") && words.is(from - 2, "compared");
    boolean here = before.where() >= 0 && words.sentence().contains(before.where());
    return base && here && before.head().isPresent()
        ? Optional.of(before.again(before.where()))
        : Optional.empty();
  }

  /** "a $5m grant", "the €3bn ten-year contract". */
  private static Optional<Counted> priced(Syntax words, int to) {
    int start = words.is(to, "-") ? to + 1 : to;
    if (words.isTagged(start, "VERB", "NUM", "ADV")) {
      return Optional.empty();
    }
    return words.bareNoun(start).filter(p -> p.from() == start).map(p -> counted(words, p, to));
  }

  /** "a fine of $3m", "a contract worth $3m". */
  private static Optional<Counted> sumOf(Syntax words, int from) {
    boolean said = words.is(from - 1, "of", "worth") && words.isTagged(from - 2, "NOUN");
    if (!said || words.is(from - 2, "total", "sum", "average", "maximum")) {
      return Optional.empty();
    }
    return Optional.of(AbsentNouns.named(words, words.compoundAt(from - 2)));
  }

  /** "profit slid to €95m", "losses were $2bn". */
  private static Optional<Counted> level(Syntax words, int from, Counted before) {
    int verb = words.verbBefore(from);
    if (verb < 0) {
      return Optional.empty();
    }
    String base = Inflection.base(words.raw(verb));
    boolean stated = LEVELS.contains(base) || words.is(from - 1, "to", "from", "at", "by");
    boolean owner = // "Oxfam cut it to $3m": Oxfam is no sum
        !LEVELS.contains(base)
            && words.subject(verb).filter(p -> words.isTagged(p.head(), "PROPN")).isPresent();
    return stated && !owner
        ? Optional.of(AbsentNouns.subject(words, from, before)).filter(c -> c.head().isPresent())
        : Optional.empty();
  }

  // ---- shares

  private Counted share(Syntax words, NumberPhrase phrase, int from, int to, Counted before) {
    Optional<Changes.Found> change = changes.around(words, from, to);
    if (words.is(to, "of")) {
      if (words.is(to + 1, "what")) { // "half of what it had asked"
        return Counted.NOTHING;
      }
      Optional<Counted> part = partOf(words, to, before);
      if (part.isPresent()) {
        return part.get().changing(change.filter(c -> !c.noun()));
      }
    }
    if (AbsentNouns.isPartitive(words, from)
        || words.is(from - 1, "other") && phrase.quantity() == Quantity.FRACTION) {
      return before.partly(before.words().orElse(""), new Span(0, 0)).changing(change);
    }
    if (change.isPresent() && change.get().noun()) {
      return changed(words, change.get(), to, before).changing(change);
    }
    if (words.is(from - 1, "of")
        && words.isTagged(from - 2, "NOUN")
        && !words.is(from - 2, "total", "average", "maximum", "minimum")) {
      return AbsentNouns.named(words, words.compoundAt(from - 2)); // "a turnout of 61 per cent"
    }
    if (change.isPresent() && words.is(change.get().token(), "more", "fewer", "less")) {
      Optional<Phrase> what = words.nounAt(change.get().token() + 1);
      if (what.isPresent()) {
        return counted(words, what.get(), to).changing(change);
      }
    }
    Optional<Phrase> after = words.bareNoun(words.is(to, "the", "a", "an") ? to + 1 : to);
    if (change.isEmpty() && after.isPresent()) {
      return counted(words, after.get(), to);
    }
    return change
        .flatMap(c -> AbsentNouns.raised(words, c, from))
        .or(() -> AbsentNouns.object(words, from, before))
        .orElseGet(() -> AbsentNouns.subject(words, from, before))
        .changing(change);
  }

  /** "of the market", "of its nine plants", "of these", "of it". */
  private static Optional<Counted> partOf(Syntax words, int of, Counted before) {
    int at = of + 1;
    boolean pronoun = words.is(at, "them", "these", "those", "whom", "which", "it", "this", "that");
    if (pronoun && words.nounAt(at + 1).filter(p -> p.from() == at + 1).isEmpty()) {
      Counted whole = isOther(words, of, before) ? Counted.NOTHING : before;
      return Optional.of(
          whole.partly(whole.words().orElse(words.word(at)), words.span(of, at + 1)));
    }
    int start = words.pastArticles(at);
    if (words.is(start, "total") && !words.isTagged(start + 1, "NOUN", "NUM")) {
      return Optional.of(before.partly(before.words().orElse("total"), words.span(of, start + 1)));
    }
    int noun = pastFigure(words, start);
    if (PEOPLE.contains(words.word(start)) && words.is(at, "the")) { // "five of the wounded"
      Phrase people = new Phrase(start, start + 1, start);
      return Optional.of(counted(words, people, of).of(words.word(start)));
    }
    return words
        .nounAt(noun)
        .map(p -> owned(words, p))
        .map(p -> counted(words, p, of).of(words.words(p.from(), p.to())));
  }

  /**
   * "they came from three directions, 200 of them": no directions, whoever they are. "$8m for 12
   * villages; it has a fifth of that": no villages.
   */
  private static boolean isOther(Syntax words, int of, Counted before) {
    if (words.is(of + 1, "that", "it", "this")) {
      return before.words().filter(w -> w.endsWith("s") || w.endsWith("people")).isPresent();
    }
    if (!words.is(of + 1, "them")) {
      return false;
    }
    for (int k = of - 1; k >= 0; k--) {
      if (words.is(k, "they")) {
        return before.where() > words.token(k).start();
      }
    }
    return false;
  }

  /** "of the country's 9,400 polling stations": what is owned is counted, not its owner. */
  private static Phrase owned(Syntax words, Phrase owner) {
    int mark = owner.to();
    if (!words.is(mark, "'s", "’s", "'", "’") || !words.has(mark + 1)) {
      return owner;
    }
    return words.nounAt(pastFigure(words, mark + 1)).orElse(owner);
  }

  /** "of its nine plants", "of the three-ton satellites": past the figure that stands first. */
  private static int pastFigure(Syntax words, int start) {
    if (words.is(start, "last", "first", "next", "past", "final", "previous", "other")
        && words.isTagged(start + 1, "NUM")
        && words.isTagged(start + 2, "NOUN")) {
      return start + 2; // "of their last six games"
    }
    if (!words.isTagged(start, "NUM") || words.is(start + 1, "per", "%")) {
      return start;
    }
    return words.is(start + 1, "-") && words.isTagged(start + 3, "NOUN") ? start + 3 : start + 1;
  }

  /**
   * "a 13 per cent increase in attacks": what rose, else what was counted last, else the subject.
   */
  private static Counted changed(Syntax words, Changes.Found change, int to, Counted before) {
    int at = change.token() < to ? words.size() : change.token();
    if (words.is(at + 1, "in", "of", "for")) {
      Optional<Phrase> what = words.nounAt(at + 2);
      if (what.isPresent()) {
        return counted(words, what.get(), to);
      }
    }
    int first = words.is(to, "-") ? to + 1 : to;
    if (at < words.size() && at > first && words.isTagged(at - 1, "NOUN")) {
      return counted(words, new Phrase(first, at, at - 1), to);
    }
    if (isForeseen(words, change.token())) {
      return AbsentNouns.named(words, words.compoundAt(change.token()));
    }
    if (before.head().isPresent()
        && before.where() >= 0
        && words.sentence().contains(before.where())) {
      return before.partly(before.words().orElse(""), new Span(0, 0));
    }
    return AbsentNouns.subject(words, change.token(), before);
  }

  /** "the bank expects growth of 2 per cent": it is no change of the bank. */
  private static boolean isForeseen(Syntax words, int noun) {
    int verb = words.verbBefore(noun);
    return verb >= 0
        && noun - verb < 5
        && SpeechVerbs.english()
            .of(words.raw(verb))
            .filter(form -> form.takes(SpeechVerbs.Frame.CLAUSE))
            .isPresent();
  }

  // ---- measures

  private Counted measure(Syntax words, int from, int to, Counted before) {
    Optional<Changes.Found> change = changes.around(words, from, to);
    if (words.is(to, "of")) {
      Optional<Phrase> what = words.nounAt(to + 1);
      if (what.isPresent()) {
        return counted(words, what.get(), to).changing(change);
      }
    }
    if (change.isPresent() && change.get().noun() && change.get().token() < from) {
      return AbsentNouns.named(words, change.get().token()).changing(change);
    }
    if (change.isPresent()) {
      return AbsentNouns.subject(words, from, before).changing(change);
    }
    int start = words.is(to, "-") ? to + 1 : to;
    return words.isTagged(start, "VERB", "NUM", "ADV")
            || words.is(start, "long", "wide", "deep", "high", "tall", "away", "inland", "offshore")
            || words.is(start, "east", "west", "north", "south", "northeast", "northwest")
            || words.is(start, "southeast", "southwest")
        ? Counted.NOTHING
        : words
            .bareNoun(start)
            .map(p -> counted(words, p, to))
            .or(() -> AbsentNouns.object(words, from, before))
            .orElse(Counted.NOTHING);
  }

  // ---- plain numbers

  private Counted cardinal(Syntax words, NumberPhrase number, int from, int to, Counted before) {
    Optional<Changes.Found> change =
        changes.around(words, from, to).filter(c -> isChange(words, c, from, to));
    if (AbsentNouns.isPartitive(words, from)) {
      return before.partly(before.words().orElse(""), new Span(0, 0));
    }
    if (words.is(from - 1, "by") && words.is(to, "to") && words.is(to + 1, "one", "1")) {
      return Counted.NOTHING; // "outnumbered by three to one"
    }
    if (words.is(to, "of")) {
      Optional<Counted> part = partOf(words, to, before);
      if (part.isPresent()) {
        boolean vague = number.amount().bound() == Bound.VAGUE;
        Counted one = part.get();
        return vague ? one.whole().changing(change) : one.changing(change);
      }
    }
    if (words.is(to, "-") && words.isTagged(to + 1, "NOUN") && !words.is(to + 2, "-")) {
      return counted(words, new Phrase(to + 1, to + 2, to + 1), to).changing(change);
    }
    boolean often = words.is(to, "times") && !words.isTagged(to + 1, "NOUN", "ADJ", "PROPN");
    if (often || isHiddenPlural(words, number, to)) {
      return counted(words, new Phrase(to, to + 1, to), to).changing(change);
    }
    int start = to;
    while (start < to + 3
        && words.has(start + 1)
        && words.is(
            start, "more", "other", "additional", "further", "extra", "-", "new", "”", "\"", "’")) {
      start++;
    }
    int first = words.is(to, "more", "”", "\"", "’") ? start : to;
    int last = start;
    Optional<Phrase> noun = words.nounAt(first).filter(p -> p.from() <= last);
    if (noun.isPresent()) {
      return counted(words, noun.get(), to).changing(change);
    }
    if (words.is(first, "of") && first > to) {
      Optional<Phrase> what = words.nounAt(first + 1);
      if (what.isPresent()) {
        return counted(words, what.get(), to);
      }
    }
    boolean here = before.where() >= 0 && words.sentence().contains(before.where());
    if (here && words.is(to, "fewer", "more", "less") && words.is(to + 1, "than")) {
      return before
          .again(words.token(from).start())
          .changing(change); // "71 seats, 18 fewer than .."
    }
    return Listed.noun(words, to)
        .map(p -> AbsentNouns.named(words, p))
        .orElseGet(() -> absent.of(words, from, to, before, change));
  }

  /** "19 fouls proves it": after a number above one, a word in -s is no verb. */
  private static boolean isHiddenPlural(Syntax words, NumberPhrase number, int to) {
    boolean many =
        number.amount().bound() == Bound.RANGE
            || number.amount().value().filter(v -> v.compareTo(BigDecimal.ONE) > 0).isPresent();
    String word = words.word(to);
    return many
        && words.isTagged(to, "VERB")
        && word.endsWith("s")
        && word.length() > 3
        && !word.endsWith("ss");
  }

  /**
   * "rose 15,000": a plain number is a change only where no noun follows and the verb takes none.
   */
  private boolean isChange(Syntax words, Changes.Found change, int from, int to) {
    if (change.noun()) {
      return change.token() < from;
    }
    if (words.is(change.token(), "fewer", "less")) {
      return true;
    }
    boolean noun = words.bareNoun(to).isPresent();
    boolean by = words.is(from - 1, "by") || words.is(from - 2, "by");
    return by
        || !noun
            && !changes.takesObject(words.word(change.token()))
            && !words.is(change.token(), "more")
        || noun && words.is(change.token(), "up", "down");
  }

  /** "numbered 40", "reached 40": what is said of the subject itself. */
  static boolean isLevel(Syntax words, int verb) {
    return LEVELS.contains(Inflection.base(words.raw(verb)));
  }

  static boolean areCasualties(Syntax words, int from, int to) {
    int at = words.isVerb(to) || words.isTagged(to, "ADV") ? to + 1 : to;
    boolean after = PEOPLE.contains(words.word(to)) || PEOPLE.contains(words.word(at));
    int verb = words.verbBefore(from);
    return after
        || verb >= 0 && from - verb < 5 && KILLING.contains(Inflection.base(words.raw(verb)));
  }

  private static Counted counted(Syntax words, Phrase phrase, int to) {
    return AbsentNouns.named(words, phrase)
        .covering(words.span(Math.min(to, phrase.from()), phrase.to()));
  }
}
