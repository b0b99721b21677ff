package dateline.lang;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The names of the months, as {@code lang/en/times-words.tsv} has them. */
public final class Months {
  private static final WordSet ALL = WordSet.of(named(word -> true));
  private static final WordSet FULL = WordSet.of(named(word -> word.length() > 4 || isShort(word)));

  private Months() {}

  private static Set<String> named(Predicate<String> wanted) {
    return RuleTable.english("times-words").rows().stream()
        .filter(row -> row.cell("KIND").equals("month"))
        .map(row -> row.cell("WORDS"))
        .filter(wanted)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isShort(String word) {
    return Set.of("may", "june", "july").contains(word);
  }

  /** A month in lower case, in full or cut short: "october", "oct", "sept". */
  public static boolean isMonth(String word) {
    return ALL.contains(word);
  }

  /** A month in lower case and in full. */
  public static boolean isFull(String word) {
    return FULL.contains(word);
  }
}
