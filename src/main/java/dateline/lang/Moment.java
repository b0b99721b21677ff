package dateline.lang;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of the calendar as TIMEX3 names it: a day, an ISO week, a month, a quarter, a decade ..
 *
 * @param start its first day
 * @param clock what follows the day: {@code TMO}, {@code T10:30}, or nothing
 */
record Moment(Grain grain, LocalDate start, String clock) {

  /** How long a stretch is, from short to long. */
  enum Grain {
    DAY,
    WEEKEND,
    WEEK,
    MONTH,
    SEASON,
    QUARTER,
    HALF,
    YEAR,
    DECADE,
    CENTURY;

    boolean finerThan(Grain other) {
      return compareTo(other) < 0;
    }
  }

  static Moment of(Grain grain, LocalDate start) {
    return new Moment(grain, start, "");
  }

  static Moment day(LocalDate day) {
    return of(Grain.DAY, day);
  }

  /** The stretch of this length that holds a day. */
  static Moment around(Grain grain, LocalDate day) {
    int year = day.getYear();
    LocalDate start =
        switch (grain) {
          case DAY -> day;
          case WEEKEND -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(5);
          case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
          case MONTH -> day.withDayOfMonth(1);
          case SEASON -> seasonStart(day);
          case QUARTER -> LocalDate.of(year, (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
          case HALF -> LocalDate.of(year, day.getMonthValue() <= 6 ? 1 : 7, 1);
          case YEAR -> LocalDate.of(year, 1, 1);
          case DECADE -> LocalDate.of(Math.floorDiv(year, 10) * 10, 1, 1);
          case CENTURY -> LocalDate.of(Math.floorDiv(year, 100) * 100, 1, 1);
        };
    return of(grain, start);
  }

  private static LocalDate seasonStart(LocalDate day) {
    int month = day.getMonthValue();
    return month < 3
        ? LocalDate.of(day.getYear() - 1, 12, 1)
        : LocalDate.of(day.getYear(), month / 3 * 3, 1);
  }

  Moment at(String time) {
    return new Moment(grain, start, time);
  }

  /** So many of its own lengths later. */
  Moment plus(long count) {
    LocalDate moved =
        switch (grain) {
          case DAY -> start.plusDays(count);
          case WEEKEND, WEEK -> start.plusWeeks(count);
          case MONTH -> start.plusMonths(count);
          case SEASON, QUARTER -> start.plusMonths(3 * count);
          case HALF -> start.plusMonths(6 * count);
          case YEAR -> start.plusYears(count);
          case DECADE -> start.plusYears(10 * count);
          case CENTURY -> start.plusYears(100 * count);
        };
    return new Moment(grain, moved, clock);
  }

  /** Its last day. */
  LocalDate last() {
    return switch (grain) {
      case DAY -> start;
      case WEEKEND -> start.plusDays(1);
      case SEASON -> start.plusMonths(3).minusDays(1);
      default -> of(grain, start).plus(1).start.minusDays(1);
    };
  }

  /** The one that begins nearest to a day, of equals the first. */
  static Moment nearest(List<Moment> moments, LocalDate day) {
    return moments.stream()
        .min(Comparator.comparingLong(moment -> Math.abs(moment.daysTo(day))))
        .orElseThrow();
  }

  /** Days from its first day to a day; negative when the day lies before. */
  long daysTo(LocalDate day) {
    return ChronoUnit.DAYS.between(start, day);
  }

  /** The TIMEX3 value. */
  String value() {
    int month = start.getMonthValue();
    String year = year(start.getYear());
    return switch (grain) {
      case DAY -> year + "-" + padded(month, 2) + "-" + padded(start.getDayOfMonth(), 2) + clock;
      case WEEKEND -> week() + "-WE";
      case WEEK -> week();
      case MONTH -> year + "-" + padded(month, 2);
      case SEASON -> year + "-" + season(month);
      case QUARTER -> year + "-Q" + ((month - 1) / 3 + 1);
      case HALF -> year + "-H" + (month <= 6 ? 1 : 2);
      case YEAR -> year;
      case DECADE -> years(start.getYear(), 10, 3);
      case CENTURY -> years(start.getYear(), 100, 2);
    };
  }

  private String week() {
    int weekYear = start.get(IsoFields.WEEK_BASED_YEAR);
    return year(weekYear) + "-W" + padded(start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2);
  }

  private static String season(int month) {
    return switch (month) {
      case 3 -> "SP";
      case 6 -> "SU";
      case 9 -> "FA";
      default -> "WI";
    };
  }

  /** ISO years: 0 is 1 BC, written {@code BC0001}. */
  private static String year(int year) {
    return year > 0 ? padded(year, 4) : "BC" + padded(1 - year, 4);
  }

  /** "1990s" starts in 1990 and is {@code 199}; "470s BC" starts in 479 BC and is {@code BC047}. */
  private static String years(int year, int length, int digits) {
    return year >= 0 ? padded(year / length, digits) : "BC" + padded(-year / length, digits);
  }

  /** A number with zeros in front; this is asked for often, and {@code String.format} is slow. */
  static String padded(int number, int digits) {
    String plain = Integer.toString(number);
    return plain.length() >= digits ? plain : "0".repeat(digits - plain.length()) + plain;
  }
}
