package dateline.fact;

import dateline.fact.Syntax.Phrase;
import dateline.model.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds what a number counts where no noun follows it. */
final class AbsentNouns {
  /** What goes before "of" and a number and is not what the number counts; verbs among nouns. */
  private static final Set<String> EMPTY =
      Set.of("figure", "figures", "excess", "order", "region", "neighbourhood", "speak", "talk");

  private static final Set<String> UNITS =
      Set.of(
          "percent", "cent", "%", "point", "points", "euro", "euros", "dollar", "dollars", "pound",
          "pounds", "yen", "pence", "cents");

  /** What a plain number counts without saying so beside it. */
  Counted of(Syntax words, int from, int to, Counted before, Optional<Changes.Found> change) {
    Optional<Counted> said =
        paired(words, from, before)
            .or(() -> change.flatMap(c -> raised(words, c, from)))
            .or(() -> numberOf(words, from))
            .or(() -> object(words, from, before));
    if (said.isPresent()) {
      return said.get().changing(change);
    }
    boolean stated = words.is(from - 1, "to", "at") && words.isVerb(from - 2);
    if (change.isPresent() || stated) {
      return subject(words, from, before).changing(change);
    }
    if (isLevel(words, from)) {
      Counted many = subject(words, from, before);
      return isPlural(many) ? many : Counted.NOTHING;
    }
    boolean crowd = words.is(from - 1, "of") && words.is(from - 2, "front");
    boolean of = words.is(from - 1, "of", "or") && words.isTagged(from - 2, "NOUN");
    if (of && !crowd && !EMPTY.contains(words.word(from - 2))) {
      return named(words, from - 2);
    }
    boolean here = before.where() >= 0 && words.sentence().contains(before.where());
    boolean actor = here && isActor(words, from, before);
    if (crowd || CountedNouns.areCasualties(words, from, to) && (!here || actor)) {
      return new Counted(
          Optional.of("people"),
          Optional.of("people"),
          Optional.empty(),
          change,
          new Span(0, 0),
          words.token(Math.min(from, words.size() - 1)).start());
    }
    return actor ? Counted.NOTHING : elided(words, from, to, before);
  }

  /** "the two blasts | killed 12", "the three firms | hired 12": what acts is not what it hits. */
  private static boolean isActor(Syntax words, int from, Counted before) {
    int verb = from - 1;
    boolean active =
        words.isTagged(verb, "VERB")
            && words.verbBefore(from) == verb
            && words.firstOfGroup(verb) == verb
            && !CountedNouns.isLevel(words, verb);
    return active
        && words
            .subject(verb)
            .map(p -> words.span(p.from(), p.to()))
            .filter(span -> span.contains(new Span(before.where(), before.where())))
            .isPresent();
  }

  /** "raids rose 13 per cent to 40", "cut from 60 to 40": "the index fell 4 per cent to 90" too. */
  private static boolean isLevel(Syntax words, int from) {
    if (!words.is(from - 1, "to", "from")) {
      return false;
    }
    int k = from - 2;
    while (k > from - 9
        && (words.isTagged(k, "NUM", "SYM")
            || words.has(k) && Character.isDigit(words.word(k).charAt(0))
            || words.word(k).endsWith("fold")
            || words.is(k, "more", "than", "nearly", "almost", "about")
            || words.is(
                k,
                "per",
                "cent",
                "percent",
                "%",
                "points",
                "percentage",
                "from",
                "by",
                "to",
                "$"))) {
      k--;
    }
    return words.isVerb(k) && !words.isAdjectival(k);
  }

  /** What comes in numbers: an index has a level and counts nothing. */
  private static boolean isPlural(Counted counted) {
    return counted.head().isPresent()
        && counted
            .words()
            .filter(
                w ->
                    !w.toLowerCase(Locale.ROOT)
                        .endsWith(counted.head().get().toLowerCase(Locale.ROOT)))
            .isPresent();
  }

