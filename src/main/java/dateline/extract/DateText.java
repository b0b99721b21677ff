package dateline.extract;

import dateline.extract.DateParts.Part;
import dateline.model.PageTime;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
  private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th", "er", "º", "ª");
  private static final int LONGEST = 200;

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

  static boolean isMonth(String word) {
    int end = word.endsWith(".") ? word.length() - 1 : word.length();
    return MONTHS.containsKey(word.substring(0, end).toLowerCase(Locale.ROOT));
  }

  /** The first date in a short text, with its time and zone when they follow it. */
  static Optional<PageTime> read(String words) {
    return read(words, false);
  }

  /**
   * The first date in a short text.
   *
   * @param dayFirst what {@code 5/2/2031} means where the numbers allow both: 5 February
   */
  static Optional<PageTime> read(String words, boolean dayFirst) {
    String text = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    if (!hasDigit(text)) {
      return Optional.empty();
    }
    List<Part> parts = DateParts.of(text);
    for (int i = 0; i < parts.size(); i++) {
      Optional<Found> found = dateAt(parts, i, dayFirst);
      if (found.isPresent()) {
        return Optional.of(withTime(found.get().date, parts, found.get().next));
      }
    }
    return Optional.empty();
  }

  // no date is written without one, and most lines have none
  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private record Found(LocalDate date, int next) {}

  private static Optional<Found> dateAt(List<Part> parts, int i, boolean dayFirst) {
    Part one = parts.get(i);
    if (one.number() && (one.text().length() == 8 || one.text().length() == 14)) {
      String packed = one.text();
      return date(packed.substring(0, 4), packed.substring(4, 6), packed.substring(6, 8), i + 1);
    }
    if (MONTHS.containsKey(one.text())) {
      return monthFirst(parts, i);
    }
    if (i + 2 >= parts.size()) {
      return Optional.empty();
    }
    Part two = parts.get(i + 1);
    Part three = parts.get(i + 2);
    if (one.number() && two.number() && three.number()) {
      return numeric(one, two, three, i, dayFirst);
    }
    if (one.isYear() && (two.text().equals("年") || two.text().equals("년"))) {
      return eastern(parts, i);
    }
    if (one.isYear() && MONTHS.containsKey(two.text()) && three.isDay()) {
      return date(one.value(), MONTHS.getOrDefault(two.text(), 0), three.value(), i + 3);
    }
    return one.isDay() ? dayFirst(parts, i) : Optional.empty();
  }

  // "2 May 2031", "2nd May 2031"
  private static Optional<Found> dayFirst(List<Part> parts, int i) {
    int month = ORDINALS.contains(parts.get(i + 1).text()) ? i + 2 : i + 1;
    boolean whole =
        month + 1 < parts.size()
            && MONTHS.containsKey(parts.get(month).text())
            && parts.get(month + 1).isYear();
    return whole
        ? date(
            parts.get(month + 1).value(),
            MONTHS.getOrDefault(parts.get(month).text(), 0),
            parts.get(i).value(),
            month + 2)
        : Optional.empty();
  }

  // "May 2, 2031", "May 2nd, 2031"; "May 22031" where a date box has lost its spaces
  private static Optional<Found> monthFirst(List<Part> parts, int i) {
    int month = MONTHS.getOrDefault(parts.get(i).text(), 0);
    if (i + 1 >= parts.size() || !parts.get(i + 1).number()) {
      return Optional.empty();
    }
    String digits = parts.get(i + 1).text();
    if (digits.length() == 5 || digits.length() == 6) {
      int cut = digits.length() - 4;
      return date(digits.substring(cut), String.valueOf(month), digits.substring(0, cut), i + 2);
    }
    boolean ordinal = i + 2 < parts.size() && ORDINALS.contains(parts.get(i + 2).text());
    int year = ordinal ? i + 3 : i + 2;
    return parts.get(i + 1).isDay() && year < parts.size() && parts.get(year).isYear()
        ? date(parts.get(year).value(), month, parts.get(i + 1).value(), year + 1)
        : Optional.empty();
  }

  // 2031年5月2日
  private static Optional<Found> eastern(List<Part> parts, int i) {
    boolean whole = i + 4 < parts.size() && parts.get(i + 2).isDay() && parts.get(i + 4).isDay();
    return whole
        ? date(parts.get(i).value(), parts.get(i + 2).value(), parts.get(i + 4).value(), i + 5)
        : Optional.empty();
  }

  private static Optional<Found> numeric(Part one, Part two, Part three, int i, boolean dayFirst) {
    boolean joined = two.before() == three.before() && "-/.".indexOf(two.before()) >= 0;
    if (!joined || two.text().length() > 2) {
      return Optional.empty();
    }
    if (one.isYear() && three.text().length() <= 2) {
      return date(one.value(), two.value(), three.value(), i + 3);
    }
    boolean year = three.isYear();
    if (one.text().length() > 2 || !year && (three.text().length() != 2 || two.before() == '-')) {
      return Optional.empty();
    }
    int full = year ? three.value() : 2000 + three.value();
    boolean european = dayFirst || two.before() == '.' || one.value() > 12 || two.before() == '-';
    return european && two.value() <= 12
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

  private static PageTime withTime(LocalDate date, List<Part> parts, int from) {
    for (int i = from; i + 1 < parts.size() && i < from + 4; i++) {
      Part hour = parts.get(i);
      Part minute = parts.get(i + 1);
      boolean clock = hour.number() && minute.number() && minute.text().length() == 2;
      if (clock
          && (minute.before() == ':' || minute.before() == '.')
          && hour.text().length() <= 2) {
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
    if (next < parts.size() && parts.get(next).before() == ':' && parts.get(next).number()) {
      second = parts.get(next).text().length() <= 2 ? parts.get(next).value() : 0;
      next++;
      if (next < parts.size() && parts.get(next).before() == '.' && parts.get(next).number()) {
        next++; // fractions of a second
      }
    }
    Optional<Boolean> evening = evening(parts, next);
    if (evening.isPresent()) {
      hour = hour % 12 + (evening.get() ? 12 : 0);
      next++;
    }
    if (hour > 23 || minute > 59 || second > 59) {
      return PageTime.of(date);
    }
    LocalTime time = LocalTime.of(hour, minute, second);
    return new PageTime(date, Optional.of(time), zone(parts, next));
  }

  private static Optional<Boolean> evening(List<Part> parts, int at) {
    return switch (at < parts.size() ? parts.get(at).text() : "") {
      case "pm", "م" -> Optional.of(true);
      case "am", "ص" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<ZoneOffset> zone(List<Part> parts, int at) {
    if (at >= parts.size()) {
      return Optional.empty();
    }
    Part part = parts.get(at);
    if (!part.number()) {
      Integer minutes = ZONES.get(part.text());
      return minutes == null
          ? Optional.empty()
          : Optional.of(ZoneOffset.ofTotalSeconds(minutes * 60));
    }
    if (part.before() != '+' && part.before() != '-' && part.before() != '−') {
      return Optional.empty();
    }
    int hours = part.text().length() <= 2 ? part.value() : part.value() / 100;
    int minutes = part.text().length() <= 2 ? 0 : part.value() % 100;
    if (part.text().length() <= 2 && at + 1 < parts.size() && parts.get(at + 1).before() == ':') {
      minutes = parts.get(at + 1).value();
    }
    if (part.text().length() > 4 || hours > 14 || minutes > 59) {
      return Optional.empty();
    }
    int seconds = (hours * 60 + minutes) * 60;
    return Optional.of(ZoneOffset.ofTotalSeconds(part.before() == '+' ? seconds : -seconds));
  }
}
