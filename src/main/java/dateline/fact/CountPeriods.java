package dateline.fact;

import dateline.fact.CountFact.Period;
import dateline.lang.Timex;
import dateline.model.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** When what was counted happened or held, from a time expression of the same sentence. */
final class CountPeriods {
  private static final Set<String> BASES = Set.of("from", "than", "with", "over", "to");

  /** A relative clause has no more words, one comma apart. */
  private static final int CLAUSE = 25;

  /** Farther than this from a figure, in units of text, nothing dates it. */
  private static final int REACH = 400;

  private final Nearby<DateFact> dates;
  private final Optional<LocalDate> published;

  CountPeriods(List<DateFact> dates, Optional<LocalDate> published) {
    this.dates = new Nearby<>(dates, DateFact::span);
    this.published = published;
  }

  /** Whether a figure stands inside a time expression. */
  boolean isTime(Span number) {
    return dates.around(number, 60).stream()
        .anyMatch(
            date ->
                date.span().overlaps(number)
                    && !(number.contains(date.span()) && date.span().length() < number.length()));
  }

  /**
   * The period of a figure.
   *
   * @param coming whether the event is planned or possible: then "this year" runs to its end
   */
  Optional<Period> of(
      Syntax words,
      Span phrase,
      boolean change,
      boolean coming,
      Optional<CountEvents.Event> event) {
    Optional<DateFact> best = Optional.empty();
    int nearest = Integer.MAX_VALUE;
    boolean base = isBase(words, phrase);
    for (DateFact date : dates.around(phrase, REACH)) {
      if (!words.sentence().contains(date.span())
          || base && date.span().start() < phrase.start()
          || isPassing(words, date, phrase)
          || endsSpell(words, date)
          || !isPeriod(words, date, change) && !isOpen(date)
          || isRangeEnd(words, date)
          || !coming && isAhead(words, date)
          || date.span().start() > phrase.end() && namesNoun(words, date)) {
        continue;
      }
      int distance = distance(words, date, phrase, event);
      if (distance < nearest) {
        nearest = distance;
        best = Optional.of(date);
      }
    }
    return best.filter(date -> !isOpen(date)).flatMap(date -> period(words, date, coming));
  }

  /** "on Friday" in an article without a date: no period, but no other date is the figure's. */
  private static boolean isOpen(DateFact date) {
    boolean days = date.time().earliest().isPresent() || date.time().latest().isPresent();
    return !days && date.time().timex() == Timex.DATE && !date.time().value().endsWith("_REF");
  }

  /** "in the year to |March": the year is the period, the month its end. */
  private boolean endsSpell(Syntax words, DateFact date) {
    int to = words.at(date.span().start()) - 1;
    if (to < 1 || !words.is(to, "to", "ended", "ending")) {
      return false;
    }
    int end = words.token(to - 1).start();
    return dates.around(new Span(end, end), 0).stream()
        .anyMatch(it -> it.time().timex() == Timex.DURATION && it.time().earliest().isPresent());
  }

  /** "is now €90, down from €120", "rose in May to 15 from 12": what was before the change. */
  static boolean isBase(Syntax words, Span phrase) {
    int from = words.at(phrase.start());
    if (words.is(from - 1, "with", "to")) {
      return words.is(from - 2, "compared");
    }
    if (!words.is(from - 1, "from", "against")) {
      return false;
    }
    boolean level = words.is(from - 2, "up", "down");
    for (int k = from - 2; k > from - 6 && words.isTagged(k, "NUM", "NOUN", "ADJ", "SYM"); k--) {
      level |= words.isTagged(k, "NUM");
    }
    return level;
  }

  /** "has treated 212 and needs 50 more by the end of the year": what is over has no such end. */
  private boolean isAhead(Syntax words, DateFact date) {
    boolean end = words.is(words.at(date.span().start()) - 1, "by", "until", "till", "before");
    Optional<LocalDate> last = date.time().latest();
    return end && published.isPresent() && last.isPresent() && last.get().isAfter(published.get());
  }

