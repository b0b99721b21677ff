package dateline.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/**
 * Reads roles off class names, ids and tags. The words are the vocabulary of the field, no site's
 * own.
 */
final class RoleWords {
  private static final Map<String, Integer> WORDS = read();
  private static final Set<String> FIRST = firstWords();
  private static final BitSet SHAPES = shapes();
  private static final int LONGEST_NAME = 300;

  // many elements share a class attribute; one extraction keeps what it has read
  private final Map<String, Integer> known = new HashMap<>();

  private static Map<String, Integer> read() {
    Map<String, Integer> words = new HashMap<>();
    for (List<String> row : Tsv.rows("roles.tsv")) {
      words.merge(row.get(0), Role.valueOf(row.get(1)).bit(), (a, b) -> a | b);
    }
    return Map.copyOf(words);
  }

  /** The words a known name can begin with: all others need no look-up of their runs. */
  private static Set<String> firstWords() {
    Set<String> first = new HashSet<>();
    for (String name : WORDS.keySet()) {
      int from = name.startsWith("=") ? 1 : 0;
      int hyphen = name.indexOf('-', from);
      first.add(name.substring(from, hyphen < 0 ? name.length() : hyphen));
    }
    return Set.copyOf(first);
  }

  /** The roles of an element as bits, its ancestors not asked. */
  int rolesOf(Element element) {
    int roles = ofTag(element.normalName());
    if (element.attributesSize() == 0) {
      return roles;
    }
    // the parser writes the names of attributes in small letters
    Attributes attributes = element.attributes();
    roles |= ofName(attributes.get("class").trim()) | ofName(attributes.get("id"));
    roles |= ofName(attributes.get("itemprop"));
    roles |= ofAria(attributes);
    return roles;
  }

  private static int ofTag(String tag) {
    return switch (tag) {
      case "nav", "menu" -> Role.NAV.bit();
      case "aside" -> Role.ASIDE.bit();
      case "footer" -> Role.FOOTER.bit();
      case "header" -> Role.HEADER.bit();
      case "form", "button", "label", "fieldset", "dialog" -> Role.FORM.bit();
      case "figcaption" -> Role.CAPTION.bit();
      case "time" -> 0;
      default -> 0;
    };
  }

  private static int ofAria(Attributes element) {
    int roles =
        switch (element.get("role")) {
          case "navigation", "menu", "menubar", "tablist", "toolbar" -> Role.NAV.bit();
          case "complementary" -> Role.ASIDE.bit();
          case "contentinfo" -> Role.FOOTER.bit();
          case "search", "form" -> Role.FORM.bit();
          case "dialog", "alertdialog", "alert" -> Role.NOTICE.bit();
          default -> 0;
        };
    if (element.hasKey("hidden")
        || element.get("aria-hidden").equals("true")
        || hides(element.get("style"))) {
      roles |= Role.HIDDEN.bit();
    }
    return roles;
  }

  private static boolean hides(String style) {
    if (style.isEmpty() || style.length() > LONGEST_NAME) {
      return false;
    }
    String packed = style.toLowerCase(Locale.ROOT).replace(" ", "");
    return packed.contains("display:none") || packed.contains("visibility:hidden");
  }

  private int ofName(String name) {
    if (name.isEmpty()) {
      return 0;
    }
    String bounded = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    return known.computeIfAbsent(bounded, RoleWords::ofWords);
  }

  /** The roles of a class attribute: single words, and runs of two or three. */
  static int ofWords(String name) {
    int roles = 0;
    if (!mayHold(name)) {
      return roles;
    }
    for (int start = 0, end; start <= name.length(); start = end + 1) {
      end = start;
      while (end < name.length() && " \t\n\u000B\f\r".indexOf(name.charAt(end)) < 0) {
        end++;
      }
      List<String> words = words(name.substring(start, end));
      for (int i = 0; i < words.size(); i++) {
        if (!FIRST.contains(words.get(i))) {
          continue;
        }
        StringBuilder run = new StringBuilder();
        for (int k = i; k < Math.min(i + 3, words.size()); k++) {
          run.append(k > i ? "-" : "").append(words.get(k));
          roles |= WORDS.getOrDefault(run.toString(), 0);
          if (k == i && words.size() == 1) {
            roles |= WORDS.getOrDefault("=" + run, 0);
          }
        }
      }
    }
    return roles;
  }

  // whether a word begins, ends and is as long as one of the first words: most names have none
  private static boolean mayHold(String name) {
    int length = 0;
    char first = ' ';
    char last = ' ';
    char before = ' ';
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = c < 128 ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' : true;
      boolean ends = !letter || Character.isUpperCase(c) && Character.isLowerCase(before);
      if (c >= 128 || ends && length > 0 && SHAPES.get(shape(first, last, length))) {
        return true;
      }
      length = ends ? 0 : length;
      if (letter) {
        last = Character.toLowerCase(c);
        first = length == 0 ? last : first;
        length++;
      }
      before = c;
    }
    return length > 0 && SHAPES.get(shape(first, last, length));
  }

  private static BitSet shapes() {
    BitSet shapes = new BitSet();
    for (String word : FIRST) {
      if (!word.isEmpty()) {
        shapes.set(shape(word.charAt(0), word.charAt(word.length() - 1), word.length()));
      }
    }
    return shapes;
  }

  private static int shape(char first, char last, int length) {
    return (first * 128 + last) * 16 + Math.min(length, 15);
  }

  // "story-body__relatedLinks" is story body related links
  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    char before = ' ';
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean hump = Character.isUpperCase(c) && Character.isLowerCase(before);
      if (!Character.isLetter(c) || hump) {
        if (!word.isEmpty()) {
          words.add(word.toString());
          word.setLength(0);
        }
      }
      if (Character.isLetter(c)) {
        word.append(Character.toLowerCase(c));
      }
      before = c;
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }
}
