package dateline.lang;

import dateline.lang.TimeRule.Meaning;
import dateline.lang.TimeRule.Slot;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Whether a text tells history: it names year after year, and hardly counts a date from its own
 * day, as news does with "yesterday" and "on Friday".
 */
final class Narrative {
  private static final int DENSE = 6;

  private Narrative() {}

  static boolean tells(
      List<TimeLexeme> text, List<TimeMatch> matches, Optional<LocalDate> published) {
    int years = 0;
    int deictic = 0;
    int long_ = 0;
    for (TimeMatch match : matches) {
      Meaning meaning = match.rule().meaning();
      Optional<Integer> year = match.part(Slot.YEAR).map(TimeMatch.Hit::value);
      if (meaning == Meaning.CALENDAR && year.isPresent()) {
        years++;
        boolean far = published.isEmpty() || year.get() < published.get().getYear() - 1;
        long_ += far ? 1 : 0;
      }
      boolean weekday = match.has(Slot.DOW) && match.parts().size() == 1;
      boolean fromNow =
          meaning == Meaning.DAY || meaning == Meaning.THIS || meaning == Meaning.AGO || weekday;
      deictic += fromNow ? 1 : 0;
    }
    return years >= DENSE && long_ * 2 >= years && deictic * 3 <= years;
  }
}
