package dateline.fact;

import dateline.lang.Months;
import java.util.Set;

/** Words of the calendar: what follows a noun phrase without belonging to it. */
final class TimeWords {
  private static final Set<String> CALENDAR =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "today",
          "yesterday",
          "tomorrow",
          "tonight",
          "year",
          "week",
          "month",
          "years",
          "weeks",
          "months",
          "day",
          "days",
          "night",
          "morning",
          "evening",
          "afternoon",
          "hours",
          "minutes",
          "century",
          "quarter",
          "half",
          "period",
          "decade",
          "hour",
          "minute",
          "season",
          "weekend",
          "decades");

  private TimeWords() {}

  static boolean isCalendar(String word) {
    return CALENDAR.contains(word) || Months.isFull(word);
  }
}
