package dateline.nlp;

import java.util.Set;

/** "Headline Tuesday, September 1, 2015 First words": a date that stands for itself in a line. */
final class DateLine {
  private static final Set<String> DAYS =
      Set.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
  private static final Set<String> MONTHS =
      Set.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");
  private static final Set<String> LEADS =
      Set.of(
          "on", "On", "since", "until", "by", "for", "from", "of", "last", "next", "this", "and");

  private DateLine() {}

  /**
   * Where such a date ends.
   *
   * @param from the blank before it, or its first letter
   * @return -1 when none stands there
   */
  static int endsAt(String text, int from, int to) {
    int day = text.charAt(from) == ' ' ? from + 1 : from;
    if (day >= to || "MTWFS".indexOf(text.charAt(day)) < 0) {
      return -1;
    }
    int dayEnd = letters(text, day, to);
    if (!DAYS.contains(text.substring(day, dayEnd)) || !text.startsWith(", ", dayEnd)) {
      return -1;
    }
    int month = dayEnd + 2;
    int monthEnd = letters(text, month, to);
    if (!MONTHS.contains(text.substring(Math.min(month, to), Math.min(monthEnd, to)))) {
      return -1;
    }
    int number = digits(text, monthEnd + 1, to);
    boolean comma = text.startsWith(", ", number);
    int year = digits(text, number + 2, to);
    boolean whole = number > monthEnd + 1 && comma && year - number == 6;
    return whole && stands(text, from, year, to) ? year : -1;
  }

  /** No "on" before it, and a new beginning or nothing behind it. */
  private static boolean stands(String text, int from, int end, int to) {
    int start = from;
    while (start > 0 && from - start < 10 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    boolean opens =
        text.charAt(from) != ' '
            || !LEADS.contains(text.substring(start, from)) && text.charAt(from - 1) != ',';
    boolean closes =
        end >= to
            || end + 1 < to
                && text.charAt(end) == ' '
                && Character.isUpperCase(text.charAt(end + 1));
    return opens && closes;
  }

  private static int letters(String text, int from, int to) {
    int at = from;
    while (at < to && at - from < 12 && Character.isLetter(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int digits(String text, int from, int to) {
    int at = from;
    while (at < to && at - from < 5 && Character.isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
