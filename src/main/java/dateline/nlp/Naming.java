package dateline.nlp;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names cut into the words that matter when two of them are compared. */
final class Naming {
  private static final Set<String> ARTICLES =
      Set.of("al", "el", "ul", "ad", "ar", "as", "an", "ash");

  /** The last of the letters with marks that European languages are written with. */
  private static final char LATIN = 0x24f;

  private static final char[] LETTERS = letters();

  private Naming() {}

  private static char[] letters() {
    char[] letters = new char[LATIN + 1];
    for (char c = 0; c <= LATIN; c++) {
      letters[c] = decomposed(String.valueOf(c)).charAt(0);
    }
    return letters;
  }

  /**
   * A person's name in comparable words: "Abu Bakr al-Baghdadi" is {@code abu bakr baghdadi}; marks
   * over letters, stops and the Arabic article fall away.
   */
  static List<String> person(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    String plain = plain(name) + " ";
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        word.append(Character.toLowerCase(c));
      } else if (c != '.' && c != '\'' && c != '’' && c != '`') {
        boolean article = c == '-' && ARTICLES.contains(word.toString());
        if (!word.isEmpty() && !article) {
          words.add(word.toString());
        }
        word.setLength(0);
      }
    }
    if (words.size() > 1) {
      words.removeIf(part -> ARTICLES.contains(part) && part.length() == 2);
    }
    return words;
  }

  /** An organisation's name in comparable words, without "the" and stops. */
  static List<String> organisation(String name) {
    List<String> words = new ArrayList<>();
    for (String part : plain(name).split("[\\s-]+", -1)) {
      String word = part.replace(".", "").replace("’s", "").replace("'s", "").replace(",", "");
      boolean article = word.equalsIgnoreCase("the") && words.isEmpty();
      if (!word.isEmpty() && !article) {
        words.add(word.toLowerCase(Locale.ROOT).replace("isation", "ization"));
      }
    }
    return words;
  }

  /** The name without "the" and a possessive mark. */
  static String bare(String name) {
    String bare = name.strip();
    if (bare.startsWith("the ") || bare.startsWith("The ")) {
      bare = bare.substring(4);
    }
    if (bare.endsWith("'s") || bare.endsWith("’s")) {
      bare = bare.substring(0, bare.length() - 2);
    }
    return bare;
  }

  /** Letters without the marks over them. */
  static String plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7f) {
        return withoutMarks(text, i);
      }
    }
    return text;
  }

  private static String withoutMarks(String text, int from) {
    StringBuilder plain = new StringBuilder(text.length()).append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > LATIN) {
        return decomposed(text);
      }
      plain.append(c > 0x7f ? LETTERS[c] : c);
    }
    return plain.toString();
  }

  private static String decomposed(String text) {
    String parted = Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(parted.length());
    int at = 0;
    while (at < parted.length()) {
      int c = parted.codePointAt(at);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        plain.appendCodePoint(c);
      }
      at += Character.charCount(c);
    }
    return plain.toString();
  }

  /** Whether the words of one are a run within the other's. */
  static boolean isRunOf(List<String> part, List<String> whole) {
    return java.util.Collections.indexOfSubList(whole, part) >= 0;
  }

  /** The first letters of the words that count: {@code who} for World Health Organisation. */
  static String initials(List<String> words, boolean all) {
    StringBuilder initials = new StringBuilder();
    for (String word : words) {
      if (all || !Set.of("of", "and", "the", "for", "in", "on", "de", "to").contains(word)) {
        initials.append(word.charAt(0));
      }
    }
    return initials.toString();
  }
}
