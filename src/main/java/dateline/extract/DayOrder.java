package dateline.extract;

import java.util.Locale;
import java.util.Set;

/** Whether {@code 5/2/2031} on a page is the fifth of February. */
final class DayOrder {
  // English of these countries, and the countries' own addresses
  private static final Set<String> DAY_FIRST =
      Set.of(
          "gb", "uk", "ie", "au", "nz", "in", "za", "pk", "bd", "lk", "ng", "ke", "gh", "ug", "sg",
          "my", "mt", "hk", "ae");

  private DayOrder() {}

  static boolean isDayFirst(PageFacts facts) {
    String language = facts.language().toLowerCase(Locale.ROOT).replace('_', '-');
    if (!language.isEmpty() && !language.equals("en") && !language.startsWith("en-")) {
      return true;
    }
    if (language.startsWith("en-") && !language.equals("en-us")) {
      return DAY_FIRST.contains(language.substring(3));
    }
    String host = facts.url().map(url -> url.getHost().toLowerCase(Locale.ROOT)).orElse("");
    return DAY_FIRST.contains(host.substring(host.lastIndexOf('.') + 1));
  }
}
