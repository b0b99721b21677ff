package dateline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** People who had another part in an article than writing it: {@code Photographs by Ada Marsh}. */
final class OtherParts {
  private static final List<String> WORDS =
      Tsv.rows("other-parts.tsv").stream().map(row -> row.get(0)).toList();
  // "by", "from": no line without one of them announces anybody
  private static final List<String> LAST_WORDS =
      WORDS.stream().map(words -> words.substring(words.lastIndexOf(' ') + 1)).distinct().toList();
  private static final int LONGEST = 80;

  private OtherParts() {}

  /** Whether words in lower case end in such an announcement. */
  static boolean announce(String lower) {
    return WORDS.stream().anyMatch(lower::endsWith);
  }

  /** Whether a line, however its words are spread, may name people for another part. */
  static boolean mayName(String line) {
    return LAST_WORDS.stream().anyMatch(word -> Words.hasRun(line, word));
  }

  /** The people whom a line names for another part. */
  static List<String> people(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    List<String> people = new ArrayList<>();
    for (String words : WORDS) {
      int at = lower.indexOf(words);
      if (at >= 0 && lower.length() == line.length()) {
        int start = at + words.length();
        people.addAll(first(line.substring(start, Math.min(line.length(), start + LONGEST))));
      }
    }
    return people;
  }

  // "|Ada Marsh and Tom Reed|May 2": up to the next bar
  private static List<String> first(String rest) {
    for (String part : rest.split("\\|", -1)) {
      if (!part.isBlank()) {
        return PersonNames.in(part.strip());
      }
    }
    return List.of();
  }
}