  private static boolean isPeriod(Syntax words, DateFact date, boolean change) {
    boolean days = date.time().earliest().isPresent() || date.time().latest().isPresent();
    boolean timed = days || date.time().value().equals("PRESENT_REF");
    if (!timed || date.time().timex() == Timex.SET) {
      return false;
    }
    int at = words.at(date.span().start());
    int end = words.at(date.span().end());
    boolean through = words.is(end, "to", "until", "through");
    boolean base = BASES.contains(words.word(at - 1)) && !words.is(at - 2, "compared") && !through;
    boolean from = words.is(at - 1, "from") && !through;
    boolean compared =
        words.is(at - 1, "than", "with")
                && words.is(at - 2, "compared", "more", "less", "fewer", "higher", "lower")
            || words.is(at - 2, "than")
            || words.is(at - 1, "in")
                && words.is(at - 2, "as")
                && words.isTagged(at - 3, "ADJ", "ADV")
            || isThan(words, at)
            || words.is(at, "fewer", "more", "less") && words.isTagged(at - 1, "NUM");
    boolean other = isOtherFigure(words, at);
    boolean record =
        words.is(at - 1, "since") && isSuperlative(words, at - 2) && !opensWhen(words, end);
    int spoken = words.isVerb(end) ? end : -1;
    boolean said = isNow(date) && spoken >= 0 && CountEvents.isSaying(words, spoken);
    boolean filed = isDateline(words, at, end);
    return !(change && base) && !from && !compared && !other && !record && !said && !filed;
  }

  /** "60 more than for the cup game in October": when the other one was. */
  private static boolean isThan(Syntax words, int date) {
    for (int k = date - 1; k > date - 8 && k > 0; k--) {
      if (words.isVerb(k) || words.isTagged(k, "NUM", "PUNCT")) {
        return false;
      }
      if (words.is(k, "than")) {
        return words.isTagged(k + 1, "ADP", "DET");
      }
    }
    return false;
  }

  /** "double the number a year before", "half the total of 2018": when the other figure was. */
  private static boolean isOtherFigure(Syntax words, int date) {
    int at = date - 1;
    if (words.is(at, "in", "of", "for", "from")) {
      at--;
    }
    at = words.is(at, "recorded", "seen", "reported", "counted") ? at - 1 : at;
    int the = words.isTagged(at - 1, "ADJ") ? at - 2 : at - 1;
    return words.isTagged(at, "NOUN")
        && words.is(the, "the", "that", "its", "his", "her", "their")
        && words.is(the - 1, "double", "twice", "triple", "times", "above", "below");
  }

  /** "the 2008 crisis", "below the 1981-2010 average". */
  private static boolean namesNoun(Syntax words, DateFact date) {
    int at = words.at(date.span().start());
    int end = words.at(date.span().end());
    boolean second = words.is(at - 1, "-", "–") && words.isTagged(at - 2, "NUM");
    boolean first = words.is(end, "-", "–") && words.isTagged(end + 1, "NUM");
    int article = second ? at - 3 : at - 1;
    return words.is(article, "the") && words.isTagged(first ? end + 2 : end, "NOUN");
  }

  /** "KESHTAN, Nov 19 (Wire) - ": when the story was filed. */
  private static boolean isDateline(Syntax words, int at, int end) {
    if (at > 8 || !words.is(end, "(", "-", "–", "—", "--")) {
      return false;
    }
    for (int k = 0; k < at; k++) {
      if (!words.isTagged(k, "PROPN", "PUNCT")) {
        return false;
      }
    }
    return at > 0;
  }

  /** "the worst since November, | when 41 people died". */
  private static boolean opensWhen(Syntax words, int end) {
    return words.is(end, "when") || words.is(end, ",") && words.is(end + 1, "when");
  }

  /** "the group, which held 12 raids this year, | has 800 fighters": over with the clause. */
  private static boolean isInRelative(Syntax words, int inner, int outer) {
    boolean closed = false;
    for (int k = inner; k < outer && !closed; k++) {
      closed = words.is(k, ",") && words.isVerb(k + 1);
    }
    for (int k = inner; closed && k > 0 && k > inner - CLAUSE; k--) {
      if (words.is(k, ",")) {
        int which = words.isTagged(k + 1, "ADP") ? k + 2 : k + 1; // "in which"
        return words.is(which, "which", "who", "whose");
      }
    }
    return false;
  }

