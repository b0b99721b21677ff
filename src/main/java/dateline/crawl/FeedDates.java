package dateline.crawl;

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
 * Dates as feeds write them: RFC 822 and its corruptions, ISO 8601 with and without zone, asctime,
 * and month names of some languages. What is not surely a date is none: no date is better than an
 * invented one.
 */
final class FeedDates {
  private static final int LONGEST = 80;

  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("z", 0),
          Map.entry("gmt", 0),
          Map.entry("ut", 0),
          Map.entry("utc", 0),
          Map.entry("etc/gmt", 0),
          Map.entry("etc/utc", 0),
          Map.entry("wet", 0),
          Map.entry("bst", 60),
          Map.entry("cet", 60),
          Map.entry("met", 60),
          Map.entry("cest", 120),
          Map.entry("mest", 120),
          Map.entry("mesz", 120),
          Map.entry("eet", 120),
          Map.entry("eest", 180),
          Map.entry("msk", 180),
          Map.entry("ist", 330),
          Map.entry("sgt", 480),
          Map.entry("jst", 540),
          Map.entry("kst", 540),
          Map.entry("aest", 600),
          Map.entry("aedt", 660),
          Map.entry("at", -240),
          Map.entry("ast", -240),
          Map.entry("adt", -180),
          Map.entry("et", -300),
          Map.entry("est", -300),
          Map.entry("edt", -240),
          Map.entry("ct", -360),
          Map.entry("cst", -360),
          Map.entry("cdt", -300),
          Map.entry("mt", -420),
          Map.entry("mst", -420),
          Map.entry("mdt", -360),
          Map.entry("pt", -480),
          Map.entry("pst", -480),
          Map.entry("pdt", -420));

  private FeedDates() {}

  /** The date a text states, if it states one. */
  static Optional<PageTime> parse(String text) {
    String date = text.strip();
    if (date.isEmpty() || date.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      Optional<PageTime> numeric = IsoDates.parse(date);
      return numeric.isPresent() ? numeric : worded(date);
    } catch (DateTimeException | NumberFormatException impossible) { // 30 February, 25:00
      return Optional.empty();
    }
  }

  /** Dates with a month's name: every word must be understood. */
  private static Optional<PageTime> worded(String text) {
    Words words = new Words();
    for (String word : split(text)) {
      if (!words.take(word.toLowerCase(Locale.ROOT))) {
        return Optional.empty();
      }
    }
    return words.date();
  }

  /** Splits at spaces and commas, and {@code 28-Jan-2004} at its dashes. */
  private static List<String> split(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.replace(",", " ").split("[\\s\\u00a0]+", -1)) {
      String[] parts = word.split("-", -1);
      boolean dashed =
          parts.length >= 3 && !parts[0].isEmpty() && MonthNames.of(parts[1]).isPresent();
      if (dashed) {
        // 2004-július-13T9:15-05:00 keeps its time in the last part
        String rest = word.substring(parts[0].length() + parts[1].length() + 2);
        int clock = rest.indexOf('T');
        words.add(parts[0]);
        words.add(parts[1]);
        words.add(clock < 0 ? rest : rest.substring(0, clock));
        if (clock >= 0) {
          words.add(rest.substring(clock + 1));
        }
      } else if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /** Offset in minutes of {@code +0100}, {@code -08:00}, {@code GMT+1}, {@code EST}. */
  static Optional<ZoneOffset> zone(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    Integer named = ZONES.get(word);
    if (named != null) {
      return Optional.of(ZoneOffset.ofTotalSeconds(named * 60));
    }
    int sign = Math.max(word.indexOf('+'), word.indexOf('-'));
    if (sign < 0 || (sign > 0 && !ZONES.containsKey(word.substring(0, sign)))) {
      return Optional.empty();
    }
    String digits = word.substring(sign + 1).replace(":", "");
    if (digits.isEmpty() || digits.length() > 4 || !IsoDates.digits(digits)) {
      return Optional.empty();
    }
    int number = Integer.parseInt(digits);
    int minutes = digits.length() <= 2 ? number * 60 : number / 100 * 60 + number % 100;
    boolean possible = minutes <= 18 * 60 && (digits.length() <= 2 || number % 100 < 60);
    return possible
        ? Optional.of(
            ZoneOffset.ofTotalSeconds((word.charAt(sign) == '-' ? -minutes : minutes) * 60))
        : Optional.empty();
  }

  /** The parts of a worded date, as they come. */
  private static final class Words {
    private final List<Integer> numbers = new ArrayList<>();
    private Optional<Integer> month = Optional.empty();
    private Optional<LocalTime> time = Optional.empty();
    private Optional<ZoneOffset> zone = Optional.empty();
    private int monthAfter;

    boolean take(String word) {
      if (IsoDates.digits(word) && word.length() <= 4) {
        numbers.add(Integer.parseInt(word));
        return numbers.size() <= 2;
      }
      if (month.isEmpty() && MonthNames.of(word).isPresent()) {
        month = MonthNames.of(word);
        monthAfter = numbers.size();
        return true;
      }
      if (time.isEmpty() && word.indexOf(':') > 0 && Character.isDigit(word.charAt(0))) {
        return clock(word);
      }
      if (zone.isEmpty() && zone(word).isPresent()) {
        zone = zone(word);
        return true;
      }
      if (word.equals("pm") || word.equals("am")) {
        time = time.map(t -> IsoDates.half(t, word.equals("pm")));
        return time.isPresent();
      }
      return MonthNames.isDay(word);
    }

    private boolean clock(String word) {
      int sign = Math.max(word.indexOf('+'), word.indexOf('-'));
      String bare = sign < 0 ? word : word.substring(0, sign);
      time = IsoDates.clock(bare.endsWith("z") ? bare.substring(0, bare.length() - 1) : bare);
      if (sign > 0) {
        zone = FeedDates.zone(word.substring(sign));
        return time.isPresent() && zone.isPresent();
      }
      if (bare.endsWith("z")) {
        zone = Optional.of(ZoneOffset.UTC);
      }
      return time.isPresent();
    }

    Optional<PageTime> date() {
      if (month.isEmpty() || numbers.size() != 2) {
        return Optional.empty();
      }
      boolean yearFirst = monthAfter == 1 && numbers.get(0) > 31;
      int day = numbers.get(yearFirst ? 1 : 0);
      int year = IsoDates.century(numbers.get(yearFirst ? 0 : 1));
      LocalDate date = LocalDate.of(year, month.get(), day);
      return Optional.of(new PageTime(date, time, time.isPresent() ? zone : Optional.empty()));
    }
  }
}
