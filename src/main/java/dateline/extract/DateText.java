package dateline.extract;

import dateline.model.PageTime;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a date as pages write it: ISO in all its spellings, {@code June 2, 2020}, {@code 2 Jun 2020
 * 8:05 PM}, {@code 02.06.2020}. Not a finder of dates in prose: that is the date finder's work.
 */
final class DateText {
  private static final Map<String, Integer> MONTHS = months();
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("gmt", 0),
          Map.entry("utc", 0),
          Map.entry("z", 0),
          Map.entry("bst", 60),
          Map.entry("edt", -240),
          Map.entry("est", -300),
          Map.entry("cdt", -300),
          Map.entry("cst", -360),
          Map.entry("mdt", -360),
          Map.entry("mst", -420),
          Map.entry("pdt", -420),
          Map.entry("pst", -480),
          Map.entry("cet", 60),
          Map.entry("cest", 120),
          Map.entry("aest", 600),
          Map.entry("aedt", 660));
  private static final int LONGEST = 200;

  /** A run of digits or letters with what stands before it. */
  private record Part(String text, boolean number, char before, char after) {
    int value() {
      return Integer.parseInt(text);
    }
  }

  private DateText() {}

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new java.util.HashMap<>();
    for (List<String> row : Tsv.rows("months.tsv")) {
      for (String name : row.get(1).split(" ", -1)) {
        months.put(name, Integer.parseInt(row.get(0)));
      }
    }
    return Map.copyOf(months);
  }

  /** The first date in a short text, with its time and zone when they follow it. */
  static Optional<PageTime> read(String words) {
    String text = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    List<Part> parts = parts(text);
    for (int i = 0; i < parts.size(); i++) {
      Optional<Found> found = dateAt(parts, i);
      if (found.isPresent()) {
        return Optional.of(withTime(found.get().date, parts, found.get().next));
      }
    }
    return Optional.empty();
  }

  private record Found(LocalDate date, int next) {}

  private static Optional<Found> dateAt(List<Part> parts, int i) {
    Part one = parts.get(i);
    if (one.number && one.text.length() == 8) {
      return date(one.text.substring(0, 4), one.text.substring(4, 6), one.text.substring(6), i + 1);
    }
    if (one.number && one.text.length() == 14) {
      return date(
          one.text.substring(0, 4), one.text.substring(4, 6), one.text.substring(6, 8), i + 1);
    }
    if (i + 2 >= parts.size()) {
      return Optional.empty();
    }
    Part two = parts.get(i + 1);
    Part three = parts.get(i + 2);
    if (one.number && two.number && three.number) {
      return numeric(one, two, three, i);
    }
    if (isYear(one) && (two.text.equals("年") || two.text.equals("년"))) {
      return eastern(parts, i);
    }
    if (!one.number && MONTHS.containsKey(one.text) && isDay(two) && isYear(three)) {
      return date(three.value(), MONTHS.getOrDefault(one.text, 0), two.value(), i + 3);
    }
    int month = i + 1;
    if (isDay(one) && !two.number && (isOrdinal(two.text) || two.text.equals("of"))) {
      month++;
    }
    if (isDay(one) && month + 1 < parts.size() && MONTHS.containsKey(parts.get(month).text)) {
      Part year = parts.get(month + 1);
      return isYear(year)
          ? date(
              year.value(), MONTHS.getOrDefault(parts.get(month).text, 0), one.value(), month + 2)
          : Optional.empty();
    }
    if (!one.number
        && MONTHS.containsKey(one.text)
        && isDay(two)
        && isOrdinal(three.text)
        && i + 3 < parts.size()
        && isYear(parts.get(i + 3))) {
      return date(parts.get(i + 3).value(), MONTHS.getOrDefault(one.text, 0), two.value(), i + 4);
    }
    return Optional.empty();
  }

  // 2031年5月2日
  private static Optional<Found> eastern(List<Part> parts, int i) {
    boolean whole = i + 4 < parts.size() && isDay(parts.get(i + 2)) && isDay(parts.get(i + 4));
    return whole
        ? date(parts.get(i).value(), parts.get(i + 2).value(), parts.get(i + 4).value(), i + 5)
        : Optional.empty();
  }

  private static Optional<Found> numeric(Part one, Part two, Part three, int i) {
    boolean joined = two.before == three.before && "-/.".indexOf(two.before) >= 0;
    if (!joined || two.text.length() > 2) {
      return Optional.empty();
    }
    if (isYear(one) && three.text.length() <= 2) {
      return date(one.value(), two.value(), three.value(), i + 3);
    }
    boolean year = isYear(three);
    if (one.text.length() > 2 || !year && (three.text.length() != 2 || two.before == '-')) {
      return Optional.empty();
    }
    int full = year ? three.value() : 2000 + three.value();
    boolean dayFirst = two.before == '.' || one.value() > 12 || two.before == '-';
    return dayFirst && two.value() <= 12
        ? date(full, two.value(), one.value(), i + 3)
        : date(full, one.value(), two.value(), i + 3);
  }

  private static Optional<Found> date(String year, String month, String day, int next) {
    return date(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day), next);
  }

  private static Optional<Found> date(int year, int month, int day, int next) {
    if (year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Found(LocalDate.of(year, month, day), next));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static boolean isDay(Part part) {
    return part.number && part.text.length() <= 2 && part.value() >= 1 && part.value() <= 31;
  }

  private static boolean isYear(Part part) {
    return part.number && part.text.length() == 4 && part.value() >= 1990 && part.value() <= 2100;
  }

  private static boolean isOrdinal(String text) {
    return text.equals("st") || text.equals("nd") || text.equals("rd") || text.equals("th");
  }

  private static PageTime withTime(LocalDate date, List<Part> parts, int from) {
    for (int i = from; i + 1 < parts.size() && i < from + 4; i++) {
      Part hour = parts.get(i);
      Part minute = parts.get(i + 1);
      boolean clock = hour.number && minute.number && minute.text.length() == 2;
      if (clock && (minute.before == ':' || minute.before == '.') && hour.text.length() <= 2) {
        return clock(date, parts, i);
      }
    }
    return PageTime.of(date);
  }

  private static PageTime clock(LocalDate date, List<Part> parts, int at) {
    int hour = parts.get(at).value();
    int minute = parts.get(at + 1).value();
    int second = 0;
    int next = at + 2;
    if (next < parts.size() && parts.get(next).before == ':' && parts.get(next).number) {
      second = parts.get(next).text.length() <= 2 ? parts.get(next).value() : 0;
      next++;
      if (next < parts.size() && parts.get(next).before == '.' && parts.get(next).number) {
        next++; // fractions of a second
      }
    }
    if (next < parts.size()
        && (parts.get(next).text.equals("pm") || parts.get(next).text.equals("am"))) {
      hour = hour % 12 + (parts.get(next).text.equals("pm") ? 12 : 0);
      next++;
    }
    if (hour > 23 || minute > 59 || second > 59) {
      return PageTime.of(date);
    }
    LocalTime time = LocalTime.of(hour, minute, second);
    return new PageTime(date, Optional.of(time), zone(parts, next));
  }

  private static Optional<ZoneOffset> zone(List<Part> parts, int at) {
    if (at >= parts.size()) {
      return Optional.empty();
    }
    Part part = parts.get(at);
    if (!part.number) {
      Integer minutes = ZONES.get(part.text);
      return minutes == null
          ? Optional.empty()
          : Optional.of(ZoneOffset.ofTotalSeconds(minutes * 60));
    }
    if (part.before != '+' && part.before != '-' && part.before != '−') {
      return Optional.empty();
    }
    int hours = part.text.length() <= 2 ? part.value() : part.value() / 100;
    int minutes = part.text.length() <= 2 ? 0 : part.value() % 100;
    if (part.text.length() <= 2 && at + 1 < parts.size() && parts.get(at + 1).before == ':') {
      minutes = parts.get(at + 1).value();
    }
    if (part.text.length() > 4 || hours > 14 || minutes > 59) {
      return Optional.empty();
    }
    int seconds = (hours * 60 + minutes) * 60;
    return Optional.of(ZoneOffset.ofTotalSeconds(part.before == '+' ? seconds : -seconds));
  }

  private static List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (!digit && !Character.isLetter(c)) {
        i++;
        continue;
      }
      int start = i;
      while (i < text.length()
          && (digit
              ? text.charAt(i) >= '0' && text.charAt(i) <= '9'
              : Character.isLetter(text.charAt(i)))) {
        i++;
      }
      String word = text.substring(start, i).toLowerCase(Locale.ROOT);
      if (word.equals("t") && digitBefore(text, start)) {
        continue;
      }
      if (digit && word.length() > 14) {
        continue;
      }
      char before = start > 0 ? text.charAt(start - 1) : ' ';
      boolean dotted = word.equals("m") && before == '.' && !parts.isEmpty();
      if (dotted && parts.get(parts.size() - 1).text.endsWith("m")) {
        continue; // the m of "p.m." has been read
      }
      parts.add(
          new Part(
              joinMeridiem(word, text, i),
              digit,
              before,
              i < text.length() ? text.charAt(i) : ' '));
    }
    return parts;
  }

  private static boolean digitBefore(String text, int start) {
    return start > 0 && Character.isDigit(text.charAt(start - 1));
  }

  // "p.m." comes as p and m
  private static String joinMeridiem(String word, String text, int end) {
    boolean dotted =
        end + 1 < text.length()
            && text.charAt(end) == '.'
            && (text.charAt(end + 1) == 'm' || text.charAt(end + 1) == 'M');
    return dotted && (word.equals("p") || word.equals("a")) ? word + "m" : word;
  }
}
