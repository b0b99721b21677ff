package dateline.nlp;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Guesses the language of a text by its script and its small words, from {@code languages.tsv}.
 *
 * <p>Made to say "English" with certainty; what shows no evidence is left unsaid.
 */
public final class LanguageGuess {
  /** So many words of a text are looked at. */
  private static final int ENOUGH = 1_500;

  private static final int LONGEST_WORD = 30;
  private static final int LEAST_HITS = 3;

  /**
   * To take an English sentence for Hungarian costs all its facts: another tongue must show more.
   */
  private static final int LEAST_FOREIGN_HITS = 5;

  private static final double LEAST_FOREIGN_SHARE = 0.2;

  /** In running text every sixth word or more is a small one. */
  private static final double LEAST_SHARE = 0.12;

  private static final Map<UnicodeScript, String> ONE_LANGUAGE =
      Map.of(
          UnicodeScript.HAN, "zh",
          UnicodeScript.HANGUL, "ko",
          UnicodeScript.DEVANAGARI, "hi",
          UnicodeScript.BENGALI, "bn",
          UnicodeScript.GREEK, "el",
          UnicodeScript.HEBREW, "he",
          UnicodeScript.THAI, "th",
          UnicodeScript.TAMIL, "ta",
          UnicodeScript.ETHIOPIC, "am",
          UnicodeScript.GEORGIAN, "ka");

  private final Map<String, List<Integer>> languagesOf = new HashMap<>();
  private final List<String> languages = new ArrayList<>();
  private final List<String> scripts = new ArrayList<>();

  public LanguageGuess() {
    for (String[] row : Lists.rows("languages.tsv")) {
      int language = languages.size();
      languages.add(row[0]);
      scripts.add(row[1]);
      for (String word : row[2].split(" ", -1)) {
        languagesOf.computeIfAbsent(word, any -> new ArrayList<>(2)).add(language);
      }
    }
  }

  /**
   * The language most of a text is in.
   *
   * @return the BCP 47 primary tag; empty when the text is too short or too strange to tell
   */
  public Optional<String> of(String text) {
    Map<UnicodeScript, int[]> letters = new EnumMap<>(UnicodeScript.class);
    int[] latin = count(letters, UnicodeScript.LATIN);
    double[] hits = new double[languages.size()];
    int words = 0;
    int at = 0;
    while (at < text.length() && words < ENOUGH) {
      int start = at;
      while (at < text.length() && Character.isLetter(text.charAt(at))) {
        char letter = text.charAt(at);
        (letter < 0x80 ? latin : count(letters, UnicodeScript.of(letter)))[0]++;
        at++;
      }
      if (at == start) {
        at++;
        continue;
      }
      words++;
      if (at - start <= LONGEST_WORD) {
        List<Integer> known =
            languagesOf.getOrDefault(text.substring(start, at).toLowerCase(Locale.ROOT), List.of());
        for (int i = 0; i < known.size(); i++) {
          hits[known.get(i)] += 1;
        }
      }
    }
    return guess(letters, hits, words);
  }

  private static int[] count(Map<UnicodeScript, int[]> letters, UnicodeScript script) {
    return letters.computeIfAbsent(script, any -> new int[1]);
  }

  private Optional<String> guess(Map<UnicodeScript, int[]> letters, double[] hits, int words) {
    int total = letters.values().stream().mapToInt(count -> count[0]).sum();
    int kana =
        count(letters, UnicodeScript.HIRAGANA)[0] + count(letters, UnicodeScript.KATAKANA)[0];
    if (kana * 10 > total) {
      return Optional.of("ja");
    }
    Optional<UnicodeScript> script =
        letters.entrySet().stream()
            .filter(entry -> entry.getValue()[0] * 2 > total)
            .map(Map.Entry::getKey)
            .findFirst();
    if (script.isEmpty() || total < 8) {
      return Optional.empty();
    }
    String only = ONE_LANGUAGE.getOrDefault(script.get(), "");
    return only.isEmpty()
        ? bySmallWords(script.get().name().toLowerCase(Locale.ROOT), hits, words)
        : Optional.of(only);
  }

  private Optional<String> bySmallWords(String script, double[] hits, int words) {
    int best = -1;
    double second = 0;
    for (int i = 0; i < hits.length; i++) {
      if (scripts.get(i).equals(script)) {
        if (best < 0 || hits[i] > hits[best]) {
          second = best < 0 ? 0 : hits[best];
          best = i;
        } else {
          second = Math.max(second, hits[i]);
        }
      }
    }
    boolean enough =
        best >= 0
            && hits[best] >= LEAST_HITS
            && hits[best] >= LEAST_SHARE * words
            && hits[best] > second
            && (isEnglish(best) || !script.equals("latin") || isForeign(hits, best, words));
    return enough ? Optional.of(languages.get(best)) : Optional.empty();
  }

  private boolean isEnglish(int language) {
    return languages.get(language).equals("en");
  }

  private boolean isForeign(double[] hits, int best, int words) {
    int english = languages.indexOf("en");
    return hits[best] >= LEAST_FOREIGN_HITS
        && hits[best] >= LEAST_FOREIGN_SHARE * words
        && hits[best] >= 2 * (english < 0 ? 0 : hits[english]);
  }
}
