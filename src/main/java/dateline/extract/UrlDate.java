package dateline.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The date in an address: {@code /2031/05/02/}, {@code /2031-05-02-}, {@code /20310502/}. */
final class UrlDate {
  private UrlDate() {}

  static Optional<LocalDate> in(String path) {
    List<String> numbers = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    int i = 0;
    while (i < path.length()) {
      int start = i;
      while (i < path.length() && Character.isDigit(path.charAt(i))) {
        i++;
      }
      if (i > start) {
        numbers.add(path.substring(start, i));
        ends.add(i);
      } else {
        i++;
      }
    }
    Optional<LocalDate> named = named(path);
    if (named.isPresent()) {
      return named;
    }
    for (int k = 0; k < numbers.size(); k++) {
      String one = numbers.get(k);
      if (one.length() == 8) {
        Optional<LocalDate> packed =
            date(one.substring(0, 4), one.substring(4, 6), one.substring(6));
        if (packed.isPresent()) {
          return packed;
        }
      }
      boolean three = k + 2 < numbers.size() && one.length() == 4;
      if (three && adjacent(ends, numbers, k + 1) && adjacent(ends, numbers, k + 2)) {
        Optional<LocalDate> date = date(one, numbers.get(k + 1), numbers.get(k + 2));
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  // "/2031/may/02/"
  private static Optional<LocalDate> named(String path) {
    String[] parts = path.split("/", -1);
    for (int i = 0; i + 2 < parts.length; i++) {
      boolean days = isNumber(parts[i], 4) && parts[i + 2].length() <= 2 && !parts[i + 2].isEmpty();
      if (days && Character.isDigit(parts[i + 2].charAt(0)) && parts[i + 1].length() >= 3) {
        return DateText.read(parts[i + 2] + " " + parts[i + 1] + " " + parts[i])
            .map(dateline.model.PageTime::date);
      }
    }
    return Optional.empty();
  }

  /** The first day of the month in {@code /2031/05/}. */
  static Optional<LocalDate> month(String path) {
    String[] parts = path.split("/", -1);
    for (int i = 0; i + 1 < parts.length; i++) {
      boolean digits = isNumber(parts[i], 4) && isNumber(parts[i + 1], 2);
      if (digits) {
        return date(parts[i], parts[i + 1], "1");
      }
    }
    return Optional.empty();
  }

  private static boolean isNumber(String part, int length) {
    return part.length() == length && part.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean adjacent(List<Integer> ends, List<String> numbers, int k) {
    return ends.get(k) - numbers.get(k).length() - ends.get(k - 1) == 1
        && numbers.get(k).length() <= 2;
  }

  private static Optional<LocalDate> date(String year, String month, String day) {
    int y = Integer.parseInt(year);
    if (y < 1990 || y > 2100) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
