package dateline.index;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/** Numbers and days as a query writes them. */
final class Values {
  /** First and last day of a year, a quarter, a month or a day. */
  record Days(LocalDate first, LocalDate last) {}

  private static final int LONGEST = 40;

  private Values() {}

  /** {@code 14,000}, {@code -3.5}, {@code 2k}, {@code 1.5m}, {@code 3bn} as plain digits. */
  static Optional<String> number(String text) {
    String digits = text.replace(",", "").replace("_", "").toLowerCase(Locale.ROOT);
    int zeros = digits.endsWith("bn") ? 9 : digits.endsWith("m") ? 6 : digits.endsWith("k") ? 3 : 0;
    String bare = zeros == 0 ? digits : digits.substring(0, digits.length() - (zeros == 9 ? 2 : 1));
    boolean isNumber =
        !bare.isEmpty()
            && bare.length() <= LONGEST
            && bare.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == '-');
    if (!isNumber) {
      return Optional.empty();
    }
    try {
      BigDecimal number = new BigDecimal(bare).movePointRight(zeros).stripTrailingZeros();
      return Optional.of(number.toPlainString());
    } catch (NumberFormatException notOne) {
      return Optional.empty();
    }
  }

  /** {@code 2020}, {@code 2020-Q1}, {@code 2020-05} or {@code 2020-05-31}. */
  static Optional<Days> days(String text) {
    String day = text.toUpperCase(Locale.ROOT);
    try {
      if (day.length() == 4) {
        int year = Integer.parseInt(day);
        return Optional.of(new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
      }
      if (day.length() == 7 && day.charAt(5) == 'Q') {
        int first = (Integer.parseInt(day.substring(6)) - 1) * 3 + 1;
        YearMonth month = YearMonth.of(Integer.parseInt(day.substring(0, 4)), first);
        return Optional.of(new Days(month.atDay(1), month.plusMonths(2).atEndOfMonth()));
      }
      if (day.length() == 7) {
        YearMonth month = YearMonth.parse(day);
        return Optional.of(new Days(month.atDay(1), month.atEndOfMonth()));
      }
      LocalDate one = LocalDate.parse(day);
      return Optional.of(new Days(one, one));
    } catch (DateTimeException | NumberFormatException notOne) {
      return Optional.empty();
    }
  }
}
