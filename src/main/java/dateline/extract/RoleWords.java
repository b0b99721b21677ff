package dateline.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/**
 * Reads roles off class names, ids and tags. The words are the vocabulary of the field, no site's
 * own.
 */
final class RoleWords {
  private static final int LONGEST_NAME = 300;

  // many elements share a class attribute; one extraction keeps what it has read
  private final Map<String, Integer> known = new HashMap<>();

  /** The roles of an element as bits, its ancestors not asked. */
  int rolesOf(Element element) {
    int roles = ofTag(element.normalName());
    int left = element.attributesSize();
    if (left == 0) {
      return roles;
    }
    // the parser writes the names of attributes in small letters; most elements have a class alone
    Attributes attributes = element.attributes();
    String name = attributes.get("class");
    left -= name.isEmpty() ? 0 : 1;
    roles |= ofName(name.trim());
    if (left > 0) {
      roles |= ofName(attributes.get("id"));
      roles |= ofName(attributes.get("itemprop"));
      roles |= ofAria(attributes);
    }
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
    Integer roles = known.get(name);
    if (roles == null) {
      roles = ofWords(name);
      known.put(name, roles);
    }
    return roles;
  }

  /** The roles of a class attribute: single words, and runs of two or three. */
  static int ofWords(String name) {
    return RoleVocabulary.rolesOf(name, Math.min(name.length(), LONGEST_NAME));
  }
}
