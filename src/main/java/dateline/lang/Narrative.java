package dateline.lang;

import dateline.lang.TimeRule.Meaning;
import dateline.lang.TimeRule.Slot;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Whether a text tells history: it is full of past years, gives some of them with their month, and
 * neither reports what people say nor counts dates from its own day, as news does with "yesterday"
 * and "on Friday". A feature that looks back on many years is news all the same.
 */
final class Narrative {
  private static final int DENSE = 6;

  private Narrative() {}

  static boolean tells(
      List<TimeLexeme> text, List<TimeMatch> matches, Optional<LocalDate> published) {
    int years = 0;
    int past = 0;
    int exact = 0;
    int deictic = 0;
    for (TimeMatch match : matches) {
      Optional<Integer> year = match.part(Slot.YEAR).map(TimeMatch.Hit::value);
      if (match.rule().meaning() == Meaning.CALENDAR && year.isPresent()) {
        boolean far = published.isEmpty() || year.get() < published.get().getYear() - 1;
        years++;
        past += far ? 1 : 0;
        exact += far && (match.has(Slot.MONTH) || year.get() <= 0) ? 1 : 0;
      }
      deictic += isDeictic(match) ? 1 : 0;
    }
    boolean dense = years >= DENSE && past * 2 >= years && exact * 8 >= years;
    return dense && deictic * 2 <= years && sayings(text) * 2 <= years;
  }

  /** Whether a phrase is counted from the day of publication. */
  private static boolean isDeictic(TimeMatch match) {
    return switch (match.rule().meaning()) {
      case DAY, THIS, AGO -> true;
      case CALENDAR -> match.has(Slot.DOW) && match.parts().size() == 1;
      default -> false;
    };
  }

  private static int sayings(List<TimeLexeme> text) {
    int count = 0;
    for (TimeLexeme lexeme : text) {
      if (lexeme.is("said", "says", "told", "say")) {
        count++;
      }
    }
    return count;
  }
}
