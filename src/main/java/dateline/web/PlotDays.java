package dateline.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The days a plot names under its axis: beginnings of years, of months, or days. */
final class PlotDays {
  private static final int MOST = 7;
  private static final int YEARS_FROM = 3 * 365;
  private static final int MONTHS_FROM = 100;

  private PlotDays() {}

  /** From one day to another, both counted from 1970; the first where nothing begins between. */
  static List<LocalDate> between(long first, long last) {
    LocalDate start = LocalDate.ofEpochDay(first);
    LocalDate end = LocalDate.ofEpochDay(last);
    long span = last - first;
    List<LocalDate> days = new ArrayList<>();
    if (span < MONTHS_FROM) {
      int step = (int) Math.max(1, Math.ceilDiv(span, MOST));
      for (LocalDate day = start; day.isBefore(end); day = day.plusDays(step)) {
        days.add(day);
      }
      return days;
    }
    boolean years = span >= YEARS_FROM;
    int step = monthsBetween(span, years);
    int before = start.getYear() * 12 + start.getMonthValue() - 1;
    LocalDate day = start.withDayOfMonth(1).minusMonths(Math.floorMod(before, step));
    for (; !day.isAfter(end); day = day.plusMonths(step)) {
      if (!day.isBefore(start)) {
        days.add(day);
      }
    }
    return days;
  }

  private static int monthsBetween(long span, boolean years) {
    double months = span / 30.4;
    for (int step : years ? new int[] {12, 24, 60, 120, 240, 600} : new int[] {1, 2, 3, 6}) {
      if (months / step <= MOST) {
        return step;
      }
    }
    return (int) Math.ceil(months / MOST / 1200) * 1200;
  }

  static String label(LocalDate day, long span) {
    return span >= YEARS_FROM
        ? Integer.toString(day.getYear())
        : span >= MONTHS_FROM ? Wording.month(day) : Wording.day(day);
  }
}
