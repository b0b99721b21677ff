package dateline.nlp;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words that end in a stop which need not end a sentence, from {@code abbreviations.tsv}. */
final class Abbreviations {
  /** When the stop after such a word ends the sentence. */
  enum Kind {
    /** Never: a name follows ("Gen.", "Mr."). */
    TITLE,
    /** Never before a figure ("No. 10", "Sept. 3"). */
    FIGURE,
    /** Only before a word that opens sentences ("Inc. The"). */
    OTHER
  }

  private final Map<String, Kind> kinds = new HashMap<>();
  private final Set<String> starters = new HashSet<>();

  Abbreviations() {
    for (String[] row : Lists.rows("abbreviations.tsv")) {
      if (row[1].equals("starter")) {
        starters.add(row[0]);
      } else {
        kinds.put(row[0], Kind.valueOf(row[1].toUpperCase(Locale.ROOT)));
      }
    }
  }

  /**
   * @param word without its last stop
   */
  Optional<Kind> kind(String word) {
    return Optional.ofNullable(kinds.get(word));
  }

  boolean opensSentences(String word) {
    return starters.contains(word);
  }
}
