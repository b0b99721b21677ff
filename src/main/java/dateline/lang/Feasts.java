package dateline.lang;

import java.time.LocalDate;
import java.time.Year;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Feasts by other calendars than ours: {@code moon/9/1} a day of the Islamic year, {@code rosh} the
 * Jewish new year, {@code hanukkah}, {@code pascha} the Orthodox Easter, {@code nowruz}, and those
 * whose days lie in {@code feast-days.tsv}.
 */
final class Feasts {
  private static final Map<String, LocalDate> TABLED = tabled();

  /** The Umm al-Qura years that the JDK knows. */
  private static final int FIRST_HIJRI = 1300;

  private static final int LAST_HIJRI = 1600;

  /** The day, counted from 1970, before the first day of the Jewish year 1. */
  private static final long HEBREW_EPOCH = -2_092_591L;

  private static final int HEBREW_AHEAD = 3761;

  private Feasts() {}

  private static Map<String, LocalDate> tabled() {
    Map<String, LocalDate> days = new HashMap<>();
    for (RuleTable.Row row : RuleTable.english("feast-days").rows()) {
      LocalDate day = LocalDate.parse(row.cell("DAY"));
      days.put(row.cell("FEAST") + day.getYear(), day);
    }
    return Map.copyOf(days);
  }

  /** Whether the day of that year is known; feasts that are reckoned always are. */
  static boolean isKnown(int year, String rule) {
    return !rule.startsWith("table/") || find(year, rule).isPresent();
  }

  private static Optional<LocalDate> find(int year, String rule) {
    return Optional.ofNullable(TABLED.get(rule + year));
  }

  /**
   * The first day in that year; a lunar feast may come twice in one.
   *
   * @throws IllegalArgumentException for a year that is in no table
   */
  static LocalDate in(int year, String rule) {
    return switch (rule) {
      case "pascha" -> pascha(year);
      case "rosh" -> rosh(year + HEBREW_AHEAD);
      case "hanukkah" -> hanukkah(year + HEBREW_AHEAD);
      case "nowruz" -> LocalDate.of(year, 3, Year.isLeap(year) ? 20 : 21);
      default ->
          rule.startsWith("moon/")
              ? moon(year, rule)
              : find(year, rule)
                  .orElseThrow(() -> new IllegalArgumentException(rule + " of " + year));
    };
  }

  private static LocalDate moon(int year, String rule) {
    String[] parts = rule.split("/", -1);
    int month = Integer.parseInt(parts[1]);
    int day = Integer.parseInt(parts[2]);
    int hijri = Math.floorDiv((year - 622) * 33, 32) - 1;
    LocalDate found = hijri(hijri, month, day);
    while (found.getYear() < year) {
      hijri++;
      found = hijri(hijri, month, day);
    }
    return found;
  }

  /** By the calendar of Umm al-Qura, before and after its tables by the arithmetic one. */
  private static LocalDate hijri(int year, int month, int day) {
    if (year >= FIRST_HIJRI && year <= LAST_HIJRI) {
      return LocalDate.ofEpochDay(HijrahDate.of(year, month, day).getLong(ChronoField.EPOCH_DAY));
    }
    long before = 354L * (year - 1) + Math.floorDiv(3 + 11L * year, 30);
    long months = 29L * (month - 1) + month / 2;
    return LocalDate.ofEpochDay(-492_149L + before + months + day);
  }

  /** The days of the Islamic month that begins on a day. */
  static int month(LocalDate first) {
    boolean tabled =
        !first.isBefore(hijri(FIRST_HIJRI, 1, 1)) && first.isBefore(hijri(LAST_HIJRI, 12, 1));
    return tabled ? HijrahDate.from(first).lengthOfMonth() : 30;
  }

  /** Easter Sunday by the Julian calendar (Meeus), as a Gregorian day. */
  private static LocalDate pascha(int year) {
    int moon = Math.floorMod(19 * Math.floorMod(year, 19) + 15, 30);
    int sunday =
        Math.floorMod(2 * Math.floorMod(year, 4) + 4 * Math.floorMod(year, 7) - moon + 34, 7);
    int sum = moon + sunday + 114;
    int shift = Math.floorDiv(year, 100) - Math.floorDiv(year, 400) - 2;
    return LocalDate.of(year, sum / 31, sum % 31 + 1).plusDays(shift);
  }

  /** The first day of a Jewish year (the molad and its four delays). */
  private static LocalDate rosh(int year) {
    long before = delayed(year - 1);
    long day = delayed(year);
    long after = delayed(year + 1);
    int shift = after - day == 356 ? 2 : day - before == 382 ? 1 : 0;
    return LocalDate.ofEpochDay(HEBREW_EPOCH + day + shift + 1);
  }

  private static long delayed(int year) {
    long months = Math.floorDiv(235L * year - 234, 19);
    long parts = 12_084 + 13_753 * months;
    long day = months * 29 + Math.floorDiv(parts, 25_920);
    return Math.floorMod(3 * (day + 1), 7) < 3 ? day + 1 : day;
  }

  /** The 25th of the third month; the second has a day more in a full year. */
  private static LocalDate hanukkah(int year) {
    LocalDate start = rosh(year);
    long length = rosh(year + 1).toEpochDay() - start.toEpochDay();
    return start.plusDays(length % 10 == 5 ? 84 : 83);
  }
}
