package dateline.fact;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What can be read off the words that name a source. */
final class SourceWords {
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");
  private static final Set<String> IN_NAMES =
      Set.of("of", "the", "and", "for", "de", "al", "in", "without", "against", "beyond");

  private SourceWords() {}

  /** "a fund manager at the bank, Ann Poole": a name that the name finder missed. */
  static Optional<String> apposedName(String words) {
    String[] parts = words.split(", ", -1);
    boolean role = parts.length == 2 && !isProper(parts[0]);
    boolean name =
        role && isProper(parts[1]) && parts[1].indexOf(' ') > 0 && !parts[1].startsWith("The ");
    return name ? Optional.of(parts[1]) : Optional.empty();
  }

  /** The words before their first comma. */
  static String cutAtComma(String words) {
    int comma = words.indexOf(',');
    return comma > 3 ? words.substring(0, comma) : words;
  }

  /** Whether every word has a capital but for those that stand inside names. */
  static boolean isProper(String words) {
    for (String word : words.split(" ", -1)) {
      boolean small = !word.isEmpty() && Character.isLowerCase(word.charAt(0));
      if (small && !IN_NAMES.contains(word)) {
        return false;
      }
    }
    return !words.isEmpty() && !Character.isLowerCase(words.charAt(0));
  }

  /** The words without "the", "a" or "an" before them. */
  static String withoutArticle(String words) {
    int space = words.indexOf(' ');
    boolean article =
        space > 0 && ARTICLES.contains(words.substring(0, space).toLowerCase(Locale.ROOT));
    return article ? words.substring(space + 1) : words;
  }
}
