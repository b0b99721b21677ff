package dateline.lang;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Countries by every name and adjective they go by: {@code lang/en/places.tsv}. */
public final class Places {
  private static final Places ENGLISH = new Places(RuleTable.english("places"));

  private final Map<String, RuleTable.Row> rows = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> called = new HashMap<>();

  private Places(RuleTable table) {
    for (RuleTable.Row row : table.rows()) {
      rows.putIfAbsent(row.cell("name"), row);
      if (row.cell("kind").equals("country")) {
        names.putIfAbsent(row.cell("country"), row.cell("name"));
      }
      if (row.cell("kind").equals("country") || row.cell("kind").equals("alias")) {
        called.putIfAbsent(row.cell("name").toLowerCase(Locale.ROOT), row.cell("country"));
      }
    }
  }

  public static Places english() {
    return ENGLISH;
  }

  /**
   * The country a name, adjective, capital or region speaks of: "U.S.", "Iraqis", "Baghdad".
   *
   * @return ISO 3166-1 alpha-2; empty for the unknown and for what lies across borders
   */
  public Optional<String> countryOf(String nameOrDemonym) {
    return row(nameOrDemonym).map(row -> row.cell("country")).filter(code -> !code.isEmpty());
  }

  /**
   * The country of this name, however it is written: "south africa", "USA".
   *
   * @return ISO 3166-1 alpha-2
   */
  public Optional<String> countryCalled(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    String bare = lower.startsWith("the ") ? lower.substring(4) : lower;
    return Optional.ofNullable(called.getOrDefault(lower, called.get(bare)))
        .filter(code -> !code.isEmpty());
  }

  /** Whether the words name a country itself. */
  public boolean isCountry(String name) {
    return row(name)
        .filter(row -> row.cell("kind").equals("country") || row.cell("kind").equals("alias"))
        .isPresent();
  }

  /** Whether the word is what a country's people and things are called: "Iraqi", "Danes". */
  public boolean isDemonym(String word) {
    return row(word).filter(row -> row.cell("kind").equals("demonym")).isPresent();
  }

  /** The usual name of a country, by its code. */
  public Optional<String> nameOf(String code) {
    return Optional.ofNullable(names.get(code));
  }

  private Optional<RuleTable.Row> row(String words) {
    String name = words.strip();
    if (name.startsWith("the ") || name.startsWith("The ")) {
      RuleTable.Row whole = rows.get("The" + name.substring(3));
      return Optional.ofNullable(whole == null ? rows.get(name.substring(4)) : whole);
    }
    return Optional.ofNullable(rows.get(name));
  }
}
