package dateline.lang;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The runs of four words of a text, each as often as it occurs: how the field compares an extracted
 * text with the right one (Scrapinghub's article-extraction-benchmark). A text of one to three
 * words is one shorter run.
 *
 * @param counts how often each run occurs
 * @param size how many there are
 */
public record Shingles(Map<String, Integer> counts, int size) {
  private static final int WORDS = 4;

  public Shingles {
    counts = Map.copyOf(counts);
  }

  public static Shingles of(String text) {
    List<String> words = words(text);
    Map<String, Integer> counts = new HashMap<>();
    int runs = words.isEmpty() ? 0 : Math.max(1, words.size() - WORDS + 1);
    for (int i = 0; i < runs; i++) {
      counts.merge(
          String.join(" ", words.subList(i, Math.min(words.size(), i + WORDS))), 1, Integer::sum);
    }
    return new Shingles(counts, runs);
  }

  /** Runs that both have, each as often as both have it. */
  public int shared(Shingles other) {
    int shared = 0;
    for (Map.Entry<String, Integer> run : counts.entrySet()) {
      shared += Math.min(run.getValue(), other.counts.getOrDefault(run.getKey(), 0));
    }
    return shared;
  }

  /** Letters, digits and underscores that stand together, case kept. */
  public static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); ) {
      int c = i < text.length() ? text.codePointAt(i) : ' ';
      boolean word = Character.isLetterOrDigit(c) || c == '_';
      if (word && start < 0) {
        start = i;
      } else if (!word && start >= 0) {
        words.add(text.substring(start, i));
        start = -1;
      }
      i += Character.charCount(c);
    }
    return words;
  }
}
