package dateline.lang;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words that are numbers or parts of numbers: <code>lang/en/number-words.tsv</code>. */
final class NumberWords {
  enum Kind {
    UNIT,
    TEEN,
    TENS,
    HUNDRED,
    SCALE,
    DOZEN,
    PART,
    ORDINAL,
    MANY,
    FOLD
  }

  /** Words outside the table that a number may begin with. */
  private static final Set<String> OPENERS =
      Set.of(
          "a",
          "an",
          "minus",
          "negative",
          "some",
          "several",
          "many",
          "few",
          "countless",
          "multiple");

  private final Map<Kind, Map<String, BigDecimal>> tables = new EnumMap<>(Kind.class);
  private final WordSet known;
  private final WordSet starts;

  private NumberWords(RuleTable table) {
    Set<String> all = new HashSet<>();
    for (RuleTable.Row row : table.rows()) {
      Kind kind = Kind.valueOf(row.cell("KIND").toUpperCase(Locale.ROOT));
      all.add(row.cell("WORD"));
      tables
          .computeIfAbsent(kind, any -> new HashMap<>())
          .put(row.cell("WORD"), new BigDecimal(row.cell("VALUE")));
    }
    this.known = WordSet.of(all);
    all.addAll(OPENERS);
    this.starts = WordSet.of(all);
  }

  static NumberWords english() {
    return new NumberWords(RuleTable.english("number-words"));
  }

  private Map<String, BigDecimal> table(Kind kind) {
    return tables.getOrDefault(kind, Map.of());
  }

  Optional<BigDecimal> value(Kind kind, String word) {
    return known.contains(word) ? Optional.ofNullable(table(kind).get(word)) : Optional.empty();
  }

  boolean is(Kind kind, String word) {
    return known.contains(word) && table(kind).containsKey(word);
  }

  /** Whether a number in words may begin with this word. */
  boolean starts(String word) {
    return starts.contains(word);
  }

  /** One to ninety: what stands below a hundred. */
  Optional<BigDecimal> small(String word) {
    return value(Kind.UNIT, word).or(() -> value(Kind.TEEN, word)).or(() -> value(Kind.TENS, word));
  }

  /** Thousand, million .. in singular or plural. */
  Optional<BigDecimal> scale(String word) {
    Optional<BigDecimal> one = value(Kind.SCALE, word);
    return one.isPresent() || !word.endsWith("s")
        ? one
        : value(Kind.SCALE, word.substring(0, word.length() - 1));
  }

  Optional<BigDecimal> dozen(String word) {
    String one = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return value(Kind.DOZEN, one);
  }

  boolean isHundred(String word) {
    return is(Kind.HUNDRED, word) || word.equals("hundreds");
  }

  /** The denominator a word names: "fifths" 5; the plural only where it is wanted. */
  Optional<BigDecimal> part(String word, boolean plural) {
    if (!plural) {
      return value(Kind.PART, word);
    }
    if (word.equals("halves")) {
      return value(Kind.PART, "half");
    }
    return word.endsWith("s")
        ? value(Kind.PART, word.substring(0, word.length() - 1))
        : Optional.empty();
  }
}
