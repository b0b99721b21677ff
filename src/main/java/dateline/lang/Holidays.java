package dateline.lang;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * The day a holiday falls on. Rules as {@code times-words.tsv} writes them: {@code 12-25} a fixed
 * day; {@code 11/4/4} the fourth Thursday of November, {@code 5/-1/1} the last Monday of May;
 * {@code easter-2} Good Friday; {@code election} the Tuesday after the first Monday of November.
 */
final class Holidays {
  private Holidays() {}

  static LocalDate in(int year, String rule) {
    if (rule.startsWith("easter")) {
      String days = rule.substring("easter".length());
      return easter(year).plusDays(days.isEmpty() ? 0 : Integer.parseInt(days));
    }
    if (rule.equals("election")) {
      return LocalDate.of(year, 11, 1)
          .with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY))
          .plusDays(1);
    }
    if (rule.indexOf('/') > 0) {
      String[] parts = rule.split("/", -1);
      DayOfWeek day = DayOfWeek.of(Integer.parseInt(parts[2]));
      return LocalDate.of(year, Integer.parseInt(parts[0]), 1)
          .with(TemporalAdjusters.dayOfWeekInMonth(Integer.parseInt(parts[1]), day));
    }
    String[] parts = rule.split("-", -1);
    return LocalDate.of(year, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }

  /** Easter Sunday by the Gregorian calendar (Meeus, Jones, Butcher). */
  static LocalDate easter(int year) {
    int a = Math.floorMod(year, 19);
    int b = Math.floorDiv(year, 100);
    int c = Math.floorMod(year, 100);
    int h =
        Math.floorMod(
            19 * a + b - Math.floorDiv(b, 4) - (b - Math.floorDiv(b + 8, 25) + 1) / 3 + 15, 30);
    int l = Math.floorMod(32 + 2 * Math.floorMod(b, 4) + 2 * (c / 4) - h - c % 4, 7);
    int m = (a + 11 * h + 22 * l) / 451;
    int sum = h + l - 7 * m + 114;
    return LocalDate.of(year, sum / 31, sum % 31 + 1);
  }
}