  /** "of which 17 work", "of whom about 1,900 are Spanish". */
  static boolean isPartitive(Syntax words, int from) {
    int at = words.is(from - 1, ",") ? from - 2 : from - 1;
    return words.is(at, "which", "whom", "them", "these") && words.is(at - 1, "of");
  }

  /** "by 112 votes to nine": the second of a pair. */
  private static Optional<Counted> paired(Syntax words, int from, Counted before) {
    boolean near =
        words.is(from - 1, "to")
            && before.span().length() > 0
            && words.has(from - 2)
            && before.span().end() == words.token(from - 2).end();
    return near ? Optional.of(before.again(words.token(from - 1).start())) : Optional.empty();
  }

  /** "the number of homes destroyed at 300": the noun after "number of", to the left. */
  private static Optional<Counted> numberOf(Syntax words, int from) {
    boolean level = words.is(from - 1, "to", "at", "from") || words.isVerb(from - 1);
    for (int k = from - 1; k >= 0 && k > from - 22; k--) {
      if (words.is(k, ";", ":", "but", "while") || words.isTagged(k, "NUM") && !level) {
        return Optional.empty();
      }
      if (words.is(k, "toll", "tally")) {
        int first = words.is(k - 1, "death") ? k - 1 : k;
        return Optional.of(named(words, new Phrase(first, k + 1, k)));
      }
      if (words.is(k, "number", "numbers", "total", "count") && words.is(k + 1, "of")) {
        int after = k + 2;
        return words
            .nounAt(after)
            .filter(p -> p.to() <= from)
            .map(p -> named(words, p))
            .or(() -> Optional.of(named(words, after)));
      }
    }
    return Optional.empty();
  }

  /** "put the chance at", "cut the lead to", "put the party on": the object before the number. */
  static Optional<Counted> object(Syntax words, int from, Counted before) {
    if (!words.is(from - 1, "at", "on", "to", "from")) {
      return Optional.empty();
    }
    int end = beforeAmount(words, from - 1);
    Phrase near = words.compoundAt(end - 1);
    boolean unit = words.is(near.head(), "cent", "percent", "points", "dollars", "euros", "pounds");
    if (unit || words.word(near.head()).endsWith("fold")) {
      return Optional.empty();
    }
    if (words.isTagged(near.head(), "NOUN", "PROPN")
        && isObject(words, near)
        && !TimeWords.isCalendar(words.word(near.head()))) {
      return Optional.of(summed(words, near, before));
    }
    Optional<Phrase> phrase =
        words
            .phraseEndingAt(end)
            .filter(p -> !words.isTagged(p.head(), "PRON"))
            .filter(p -> !words.isTagged(p.from(), "NUM", "SYM"))
            .filter(p -> !TimeWords.isCalendar(words.word(p.head())));
    return phrase
        .filter(p -> isObject(words, p))
        .map(p -> summed(words, words.bareNoun(p.from()).orElse(p), before));
  }

  /** "cut its fund |by a third to £4m": where the size of the change begins, or {@code to}. */
  private static int beforeAmount(Syntax words, int to) {
    for (int k = to - 1; words.is(to, "to") && k > 0 && k > to - 6; k--) {
      if (words.is(k, "by")) {
        return k;
      }
      if (!words.isTagged(k, "NUM", "SYM", "DET", "NOUN", "ADJ")) {
        return to;
      }
    }
    return to;
  }

  /** "taking the total to 60": of what was counted before. */
  private static Counted summed(Syntax words, Phrase phrase, Counted before) {
    boolean sum = words.is(phrase.head(), "total", "tally", "number", "figure", "count");
    return sum && before.head().isPresent()
        ? before.again(words.token(phrase.from()).start())
        : named(words, phrase);
  }

  private static boolean isObject(Syntax words, Phrase phrase) {
    int before = words.beforePhrase(phrase);
    return words.isTagged(before, "VERB") && !words.isAdjectival(before) || words.is(before, "and");
  }

