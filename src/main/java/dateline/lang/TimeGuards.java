package dateline.lang;

import dateline.lang.TimeRule.Meaning;
import dateline.lang.TimeRule.Slot;
import java.util.List;

/** Keeps out what only looks like a time: "2,000 troops", "the second", "a quarter of all". */
final class TimeGuards {
  private final List<TimeLexeme> text;

  TimeGuards(List<TimeLexeme> text) {
    this.text = text;
  }

  boolean allows(TimeMatch match) {

    boolean hyphen = match.to() < text.size() && text.get(match.to()).is("-");
    boolean article = text.get(match.from()).is("the") && match.to() - match.from() == 2;
    if (hyphen && article && text.get(match.to()).glued()) {
      return !match.rule().meaning().equals(Meaning.HERE);
    }
    if (match.rule().meaning() == Meaning.DURATION && !isLength(match)) {
      return false;
    }
    if (match.rule().name().equals("first-day-of-two")) {
      boolean said =
          match.from() > 0
              && text.get(match.from() - 1).is("on", "from", "between", "of", "the", "by");
      return said || text.get(match.to()).is("-") && text.get(match.to()).glued();
    }
    if (match.rule().name().equals("weekday-the-day")) {
      return match.to() >= 2 && text.get(match.to() - 2).isNumber();
    }
    if (match.rule().name().equals("unit-before") || match.rule().name().equals("unit-after")) {
      return endsHere(match.to());
    }
    if (match.has(Slot.SEASON) && !isSeason(match)) {
      return false;
    }
    if (match.rule().name().equals("decade") && match.to() - match.from() == 1) {
      return text.get(match.from()).isNumber();
    }
    if (match.rule().name().equals("about-date")) {
      TimeMatch inner = match.inner().orElseThrow();
      return !inner.has(Slot.CLOCK) && !inner.has(Slot.DOW);
    }
    if (match.rule().name().equals("year")) {
      return isYear(match);
    }
    return true;
  }

  /** "the day before" is a date, in "the day before the vote" the vote would have to be one. */
  private boolean endsHere(int to) {
    return to >= text.size() || text.get(to).opens() || text.get(to).kind() == TimeLexeme.Kind.MARK;
  }

  /** "in autumn" and "the fall of 1999", but not "a sharp fall" and "the fall in prices". */
  private boolean isSeason(TimeMatch match) {
    if (match.rule().name().equals("season")) {
      return match.from() > 0
          && text.get(match.from() - 1)
              .is(
                  "in", "by", "since", "until", "till", "of", "through", "during", "from", "and",
                  "to", "or", "-", "before", "after", "every", "each");
    }
    boolean the = match.rule().name().equals("the-season");
    return !the || !text.get(match.to() - 1).is("fall") || !follows(match.to(), "in");
  }

  /** "the year ended March 31" is a length. */
  TimeMatch settled(TimeMatch match) {
    boolean ended = follows(match.to(), "ended") || follows(match.to(), "ending");
    boolean year = match.rule().meaning() == Meaning.HERE && match.unit() == TimeUnit.YEAR;
    return ended && year
        ? new TimeMatch(
            match.from(), match.to(), TimeRules.ENGLISH.named("year-ended"), match.parts())
        : match;
  }

  private boolean isYear(TimeMatch match) {
    TimeLexeme it = text.get(match.from());
    if (!it.isNumber() || match.to() - match.from() > 1) {
      return true;
    }
    if (match.from() > 0) {
      TimeLexeme before = text.get(match.from() - 1);
      if (before.is("$", "\u00a3", "\u20ac", "#", "+") || it.glued() && before.is(".", ":", "@")) {
        return false;
      }
    }
    if (match.to() >= text.size()) {
      return true;
    }
    TimeLexeme next = text.get(match.to());
    if (next.is(
        "bond", "bonds", "note", "notes", "gilt", "gilts", "%", "percent", "km", "miles", "metres",
        "meters", "feet", "people", "troops")) {
      return false;
    }
    if (next.glued() && next.is(":", "/", "@")) {
      return false;
    }
    boolean said =
        match.from() > 0
            && text.get(match.from() - 1)
                .is(
                    "in", "since", "by", "until", "till", "from", "during", "before", "after", "(",
                    "of", "the", "through", "and", "-", "early", "late", "mid", "'s");
    boolean plural = next.tagged("NOUN") && next.word().endsWith("s") && !next.glued();
    boolean weak = said && text.get(match.from() - 1).is("and", "of");
    if (plural && (weak || !said)) {
      return false;
    }
    int year = match.value(Slot.YEAR, 0);
    return said || year >= 1700 && year <= 2100;
  }

  /** No age ("a 6-year-old"), ordinal ("a second vote"), fraction or rate ("$2 a year"). */
  private boolean isLength(TimeMatch match) {
    boolean plainUnit = match.has(Slot.UNIT) && !match.has(Slot.NUM);
    int unit = match.unit();
    boolean odd =
        unit == TimeUnit.SECOND
            || unit == TimeUnit.QUARTER
            || unit == TimeUnit.PERIOD
            || unit == TimeUnit.WEEKEND;
    if (plainUnit && odd || plainUnit && isRate(match.from())) {
      return false;
    }
    boolean fraction = match.value(Slot.NUM, 0) == 6 && match.rule().meaning() == Meaning.DURATION;
    if (unit == TimeUnit.QUARTER && (fraction || follows(match.to(), "of"))) {
      return false;
    }
    int old = follows(match.to(), "-") ? match.to() + 1 : match.to();
    return !follows(old, "old") && !follows(old, "olds");
  }

  private boolean isRate(int from) {
    if (from == 0 || !text.get(from).is("a", "an")) {
      return false;
    }
    TimeLexeme before = text.get(from - 1);
    boolean amount = before.isNumber() || before.is("million", "billion", "%", "percent", "times");
    return amount || before.tagged("NOUN") && before.word().endsWith("s");
  }

  private boolean follows(int at, String word) {
    return at < text.size() && text.get(at).is(word) && !text.get(at).opens();
  }
}
