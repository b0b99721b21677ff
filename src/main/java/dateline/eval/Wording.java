package dateline.eval;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** When two wordings of a name, a role or a noun count as the same. */
final class Wording {
  private static final Set<String> SMALL =
      Set.of(
          "the", "a", "an", "of", "for", "to", "and", "at", "mr", "mrs", "ms", "dr", "sir", "hon",
          "his", "her", "its", "their");

  /** Spellings of one word. */
  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("col", "colonel"),
          Map.entry("lt", "lieutenant"),
          Map.entry("gen", "general"),
          Map.entry("capt", "captain"),
          Map.entry("maj", "major"),
          Map.entry("sgt", "sergeant"),
          Map.entry("spc", "specialist"),
          Map.entry("cmdr", "commander"),
          Map.entry("adm", "admiral"),
          Map.entry("prof", "professor"),
          Map.entry("spokesman", "spokesperson"),
          Map.entry("spokeswoman", "spokesperson"),
          Map.entry("chairman", "chair"),
          Map.entry("chairwoman", "chair"),
          Map.entry("chairperson", "chair"),
          Map.entry("pm", "minister"),
          Map.entry("adviser", "advisor"));

  private static final Set<String> TITLES =
      Set.of(
          "president",
          "minister",
          "prime",
          "secretary",
          "senator",
          "governor",
          "colonel",
          "general",
          "captain",
          "lieutenant",
          "major",
          "professor",
          "director",
          "spokesperson",
          "emeritus",
          "press");

  private static final Pattern WORD = Pattern.compile("[a-z0-9à-ÿ&]+");
  private static final Pattern GENITIVE = Pattern.compile("['’]s\\b");
  private static final Pattern AMERICA = Pattern.compile("\\b(?:u\\.s\\.|us)(\\W|$)");
  private static final Pattern TAIL =
      Pattern.compile("\\s+(?:of|in|at|on|from|for|to|who|which|that|by|with|near)\\s+|,|\\(");

  private Wording() {}

  static List<String> words(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    String bare = GENITIVE.matcher(lower).replaceAll("");
    bare = AMERICA.matcher(bare).replaceAll(" us $1");
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(bare);
    while (word.find()) {
      words.add(SAME.getOrDefault(word.group(), word.group()));
    }
    return words;
  }

  static Set<String> bag(String text) {
    Set<String> bag = new HashSet<>(words(text));
    bag.removeAll(SMALL);
    return bag;
  }

  /** The head noun, singular: of "members of the guard" it is "member". */
  static String head(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    Matcher tail = TAIL.matcher(lower);
    List<String> words = words(tail.find() ? lower.substring(0, tail.start()) : lower);
    return words.isEmpty() ? "" : singular(words.get(words.size() - 1));
  }

  static String singular(String word) {
    if (word.endsWith("ies") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    boolean plural =
        word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
    return plural ? word.substring(0, word.length() - 1) : word;
  }

  static double jaccard(Set<?> a, Set<?> b) {
    Set<Object> union = new HashSet<>(a);
    union.addAll(b);
    if (union.isEmpty()) {
      return 0;
    }
    Set<Object> both = new HashSet<>(a);
    both.retainAll(b);
    return (double) both.size() / union.size();
  }

  /** A resolved name: every gold word, titles aside, is there, or most are shared. */
  static boolean sameName(String gold, String found) {
    Set<String> a = withoutTitles(bag(gold));
    Set<String> b = withoutTitles(bag(found));
    return !a.isEmpty() && (b.containsAll(a) && b.size() <= a.size() + 4 || jaccard(a, b) > .5);
  }

  private static Set<String> withoutTitles(Set<String> bag) {
    Set<String> rest = new HashSet<>(bag);
    rest.removeAll(TITLES);
    return rest.isEmpty() ? bag : rest;
  }

  static boolean sameOrganisation(String gold, String found) {
    Set<String> a = bag(gold);
    Set<String> b = bag(found);
    return !a.isEmpty() && !b.isEmpty() && (b.containsAll(a) || jaccard(a, b) >= .5);
  }

  static boolean samePerson(String gold, String found) {
    List<String> a = words(gold);
    List<String> b = words(found);
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    Set<String> as = new HashSet<>(a);
    Set<String> bs = new HashSet<>(b);
    boolean sameLast = a.get(a.size() - 1).equals(b.get(b.size() - 1));
    boolean shares = as.stream().anyMatch(bs::contains);
    return shares && (sameLast || bs.containsAll(as) || as.containsAll(bs));
  }
}
