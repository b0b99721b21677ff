package dateline.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How the screens write figures, days and addresses. */
final class Wording {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.UK);

  /** Signs of the bounds: an exact figure has none. */
  private static final Map<String, String> BOUNDS =
      Map.of(
          "at_least", "≥",
          "vague", "≥",
          "more_than", ">",
          "at_most", "≤",
          "less_than", "<",
          "about", "≈");

  private static final Map<String, String> UNITS =
      Map.of("percent", "%", "USD", "US$", "EUR", "€", "GBP", "£", "JPY", "¥", "INR", "₹");

  private static final Set<String> MONEY = Set.of("US$", "€", "£", "¥", "₹");

  private static final Map<String, String> FRACTIONS =
      Map.of(
          "0.5", "½",
          "0.333333", "⅓",
          "0.666667", "⅔",
          "0.25", "¼",
          "0.75", "¾",
          "0.2", "⅕",
          "0.4", "⅖",
          "0.6", "⅗",
          "0.8", "⅘",
          "0.1", "1/10");

  /** A large number's word. */
  private record Scale(int power, String word) {}

  private static final List<Scale> SCALES =
      List.of(new Scale(12, "trillion"), new Scale(9, "billion"), new Scale(6, "million"));

  private Wording() {}

  /** "14 Apr 2026". */
  static String day(LocalDate day) {
    return DAY.format(day).replace("Sept", "Sep");
  }

  /** "Apr 2026". */
  static String month(LocalDate day) {
    return MONTH.format(day).replace("Sept", "Sep");
  }

  static String moment(Instant at) {
    return MINUTE.format(at.atOffset(ZoneOffset.UTC)).replace("Sept", "Sep");
  }

  /** "14 Apr 2026", "14–16 Apr 2026", "Apr 2026", "2026"; an open end stays open. */
  static String days(Optional<LocalDate> from, Optional<LocalDate> to) {
    if (from.isEmpty() || to.isEmpty()) {
      return from.map(day -> "from " + day(day))
          .or(() -> to.map(day -> "until " + day(day)))
          .orElse("");
    }
    LocalDate first = from.get();
    LocalDate last = to.get();
    if (first.equals(last)) {
      return day(first);
    }
    boolean months = first.getDayOfMonth() == 1 && last.plusDays(1).getDayOfMonth() == 1;
    boolean years = months && first.getMonthValue() == 1 && last.getMonthValue() == 12;
    if (years) {
      return first.getYear() == last.getYear()
          ? Integer.toString(first.getYear())
          : first.getYear() + "–" + last.getYear();
    }
    if (months && first.getYear() == last.getYear() && first.getMonth() == last.getMonth()) {
      return month(first);
    }
    if (first.getYear() == last.getYear()) {
      String start =
          first.getMonth() == last.getMonth()
              ? Integer.toString(first.getDayOfMonth())
              : SHORT.format(first).replace("Sept", "Sep");
      return start + "–" + day(last);
    }
    return day(first) + " – " + day(last);
  }

  /** "1,250.5"; "610 million" where that loses nothing. */
  static String number(BigDecimal number) {
    for (Scale scale : SCALES) {
      BigDecimal shortened = number.scaleByPowerOfTen(-scale.power()).stripTrailingZeros();
      boolean fits = shortened.precision() <= 4 && shortened.scale() <= 3;
      if (fits && shortened.abs().compareTo(BigDecimal.ONE) >= 0) {
        if (shortened.precision() - shortened.scale() > 4) {
          break;
        }
        return plain(shortened) + " " + scale.word();
      }
    }
    return plain(number);
  }

  private static String plain(BigDecimal number) {
    // an exponent of millions must not become millions of digits
    if (number.precision() - number.scale() > 30 || number.scale() > 30) {
      return number.round(new java.math.MathContext(6)).toString();
    }
    return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(number);
  }

  /** "610–640 million"; "900,000–1.2 million". */
  static String range(String low, String high) {
    int word = low.lastIndexOf(' ');
    boolean alike = word > 0 && high.endsWith(low.substring(word));
    return (alike ? low.substring(0, word) : low) + "–" + high;
  }

  /** "former minister", "minister (designate)"; what the role itself says is not said again. */
  static String held(String status, String role) {
    String lower = role.toLowerCase(Locale.ROOT);
    boolean coming = status.equals("designate");
    if (status.isEmpty()
        || status.equals("current")
        || lower.contains(status)
        || (coming && (lower.contains("elect") || lower.contains("incoming")))) {
      return role;
    }
    if (role.isEmpty()) {
      return status;
    }
    return coming ? role + " (designate)" : status + " " + role;
  }

  /** "⅔", where a figure is a usual fraction. */
  static String fraction(String number) {
    return FRACTIONS.getOrDefault(number, number);
  }

  /** Whether a unit stands before its figure: "€". */
  static boolean isSymbol(String unit) {
    return MONEY.contains(unit);
  }

  static String count(long number) {
    return plain(BigDecimal.valueOf(number));
  }

  /** "1 hit", "20 hits". */
  static String plural(long number, String noun) {
    return count(number) + " " + noun + (number == 1 ? "" : "s");
  }

  static String bound(String label) {
    return BOUNDS.getOrDefault(label, "");
  }

  /** A unit as it is usually written. */
  static String unit(String unit) {
    return UNITS.getOrDefault(unit, unit.replace('_', ' '));
  }

  /** "counted_lemma" as "counted lemma". */
  static String words(String name) {
    return name.replace('_', ' ');
  }

  /** An address that a link may lead to: what a page says is an address may be a script. */
  static String link(String address) {
    String start = address.length() < 8 ? "" : address.substring(0, 8).toLowerCase(Locale.ROOT);
    return start.startsWith("http://") || start.startsWith("https://") ? address : "";
  }
}
