package dateline.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Knows the lines that belong to the page and not to the article. */
final class Boilerplate {
  /** How far a boilerplate line reaches. */
  enum Reach {
    LINE,
    END
  }

  private static final int LONGEST_START = 20;
  private static final Map<String, Reach> LINES = new HashMap<>();
  private static final Map<String, Reach> STARTS = new HashMap<>();
  private static final Set<String> FIRST = new HashSet<>();
  private static final int MOST_WORDS;

  static {
    int most = 1;
    for (List<String> row : Tsv.rows("boilerplate.tsv")) {
      Reach reach = row.get(2).equals("end") ? Reach.END : Reach.LINE;
      String[] words = row.get(0).split(" ", -1);
      (row.get(1).equals("line") ? LINES : STARTS).put(row.get(0), reach);
      FIRST.add(words[0]);
      most = Math.max(most, words.length);
    }
    MOST_WORDS = most;
  }

  private Boilerplate() {}

  /** Whether a line is boilerplate, and how far it reaches. */
  static Optional<Reach> reach(String line) {
    if (line.length() > 240) {
      return Optional.empty();
    }
    return reach(line, Words.key(line));
  }

  /** The same for who has the line's key already. */
  static Optional<Reach> reach(String line, String key) {
    if (line.length() > 240) {
      return Optional.empty();
    }
    Reach whole = LINES.get(key);
    if (whole != null) {
      return Optional.of(whole);
    }
    if (isRightsLine(line, key)) {
      return Optional.of(Reach.LINE);
    }
    int words = 1;
    for (int at = key.indexOf(' '); at >= 0; at = key.indexOf(' ', at + 1)) {
      words++;
    }
    return words > LONGEST_START ? Optional.empty() : start(key);
  }

  // the first one, two, three .. words of the line
  private static Optional<Reach> start(String key) {
    int end = key.indexOf(' ');
    if (!FIRST.contains(end < 0 ? key : key.substring(0, end))) {
      return Optional.empty();
    }
    for (int words = 1; words <= MOST_WORDS; words++) {
      Reach reach = STARTS.get(end < 0 ? key : key.substring(0, end));
      if (reach != null) {
        return Optional.of(reach);
      }
      if (end < 0) {
        return Optional.empty();
      }
      end = key.indexOf(' ', end + 1);
    }
    return Optional.empty();
  }

  // "© 2031 Lune Media Ltd.", "Copyright 2031 The Lune Post. All rights reserved."
  private static boolean isRightsLine(String line, String key) {
    boolean marked = line.startsWith("©") || key.startsWith("copyright ") || key.startsWith("c 20");
    boolean year = marked && hasYear(key);
    return marked && (year || key.endsWith("all rights reserved"));
  }

  private static boolean hasYear(String key) {
    for (String word : key.split(" ", -1)) {
      boolean four = word.length() == 4 && word.chars().allMatch(c -> c >= '0' && c <= '9');
      if (four && (word.startsWith("19") || word.startsWith("20"))) {
        return true;
      }
    }
    return false;
  }
}
