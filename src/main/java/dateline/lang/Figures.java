package dateline.lang;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads figures written in digits: "1,234,567.8", "12,34,567", "1.111,11", "1.2e10", ".5", "½". */
final class Figures {
  private static final int LONGEST = 40;
  private static final String VULGAR = "½¼¾⅓⅔⅕⅖⅗⅘⅛⅜⅝⅞";
  private static final int[][] PARTS = {
    {1, 2}, {1, 4}, {3, 4}, {1, 3}, {2, 3}, {1, 5}, {2, 5}, {3, 5}, {4, 5}, {1, 8}, {3, 8}, {5, 8},
    {7, 8}
  };

  private Figures() {}

  /** Where a figure that starts here ends: digits with separators that stand between digits. */
  static int endOf(String text, int start, int limit) {
    int at = start;
    while (at < limit) {
      char c = text.charAt(at);
      boolean separator =
          (c == '.' || c == ',')
              && at + 1 < limit
              && isDigit(text.charAt(at + 1))
              && (at > start || c == '.');
      if (!isDigit(c) && !separator) {
        break;
      }
      at++;
    }
    return exponentEnd(text, start, at, limit);
  }

  private static int exponentEnd(String text, int start, int end, int limit) {
    if (end == start || end >= limit || (text.charAt(end) != 'e' && text.charAt(end) != 'E')) {
      return end;
    }
    int at = end + 1;
    if (at < limit && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
      at++;
    }
    int digits = at;
    while (at < limit && isDigit(text.charAt(at)) && at - digits < 3) {
      at++;
    }
    boolean free = at >= limit || !Character.isLetterOrDigit(text.charAt(at));
    return at > digits && at - digits < 3 && free ? at : end;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static Optional<BigDecimal> vulgar(char c) {
    int at = VULGAR.indexOf(c);
    return at < 0 ? Optional.empty() : Optional.of(ratio(PARTS[at][0], PARTS[at][1]));
  }

  private static BigDecimal ratio(int up, int down) {
    return BigDecimal.valueOf(up).divide(BigDecimal.valueOf(down), MathContext.DECIMAL64);
  }

  /** What the characters come to; empty for a list ("22,24,26") or a code ("1.2.2020"). */
  static Optional<BigDecimal> value(String raw) {
    if (raw.length() > LONGEST) {
      return Optional.empty();
    }
    int e = Math.max(raw.indexOf('e'), raw.indexOf('E'));
    if (e > 0) {
      return plain(raw.substring(0, e))
          .map(v -> v.scaleByPowerOfTen(Integer.parseInt(raw.substring(e + 1))));
    }
    return plain(raw);
  }

  private static Optional<BigDecimal> plain(String raw) {
    boolean comma = raw.indexOf(',') >= 0;
    boolean dot = raw.indexOf('.') >= 0;
    if (!comma && !dot) {
      return Optional.of(new BigDecimal(raw));
    }
    if (comma && dot) {
      boolean english = raw.lastIndexOf('.') > raw.lastIndexOf(',');
      char point = english ? '.' : ',';
      int at = raw.indexOf(point);
      List<String> groups = groups(raw.substring(0, at), english ? ',' : '.');
      return raw.lastIndexOf(point) == at && isGrouped(groups)
          ? Optional.of(new BigDecimal(String.join("", groups) + "." + raw.substring(at + 1)))
          : Optional.empty();
    }
    List<String> groups = groups(raw, comma ? ',' : '.');
    if (dot && groups.size() == 2) {
      return Optional.of(new BigDecimal(raw));
    }
    if (isGrouped(groups)) {
      return Optional.of(new BigDecimal(String.join("", groups)));
    }
    return comma && groups.size() == 2 && groups.get(1).length() <= 2
        ? Optional.of(new BigDecimal(groups.get(0) + "." + groups.get(1)))
        : Optional.empty();
  }

  static List<String> groups(String raw, char separator) {
    List<String> groups = new ArrayList<>();
    int from = 0;
    for (int at = raw.indexOf(separator); at >= 0; at = raw.indexOf(separator, from)) {
      groups.add(raw.substring(from, at));
      from = at + 1;
    }
    groups.add(raw.substring(from));
    return groups;
  }

  /** Thousands in threes, or the Indian way: "12,34,567". */
  private static boolean isGrouped(List<String> groups) {
    int last = groups.size() - 1;
    if (last < 1 || groups.get(0).isEmpty() || groups.get(last).length() != 3) {
      return groups.size() == 1 && !groups.get(0).isEmpty();
    }
    boolean threes = groups.get(0).length() <= 3;
    boolean twos = groups.get(0).length() <= 2 && last > 1;
    for (int i = 1; i < last; i++) {
      threes &= groups.get(i).length() == 3;
      twos &= groups.get(i).length() == 2;
    }
    return threes || twos;
  }
}
