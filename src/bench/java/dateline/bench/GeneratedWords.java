package dateline.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Made-up words and names whose frequencies fall as those of real ones do (Zipf). */
final class GeneratedWords {
  private static final String[] FIRST = {
    "b", "br", "c", "ch", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "kr", "l", "m", "n", "p",
    "pr", "qu", "r", "s", "sh", "sl", "st", "t", "tr", "v", "w", "z"
  };
  private static final String[] MIDDLE = {"a", "e", "i", "o", "u", "ai", "ea", "io", "ou", "y"};
  private static final String[] LAST = {
    "", "", "b", "ck", "d", "l", "ll", "m", "n", "nd", "ng", "r", "rt", "s", "st", "t", "v", "x"
  };
  private static final String[] ENDINGS = {"", "", "", "s", "ed", "ing", "er", "ly", "ment", "al"};

  /** Entries, the most frequent first, and how often each is drawn. */
  @SuppressWarnings("ArrayRecordComponent") // made once, never compared
  record Drawn(List<String> entries, double[] upTo) {
    static Drawn of(List<String> entries, double exponent) {
      double[] upTo = new double[entries.size()];
      double sum = 0;
      for (int i = 0; i < upTo.length; i++) {
        sum += 1 / Math.pow(i + 2.7, exponent);
        upTo[i] = sum;
      }
      for (int i = 0; i < upTo.length; i++) {
        upTo[i] /= sum;
      }
      return new Drawn(List.copyOf(entries), upTo);
    }

    int rank(Random random) {
      int found = java.util.Arrays.binarySearch(upTo, random.nextDouble());
      return Math.min(found < 0 ? -found - 1 : found, upTo.length - 1);
    }

    String draw(Random random) {
      return entries.get(rank(random));
    }
  }

  private GeneratedWords() {}

  /** So many different words, after the given ones. */
  static Drawn words(long seed, List<String> first, int count) {
    Random random = new Random(seed);
    Set<String> all = new LinkedHashSet<>(first);
    while (all.size() < count) {
      all.add(word(random, 1 + random.nextInt(3)) + ENDINGS[random.nextInt(ENDINGS.length)]);
    }
    return Drawn.of(new ArrayList<>(all), 1.05);
  }

  /** So many different names of as many words. */
  static Drawn names(long seed, int count, int words, String before, String after) {
    Random random = new Random(seed);
    Set<String> all = new LinkedHashSet<>();
    while (all.size() < count) {
      StringBuilder name = new StringBuilder(before);
      for (int i = 0; i < words; i++) {
        name.append(i == 0 ? "" : " ").append(capital(word(random, 1 + random.nextInt(3))));
      }
      all.add(name.append(after).toString());
    }
    return Drawn.of(new ArrayList<>(all), 0.9);
  }

  private static String word(Random random, int syllables) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(FIRST[random.nextInt(FIRST.length)])
          .append(MIDDLE[random.nextInt(MIDDLE.length)])
          .append(i + 1 < syllables ? "" : LAST[random.nextInt(LAST.length)]);
    }
    return word.toString();
  }

  static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
