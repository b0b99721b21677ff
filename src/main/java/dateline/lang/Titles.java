package dateline.lang;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Words that stand with a name and tell rank or role: {@code lang/en/titles.tsv}, and the given
 * names that tell "he" from "she": {@code lang/en/given-names.tsv}.
 */
public final class Titles {
  /** Longer words are no titles: a bound, so that "-elect-elect-elect .." ends. */
  private static final int LONGEST = 60;

  private static final Titles ENGLISH =
      new Titles(RuleTable.english("titles"), RuleTable.english("given-names"));

  private final Map<String, String> ranks = new HashMap<>();
  private final Map<String, String> shorts = new HashMap<>();
  private final Set<String> roles = new HashSet<>();
  private final Set<String> weak = new HashSet<>();
  private final Set<String> courtesies = new HashSet<>();
  private final Set<String> suffixes = new HashSet<>();
  private final Map<String, Boolean> female = new HashMap<>();

  private Titles(RuleTable titles, RuleTable names) {
    for (RuleTable.Row row : titles.rows()) {
      String title = row.cell("TITLE");
      switch (row.cell("KIND")) {
        case "rank" -> ranks.put(title, row.cell("FULL"));
        case "short" -> shorts.put(title, row.cell("FULL"));
        case "role" -> roles.add(title);
        case "weak" -> weak.add(title);
        case "courtesy" -> courtesies.add(title);
        case "suffix" -> suffixes.add(title);
        default -> throw new IllegalStateException("titles.tsv: unknown kind in " + row.cells());
      }
    }
    for (RuleTable.Row row : names.rows()) {
      female.put(row.cell("NAME"), row.cell("SEX").equals("female"));
    }
  }

  public static Titles english() {
    return ENGLISH;
  }

  /** The rank written out: "Lt. Gen." is Lieutenant General. */
  public Optional<String> rank(String words) {
    String key = key(words);
    return Optional.ofNullable(ranks.get(key))
        .or(() -> Optional.ofNullable(ranks.get(spaced(key))));
  }

  /** Whether a word, of either number, is the head noun of a role: "minister", "analysts". */
  public boolean isRole(String word) {
    String key = singular(key(word));
    return roles.contains(key) || shorts.containsKey(key(word)) || endsAsRole(key);
  }

  /** Whether a word is a role only where its words say of what. */
  public boolean isWeakRole(String word) {
    return weak.contains(singular(key(word)));
  }

  /** "Mr", "Ms": titles that tell nothing of rank or role. */
  public boolean isCourtesy(String word) {
    return courtesies.contains(key(word));
  }

  /** "Jr", "III": what may follow a surname. */
  public boolean isSuffix(String word) {
    return suffixes.contains(key(word));
  }

  /** True for a woman's given name, false for a man's, empty when it does not tell. */
  public Optional<Boolean> sexOfName(String given) {
    return Optional.ofNullable(female.get(given.toLowerCase(Locale.ROOT)));
  }

  /** The singular of a title in lower case: "secretaries" is secretary, "spokesmen" spokesman. */
  public String singular(String word) {
    String low = word.toLowerCase(Locale.ROOT);
    if (roles.contains(low) || weak.contains(low) || shorts.containsKey(low)) {
      return low;
    }
    if (low.endsWith("men") && low.length() > 5) {
      return low.substring(0, low.length() - 2) + "an";
    }
    if (low.endsWith("ies") && low.length() > 4) {
      return low.substring(0, low.length() - 3) + "y";
    }
    boolean plural =
        low.endsWith("s") && !low.endsWith("ss") && !low.endsWith("us") && !low.endsWith("is");
    return plural && low.length() > 3 ? low.substring(0, low.length() - 1) : low;
  }

  /** The role an abbreviation stands for, the word itself when it is none: "sen." is senator. */
  public String written(String word) {
    return shorts.getOrDefault(key(word), key(word));
  }

  private boolean endsAsRole(String key) {
    if (key.length() > LONGEST) {
      return false;
    }
    int hyphen = key.lastIndexOf('-');
    if (hyphen > 0 && Set.of("elect", "designate").contains(key.substring(hyphen + 1))) {
      return isRole(key.substring(0, hyphen));
    }
    if (hyphen > 0
        && Set.of("ex", "vice", "co", "deputy", "then").contains(key.substring(0, hyphen))) {
      return isRole(key.substring(hyphen + 1));
    }
    return key.length() > 7
        && (key.endsWith("ologist")
            || key.endsWith("woman") && !key.equals("policewoman") && key.length() > 8);
  }

  // "Air Vice-Marshal" is an air vice marshal
  private static String spaced(String key) {
    return key.length() > LONGEST ? key : key.replace('-', ' ');
  }

  private static String key(String words) {
    String low = words.toLowerCase(Locale.ROOT).replace(".", "");
    return low.strip();
  }
}
