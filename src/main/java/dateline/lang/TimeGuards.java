package dateline.lang;

import dateline.lang.TimeRule.Meaning;
import dateline.lang.TimeRule.Slot;
import java.util.List;

/** Keeps out what only looks like a time: "2,000 troops", "the second", "a quarter of all". */
final class TimeGuards {
  private final List<TimeLexeme> text;
  private final TimeWords words;

  TimeGuards(List<TimeLexeme> text, TimeWords words) {
    this.text = text;
    this.words = words;
  }

  boolean allows(TimeMatch match) {
    if (!match.rule().whole()) {
      return false;
    }
    boolean hyphen = match.to() < text.size() && text.get(match.to()).is("-");
    boolean article = text.get(match.from()).is("the") && match.to() - match.from() == 2;
    if (hyphen && article && text.get(match.to()).glued()) {
      return !match.rule().meaning().equals(Meaning.HERE);
    }
    if (match.rule().name().equals("year")) {
      return isYear(match);
    }
    return true;
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
    if (next.is("%", "percent", "km", "miles", "metres", "meters", "feet", "people", "troops")) {
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
    if (plural && !said) {
      return false;
    }
    int year = match.value(Slot.YEAR, 0);
    return said || year >= 1700 && year <= 2100;
  }

  /** Reserved for lengths that stand alone. */
  boolean isLength(TimeMatch match) {
    return match.rule().meaning() == Meaning.DURATION;
  }
}