  /** "reduced its costs by 13": the object of the verb of change. */
  static Optional<Counted> raised(Syntax words, Changes.Found change, int from) {
    boolean by = words.is(from - 1, "by") || words.is(from - 2, "by");
    if (change.noun() || change.token() >= from || !by) {
      return Optional.empty();
    }
    return words
        .nounAt(words.pastArticles(change.token() + 1))
        .filter(p -> p.to() <= from)
        .map(p -> named(words, words.bareNoun(p.from()).orElse(p)));
  }

  /**
   * The subject of the clause the figure stands in: "surface ozone has declined by 25 per cent".
   */
  static Counted subject(Syntax words, int from, Counted before) {
    int verb = words.verbBefore(from);
    Optional<Phrase> subject = verb < 0 ? Optional.empty() : words.subject(verb);
    if (subject.isEmpty()) {
      return Counted.NOTHING;
    }
    Phrase phrase = subject.get();
    if (words.isTagged(phrase.head(), "PRON")) {
      return words.is(phrase.head(), "they", "these", "those", "which", "that", "who")
          ? before.again(words.token(phrase.head()).start())
          : Counted.NOTHING;
    }
    boolean number =
        words.is(
            phrase.head(),
            "number",
            "total",
            "amount",
            "share",
            "percentage",
            "proportion",
            "rate");
    if (number && words.is(phrase.head() + 1, "of")) {
      Optional<Phrase> inner = words.nounAt(phrase.head() + 2);
      if (inner.isPresent()) {
        return named(words, inner.get());
      }
    }
    int figure = words.pastArticles(phrase.from());
    boolean name =
        words.isTagged(figure + 1, "PROPN") && Character.isLetter(words.raw(figure).charAt(0));
    if (words.isTagged(figure, "NUM") && !words.is(figure + 1, "-") && !name) {
      return figured(words, figure, phrase.to()).map(p -> named(words, p)).orElse(Counted.NOTHING);
    }
    return named(
        words, words.bareNoun(phrase.from()).filter(p -> p.to() <= phrase.to()).orElse(phrase));
  }

  /** "the 42 million borrowers", "60 per cent of workers": what the figure in a subject counts. */
  private static Optional<Phrase> figured(Syntax words, int figure, int to) {
    int k = figure + 1;
    while (k < to && (words.isTagged(k, "NUM") || words.is(k, "per", "in", "-"))) {
      k++;
    }
    if (UNITS.contains(words.word(k))) {
      return words.is(k + 1, "of") ? words.nounAt(k + 2) : Optional.empty();
    }
    return words.bareNoun(k).filter(p -> p.to() <= to);
  }

  /** "and 1,669 during 2019": counts what the number before it counted. */
  private static Counted elided(Syntax words, int from, int to, Counted before) {
    boolean near =
        before.head().isPresent()
            && before.where() > words.sentence().start() - 400
            && isOneParagraph(words, before.where());
    boolean predicate =
        words.isVerb(to)
            || words.isTagged(to, "ADP", "PUNCT", "ADV", "CCONJ", "PART", "SCONJ", "ADJ")
            || !words.has(to)
            || words.is(to, "more", "others", "the", "who", "that", "which");
    boolean each = words.is(to, "to") && words.is(to + 1, "a", "an"); // "slept two to a bed"
    return near && predicate && !each
        ? before.again(words.token(Math.min(from, words.size() - 1)).start())
        : Counted.NOTHING;
  }

  private static boolean isOneParagraph(Syntax words, int where) {
    for (int i = Math.max(0, where); i < words.sentence().start(); i++) {
      if (words.text().charAt(i) == '\n') {
        return false;
      }
    }
    return true;
  }

  static Counted named(Syntax words, Phrase phrase) {
    return new Counted(
        Optional.of(words.words(phrase.from(), phrase.to())),
        Optional.of(words.lemma(phrase.head())),
        Optional.empty(),
        Optional.empty(),
        new Span(0, 0),
        words.token(phrase.from()).start());
  }

  static Counted named(Syntax words, int token) {
    return named(words, new Phrase(token, token + 1, token));
  }
}
