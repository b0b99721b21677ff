package dateline.lang;

import dateline.lang.TimeRule.Meaning;
import dateline.lang.TimeRule.Slot;
import java.util.List;
import java.util.Set;

/** Keeps out what only looks like a time: "2,000 troops", "the second", "a quarter of all". */
final class TimeGuards {
  private static final Set<String> FAITHS =
      Set.of("muslim", "jewish", "christian", "islamic", "hindu", "orthodox", "catholic", "shia");

  private final List<TimeLexeme> text;

  TimeGuards(List<TimeLexeme> text) {
    this.text = text;
  }

  /** Whether the words around a match leave it a time. */
  boolean allows(TimeMatch match) {
    return fits(match)
        && switch (match.rule().name()) {
          case "year" -> isYear(match);
          case "weekday-the-day" -> match.to() >= 2 && text.get(match.to() - 2).isNumber();
          case "unit-before", "unit-after", "before-that", "a-before-that" -> endsHere(match.to());
          case "units-alone" -> isSpell(match);
          case "the-day" -> follows("end", match) || follows("close", match);
          case "the-length" -> !text.get(match.to() - 1).capital(); // "the Nine Days fair"
          case "clock" -> !isAfter(match, "high"); // "high noon"
          case "now" -> !isCompound(match.to());
          case "h-half" -> isHalf(match); // "H2 2018", but not "H5N1"
          case "quarter" -> !isRun(match);
          case "first-day-of-two" -> isFirstDay(match);
          case "about-date" -> match.inner().filter(TimeGuards::isPlainDate).isPresent();
          case "decade" ->
              match.to() - match.from() > 1 || text.get(match.from()).isNumber(); // "her seventies"
          default -> true;
        };
  }

  /** What every rule of a meaning asks for. */
  private boolean fits(TimeMatch match) {
    TimeLexeme first = text.get(match.from());
    boolean alone = match.to() - match.from() == 1;
    boolean hyphen = follows(match.to(), "-") && text.get(match.to()).glued();
    return switch (match.rule().meaning()) {
      case HERE -> !hyphen || !first.is("the") || match.to() - match.from() != 2;
      case DURATION -> isLength(match) && !isThrough(match) && !isTitle(match);
      case SAME -> !match.has(Slot.UNIT) || match.unit() != TimeUnit.SECOND; // "that second"
      case SET ->
          !alone || match.has(Slot.DOWS) || !(first.capital() && !first.first()) && !isPaper(match);
      default ->
          (!match.has(Slot.SEASON) || isSeason(match))
              && (!match.has(Slot.HOLIDAY) || isHoliday(match));
    };
  }

  /** "at Easter", but not "Easter Island" nor "Lent by the museum", nor a man named Ramadan. */
  private boolean isHoliday(TimeMatch match) {
    int from = match.from();
    while (!text.get(from).capital()) {
      from++;
    }
    if (text.get(from).is("lent") && text.get(from).first()) {
      return false;
    }
    boolean named =
        match.to() < text.size()
            && text.get(match.to()).isWord()
            && text.get(match.to()).capital()
            && text.get(match.to()).word().length() > 1
            && !text.get(match.to()).opens()
            && !text.get(match.to()).first();
    boolean one = match.to() - from == 1;
    TimeLexeme before = text.get(Math.max(0, from - 1));
    boolean surname =
        one
            && from == match.from()
            && from > 0
            && !text.get(from).opens()
            && before.capital()
            && !before.first()
            && before.tagged("PROPN")
            && !FAITHS.contains(before.word());
    return !named && !surname;
  }

  /** "ended the day", "closing the day". */
  private boolean follows(String verb, TimeMatch match) {
    return match.from() > 0 && text.get(match.from() - 1).word().startsWith(verb);
  }

  private boolean isAfter(TimeMatch match, String word) {
    return match.from() > 0 && text.get(match.from() - 1).is(word);
  }

  /** "the now-closed pit". */
  private boolean isCompound(int to) {
    return to + 1 < text.size()
        && text.get(to).is("-")
        && text.get(to).glued()
        && text.get(to + 1).glued();
  }

  /** "over three years" is through them, "for over three years" and "just over" are more. */
  private boolean isThrough(TimeMatch match) {
    if (!text.get(match.from()).is("over")) {
      return false;
    }
    return match.from() == 0
        || !text.get(match.from() - 1)
            .is(
                "for", "after", "in", "of", "by", "with", "is", "was", "lasted", "takes", "took",
                "within", "than", "and");
  }

  /** The title "36 Hours": capitals between quotes. */
  private boolean isTitle(TimeMatch match) {
    TimeLexeme unit = text.get(match.to() - 1);
    return match.from() > 0
        && unit.capital()
        && !unit.first()
        && text.get(match.from()).isNumber()
        && text.get(match.from() - 1).is("\"", "\u201c", "\u2018", "'", "`");
  }

  /** "the daily Jutro": a newspaper. */
  private boolean isPaper(TimeMatch match) {
    return isAfter(match, "the")
        && match.to() < text.size()
        && !text.get(match.to()).opens()
        && text.get(match.to()).isWord()
        && text.get(match.to()).capital()
        && !text.get(match.to()).first();
  }

  /** "for months", but not "the minutes before" and "three-quarters". */
  private boolean isSpell(TimeMatch match) {
    boolean the = isAfter(match, "the");
    boolean title = text.get(match.from()).capital() && match.from() > 0;
    if (title && text.get(match.from() - 1).isNumber()) {
      return false; // "36 Hours"
    }
    if (match.from() > 0 && text.get(match.from() - 1).is("th", "st", "nd", "rd")) {
      return false; // "in the 12th and 78th minutes"
    }
    return match.unit() != TimeUnit.QUARTER && !(the && TimeUnit.isClock(match.unit()));
  }

  private boolean isHalf(TimeMatch match) {
    int digit = match.from() + 1;
    boolean run =
        digit + 1 < text.size() && text.get(digit + 1).glued() && text.get(digit + 1).isWord();
    return text.get(digit).glued()
        && text.get(digit).is("1", "2")
        && text.get(match.from()).capital()
        && !run;
  }

  /** "for the fifth quarter in a row". */
  private boolean isRun(TimeMatch match) {
    boolean row = follows(match.to(), "in") && follows(match.to() + 1, "a");
    return match.value(Slot.ORD, 1) > 4
        || row
        || follows(match.to(), "running")
        || follows(match.to(), "straight");
  }

  private boolean isFirstDay(TimeMatch match) {
    boolean said =
        match.from() > 0
            && text.get(match.from() - 1).is("on", "from", "between", "of", "the", "by", "for");
    return said || text.get(match.to()).is("-") && text.get(match.to()).glued();
  }

  /** "around Nov. 1" is one date, "about 10 p.m." and "around Monday" are not. */
  private static boolean isPlainDate(TimeMatch inner) {
    return !inner.has(Slot.CLOCK) && !inner.has(Slot.DOW);
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
                  "to", "or", "-", "before", "after", "every", "each", "early", "late", "mid");
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
      boolean hyphen = it.glued() && before.is("-") && before.glued() && match.from() > 1;
      if (hyphen
          && text.get(match.from() - 2).isNumber()
          && text.get(match.from() - 2).word().length() != 4) {
        return false;
      }
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