  /** "was fined on Friday for the crash |that killed six": what happened is of another day. */
  private static boolean isOfClause(Syntax words, int date, int figure) {
    for (int k = date + 2; k + 1 < figure; k++) {
      boolean relative = words.is(k, "that", "which", "who") && words.isVerb(k + 1);
      if (relative
          && words.isTagged(k - 1, "NOUN")
          && words.isTagged(k - 2, "DET", "ADJ", "NOUN")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNow(DateFact date) {
    return date.time().value().equals("PRESENT_REF");
  }

  /** "the most since 2021" says when it was more, not when it happened. */
  private static boolean isSuperlative(Syntax words, int i) {
    for (int k = i; k > i - 4 && k >= 0; k--) {
      if (words.word(k).endsWith("est") || words.is(k, "most", "first", "least", "worst", "best")) {
        return true;
      }
    }
    return false;
  }

  private static int distance(
      Syntax words, DateFact date, Span phrase, Optional<CountEvents.Event> event) {
    int from = words.at(phrase.start());
    int to = words.at(phrase.end() - 1);
    int at = words.at(date.span().start());
    boolean after = at > to;
    int gap = after ? at - to : from - at + 8;
    int low = after ? to : at;
    int high = after ? at : from;
    for (int k = low; k < high; k++) {
      if (words.is(k, ";", "but", "while", "although", "though", "whereas")
          || after && isElsewhere(words, k, event)
          || k > low && after && (isOtherLevel(words, k, high) || isAside(words, k, event))) {
        return Integer.MAX_VALUE;
      }
      boolean listed = // "142 cases | and six deaths over the weekend"
          words.is(k, "and") && after && isNumber(words, k + 1) && !isShared(event, k);
      gap += listed ? 8 : 0;
      boolean verb = after && words.isVerb(k) && !words.isAdjectival(k) && isOther(event, k);
      gap += verb ? 6 : 0;
    }
    if (!after && opensWhen(words, words.at(date.span().end()))) {
      return 0;
    }
    int governor = words.verbBefore(at);
    if (!after && isOfClause(words, at, from)) {
      gap += 12;
      if (governor >= 0) {
        return Integer.MAX_VALUE;
      }
    }
    boolean said =
        governor >= 0
            && CountEvents.isSaying(words, governor)
            && event.map(e -> e.verb() != governor).orElse(true);
    if (after ? isInRelative(words, to, at) : isInRelative(words, at, from)) {
      return Integer.MAX_VALUE;
    }
    boolean issued = // "figures released by the ministry on Friday show | 12 deaths"
        governor >= 0
            && (!after || governor - 1 > to)
            && SourceKinds.isIssued(words.word(governor))
            && words.isTagged(governor - 1, "NOUN", "PROPN");
    return said && at - governor < 9 || issued && at - governor < 8 ? Integer.MAX_VALUE : gap;
  }

  /** "rose 7 per cent, | having touched a low the day before": the date of what went with it. */
  private static boolean isAside(Syntax words, int k, Optional<CountEvents.Event> event) {
    return words.is(k, ",")
        && words.isVerb(k + 1)
        && words.word(k + 1).endsWith("ing")
        && isOther(event, k + 1);
  }

  private static boolean isNumber(Syntax words, int k) {
    return words.isTagged(k, "NUM") || words.is(k, "tens", "hundreds", "thousands", "dozens");
  }

  /** "halved rations |and will stop them in July", "|of which half had it back on Monday". */
  private static boolean isElsewhere(Syntax words, int k, Optional<CountEvents.Event> event) {
    boolean own = event.filter(e -> e.verb() > k).isPresent();
    boolean then =
        words.is(k, "and")
            && words.is(
                k + 1, "will", "would", "plans", "plan", "expects", "aims", "hopes", "wants",
                "cost");
    boolean part = words.is(k, "of") && words.is(k + 1, "which", "whom");
    boolean what = words.is(k, "what") && words.isTagged(k + 1, "PRON", "DET", "NOUN", "PROPN");
    return what || !own && (then || part);
  }

  /** "Fees, last raised in May 2019, go up by £2": said in passing, before the figure. */
  private static boolean isPassing(Syntax words, DateFact date, Span phrase) {
    int at = words.at(date.span().start());
    if (!words.is(words.at(date.span().end()), ",") || date.span().end() > phrase.start()) {
      return false;
    }
    for (int k = at - 1; k > at - 7 && k > 1; k--) {
      int comma = words.is(k - 1, ",") ? k - 1 : k - 2;
      boolean participle = words.isTagged(k, "VERB", "ADJ") && words.word(k).endsWith("ed");
      if (participle && comma > 0 && words.is(comma, ",")) {
        return words.isTagged(comma - 1, "NOUN", "PROPN");
      }
    }
    return false;
  }

  /** "two soldiers and four rebels were killed on Monday": one verb, and its date, for both. */
  private static boolean isShared(Optional<CountEvents.Event> event, int and) {
    return event.map(e -> e.verb() > and).orElse(false);
  }

  /** "slipped to 31 | from 42 a year earlier": the date belongs to the other figure. */
  private static boolean isOtherLevel(Syntax words, int k, int date) {
    int figure = words.is(k + 1, "a", "about", "around", "some", "nearly") ? k + 2 : k + 1;
    return figure < date
        && words.is(k, "from", "with", "against", "than")
        && words.isTagged(figure, "NUM", "SYM");
  }

  /** Whether the verb at this token is not the figure's own. */
  private static boolean isOther(Optional<CountEvents.Event> event, int token) {
    return event.map(e -> Math.abs(token - e.verb()) > 2).orElse(true);
  }

  private Optional<Period> period(Syntax words, DateFact date, boolean coming) {
    Optional<LocalDate> start = date.time().earliest();
    Optional<LocalDate> end = date.time().latest();
    int at = words.at(date.span().start());
    String text = date.span().of(words.text());
    if (isNow(date)) {
      return published.map(
          day -> new Period(Optional.of(day), Optional.of(day), Optional.of(text)));
    }
    if (isSince(words, at) || text.toLowerCase(java.util.Locale.ROOT).startsWith("since ")) {
      return Optional.of(new Period(start, published, Optional.of(text)));
    }
    Optional<DateFact> second = through(words, date);
    if (second.isPresent()) {
      Span both = date.span().cover(second.get().span());
      Optional<LocalDate> until = second.get().time().latest();
      return Optional.of(
          new Period(before(start, until), until, Optional.of(both.of(words.text()))));
    }
    boolean ahead = published.isPresent() && end.isPresent() && end.get().isAfter(published.get());
    if (ahead && words.is(at - 1, "by", "until", "till", "before")) {
      return Optional.of(new Period(published, end, Optional.of(text)));
    }
    boolean running =
        !coming
            && published.isPresent()
            && start.isPresent()
            && end.isPresent()
            && !start.get().isAfter(published.get())
            && end.get().isAfter(published.get());
    return Optional.of(new Period(start, running ? published : end, Optional.of(text)));
  }

  /** "since 11 August", "since the outbreak began on 11 August". */
  private static boolean isSince(Syntax words, int at) {
    if (words.is(at - 1, "since")) {
      return true;
    }
    boolean on = words.is(at - 1, "on", "in");
    boolean began =
        on && words.is(at - 2, "began", "started", "erupted", "opened", "broke", "emerged");
    for (int k = at - 3; began && k > at - 8; k--) {
      if (words.is(k, "since")) {
        return true;
      }
    }
    return false;
  }

  /** "between Tuesday and Sunday", written on a Tuesday: the Tuesday before that Sunday. */
  private static Optional<LocalDate> before(Optional<LocalDate> start, Optional<LocalDate> end) {
    boolean late = start.isPresent() && end.isPresent() && start.get().isAfter(end.get());
    Optional<LocalDate> week = start.map(day -> day.minusWeeks(1));
    return late && !week.get().isAfter(end.get()) ? week : start;
  }

  /** "between March and | May": no time of its own. */
  private boolean isRangeEnd(Syntax words, DateFact date) {
    int at = words.at(date.span().start());
    if (!words.is(at - 1, "and", "to", "until", "through") || !words.has(at - 2)) {
      return false;
    }
    int end = words.token(at - 2).end();
    return dates.around(new Span(end, end), 40).stream()
        .anyMatch(
            first ->
                first.span().end() == end
                    && through(words, first).filter(date::equals).isPresent());
  }

  /** "from 1980 to 2012", "between March and May": the date that ends it. */
  private Optional<DateFact> through(Syntax words, DateFact first) {
    int at = words.at(first.span().start());
    int next = words.at(first.span().end());
    boolean opened = words.is(at - 1, "from", "between");
    if (!opened || !words.is(next, "to", "and", "until", "through") || !words.has(next + 1)) {
      return Optional.empty();
    }
    int start = words.token(next + 1).start();
    return dates.around(new Span(start, start), 0).stream().findFirst();
  }
}
