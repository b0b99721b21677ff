package dateline.lang;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * The day a holiday falls on. Rules as {@code times-words.tsv} writes them: {@code 12-25} a fixed
 * day; {@code 11/4/4} the fourth Thursday of November, {@code 5/-1/1} the last Monday of May; else
 * a feast that moves: {@code easter}, {@code election} (the Tuesday after the first Monday of
 * November), {@code nowruz}, or one that {@link Feasts} knows. Days may be added ({@code easter-2}
 * is Good Friday), {@code *8} at the end says how many days it lasts, and {@code eid} is either of
 * two.
 */
final class Holidays {
  private Holidays() {}

  /** Its first day, or the year where no table holds the day. */
  static Moment in(int year, String rule) {
    int star = rule.indexOf('*');
    String first = star < 0 ? rule : rule.substring(0, star);
    return Feasts.isKnown(year, first)
        ? Moment.day(day(year, first))
        : Moment.of(Moment.Grain.YEAR, LocalDate.of(year, 1, 1));
  }

  /** Its TIMEX3 value in a year that is not known. */
  static String unknown(String rule) {
    return isFixed(rule) ? "XXXX-" + rule : "XXXX-XX-XX";
  }

  private static boolean isFixed(String rule) {
    return rule.length() == 5 && rule.charAt(2) == '-';
  }

  private static LocalDate day(int year, String day) {
    if (isFixed(day)) {
      return LocalDate.of(
          year, Integer.parseInt(day.substring(0, 2)), Integer.parseInt(day.substring(3)));
    }
    int sign = Math.max(day.lastIndexOf('+'), day.lastIndexOf('-'));
    boolean moved = sign > 0 && day.charAt(sign - 1) != '/';
    return moved
        ? base(year, day.substring(0, sign)).plusDays(Integer.parseInt(day.substring(sign)))
        : base(year, day);
  }

  /** Its last day; one that ends in {@code *m} lasts a month of the moon. */
  static LocalDate last(LocalDate first, String rule) {
    int star = rule.indexOf('*');
    if (star < 0) {
      return first;
    }
    String days = rule.substring(star + 1);
    return first
        .plusDays(days.equals("m") ? Feasts.month(first) : Integer.parseInt(days))
        .minusDays(1);
  }

  /** "Eid" alone is either of two feasts. */
  static List<String> readings(String rule) {
    return rule.equals("eid") ? List.of("moon/10/1", "moon/12/10") : List.of(rule);
  }

  /** Whether its day waits for the moon to be seen, and so may differ from land to land. */
  static boolean isSighted(String rule) {
    return rule.startsWith("moon/") || rule.equals("eid");
  }

  private static LocalDate base(int year, String rule) {
    return switch (rule) {
      case "easter" -> easter(year);
      case "election" ->
          LocalDate.of(year, 11, 1)
              .with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY))
              .plusDays(1);
      default -> Character.isDigit(rule.charAt(0)) ? weekday(year, rule) : Feasts.in(year, rule);
    };
  }

  private static LocalDate weekday(int year, String rule) {
    String[] parts = rule.split("/", -1);
    DayOfWeek day = DayOfWeek.of(Integer.parseInt(parts[2]));
    return LocalDate.of(year, Integer.parseInt(parts[0]), 1)
        .with(TemporalAdjusters.dayOfWeekInMonth(Integer.parseInt(parts[1]), day));
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
