package dateline.crawl;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names of months and days in the languages that feeds from news sites come in, full and short,
 * accents and final dots left out.
 */
final class MonthNames {
  private static final List<String> LANGUAGES =
      List.of("en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "pl", "hu", "el", "ru", "tr");

  private static final Map<String, Integer> MONTHS = months();
  private static final Set<String> DAYS = days();

  private MonthNames() {}

  static Optional<Integer> of(String word) {
    return Optional.ofNullable(MONTHS.get(plain(word)));
  }

  static boolean isDay(String word) {
    return DAYS.contains(plain(word));
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> names = new HashMap<>();
    for (String language : LANGUAGES) {
      Locale locale = Locale.of(language);
      for (Month month : Month.values()) {
        for (TextStyle style : styles()) {
          names.putIfAbsent(plain(month.getDisplayName(style, locale)), month.getValue());
        }
      }
    }
    // as Greek feeds shorten them: June and July keep their accented vowels
    names.put(plain("Ιούν"), 6);
    names.put(plain("Ιούλ"), 7);
    names.put("sept", 9);
    return Map.copyOf(names);
  }

  private static Set<String> days() {
    Set<String> names = new HashSet<>();
    for (String language : LANGUAGES) {
      Locale locale = Locale.of(language);
      for (DayOfWeek day : DayOfWeek.values()) {
        for (TextStyle style : styles()) {
          names.add(plain(day.getDisplayName(style, locale)));
        }
      }
    }
    names.addAll(List.of("tues", "thur", "thurs", "wednes"));
    return Set.copyOf(names);
  }

  private static List<TextStyle> styles() {
    return List.of(
        TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE);
  }

  private static String plain(String word) {
    String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    StringBuilder letters = new StringBuilder();
    Normalizer.normalize(bare.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .map(c -> c == 'ς' ? 'σ' : c)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
