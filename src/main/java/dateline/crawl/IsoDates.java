package dateline.crawl;

import dateline.model.PageTime;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Dates that are all numbers: ISO 8601 and what is meant to be, and the Korean way. */
final class IsoDates {
  private IsoDates() {}

  static Optional<PageTime> parse(String text) {
    String spelled = korean(text);
    int split = clockStart(spelled);
    String day = split < 0 ? spelled : spelled.substring(0, split);
    Optional<LocalDate> date = date(day);
    if (date.isEmpty()) {
      return Optional.empty();
    }
    if (split < 0) {
      return Optional.of(PageTime.of(date.get()));
    }
    boolean isKorean = !spelled.equals(text);
    return withClock(date.get(), spelled.substring(split + 1).strip(), isKorean);
  }

  /** {@code 2004년 05월 28일 오후 01:31:15} as {@code 2004-05-28 pm 01:31:15}. */
  private static String korean(String text) {
    if (text.indexOf('년') < 0 && text.indexOf('오') < 0) {
      return text;
    }
    return text.replace("년 ", "-")
        .replace("년", "-")
        .replace("월 ", "-")
        .replace("월", "-")
        .replace("일", "")
        .replace("오후", "pm")
        .replace("오전", "am");
  }

  private static int clockStart(String text) {
    for (int i = 4; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 'T' || c == 't' || c == ' ') {
        return i;
      }
    }
    return -1;
  }

  private static Optional<LocalDate> date(String day) {
    String[] parts = day.split("[-/.]", -1);
    if (parts.length == 3 && parts[0].isEmpty() && !parts[1].isEmpty()) {
      return Optional.empty();
    }
    if (!digits(String.join("", parts))) {
      return Optional.empty();
    }
    if (parts.length == 3 && parts[0].length() == 4) {
      return parts[1].length() > 3 || parts[2].length() > 2
          ? Optional.empty()
          : ymd(parts[0], parts[1], parts[2]);
    }
    if (parts.length == 2 && parts[0].length() == 4 && parts[1].length() == 2) {
      return ymd(parts[0], parts[1], "1");
    }
    if (parts.length == 2 && parts[0].length() == 4 && parts[1].length() == 3) {
      return Optional.of(
          LocalDate.ofYearDay(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])));
    }
    if (parts.length == 2 && parts[0].isEmpty() && parts[1].length() == 4) { // -0312: March 2003
      return ymd(parts[1].substring(0, 2), parts[1].substring(2), "1");
    }
    return parts.length == 1 ? packed(day) : Optional.empty();
  }

  private static Optional<LocalDate> packed(String day) {
    return switch (day.length()) {
      case 4 -> ymd(day, "1", "1");
      case 6 -> ymd(day.substring(0, 2), day.substring(2, 4), day.substring(4));
      case 7 ->
          Optional.of(
              LocalDate.ofYearDay(
                  Integer.parseInt(day.substring(0, 4)), Integer.parseInt(day.substring(4))));
      case 8 -> ymd(day.substring(0, 4), day.substring(4, 6), day.substring(6));
      default -> Optional.empty();
    };
  }

  private static Optional<LocalDate> ymd(String year, String month, String day) {
    if (month.isEmpty() || day.isEmpty()) {
      return Optional.empty();
    }
    int y = Integer.parseInt(year);
    return Optional.of(
        LocalDate.of(
            year.length() == 2 ? century(y) : y, Integer.parseInt(month), Integer.parseInt(day)));
  }

  /** Two digits mean a year between 1970 and 2069. */
  static int century(int year) {
    return year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year;
  }

  private static Optional<PageTime> withClock(LocalDate date, String text, boolean korean) {
    boolean afternoon = text.startsWith("pm");
    String rest = afternoon || text.startsWith("am") ? text.substring(2).strip() : text;
    int end = 0;
    while (end < rest.length()
        && (Character.isDigit(rest.charAt(end))
            || rest.charAt(end) == ':'
            || rest.charAt(end) == '.')) {
      end++;
    }
    Optional<LocalTime> time = clock(rest.substring(0, end));
    if (time.isEmpty()) {
      return Optional.empty();
    }
    if (rest.length() != text.length()) {
      time = time.map(t -> half(t, afternoon));
    }
    String after = rest.substring(end).strip();
    if (after.isEmpty()) {
      Optional<ZoneOffset> zone =
          korean ? Optional.of(ZoneOffset.ofHours(9)) : Optional.<ZoneOffset>empty();
      return Optional.of(new PageTime(date, time, zone));
    }
    Optional<ZoneOffset> zone = FeedDates.zone(after);
    Optional<LocalTime> clock = time;
    return zone.map(z -> new PageTime(date, clock, Optional.of(z)));
  }

  /**
   * {@code 9:15}, {@code 09:15:30}, {@code 091530}, {@code 09:15:30.25}; seconds are cut to whole.
   */
  static Optional<LocalTime> clock(String text) {
    int dot = text.indexOf('.');
    String whole = dot < 0 ? text : text.substring(0, dot);
    if (dot >= 0 && !digits(text.substring(dot + 1))) {
      return Optional.empty();
    }
    String[] parts = whole.split(":", -1);
    if (parts.length == 1 && digits(whole) && (whole.length() == 4 || whole.length() == 6)) {
      String packed = whole.length() == 4 ? whole + "00" : whole;
      parts = new String[] {packed.substring(0, 2), packed.substring(2, 4), packed.substring(4)};
    }
    if (parts.length < 2 || parts.length > 3) {
      return Optional.empty();
    }
    for (String part : parts) {
      if (part.isEmpty() || part.length() > 2 || !digits(part)) {
        return Optional.empty();
      }
    }
    int second = parts.length == 3 ? Integer.parseInt(parts[2]) : 0;
    return Optional.of(
        LocalTime.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), second));
  }

  static LocalTime half(LocalTime time, boolean afternoon) {
    if (time.getHour() > 12) {
      return time;
    }
    return time.withHour(time.getHour() % 12 + (afternoon ? 12 : 0));
  }

  static boolean digits(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
