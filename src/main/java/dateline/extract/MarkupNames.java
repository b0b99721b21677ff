package dateline.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the names of tags and attributes mean for cutting markup. */
final class MarkupNames {
  /** What a tag asks for. */
  enum Kind {
    PLAIN,
    /** Its attributes decide about the tree: formatting that is compared, fonts in drawings. */
    WHOLE,
    SCRIPT,
    STYLE,
    /** Text up to its own end tag. */
    TEXT,
    /** Inside it the tree decides what a tag means. */
    DOUBT,
    /** Behind it nothing means what it says. */
    LAST
  }

  static final long TYPE = MarkupBytes.key("type");
  private static final long LINK = MarkupBytes.key("a");
  private static final long HREF = MarkupBytes.key("href");
  private static final long REL = MarkupBytes.key("rel");
  private static final long STYLE = MarkupBytes.key("style");
  // what bylines and roles look for in the three attributes that are longest and most frequent
  private static final String[] PATHS = {"/author/", "/category/", "/tag/"};
  private static final String[] RELATIONS = {"author", "tag"};
  private static final String[] HIDING = {"none", "hidden", "&"};
  private static final int SLOTS = 256;
  private static final Map<Kind, List<String>> TAGS =
      Map.of(
          Kind.WHOLE,
          List.of(
              "b",
              "big",
              "code",
              "em",
              "font",
              "i",
              "nobr",
              "s",
              "small",
              "strike",
              "strong",
              "tt",
              "u",
              "annotation-xml"),
          Kind.SCRIPT,
          List.of("script"),
          Kind.STYLE,
          List.of("style"),
          Kind.TEXT,
          List.of("title", "textarea", "iframe", "noembed", "noframes", "xmp"),
          Kind.DOUBT,
          List.of("svg", "math", "select", "template", "noscript"),
          Kind.LAST,
          List.of("plaintext", "frameset"));
  // every attribute that some class of this room reads
  private static final Set<String> READ =
      Set.of(
          "class",
          "id",
          "itemprop",
          "role",
          "hidden",
          "aria-hidden",
          "style",
          "href",
          "rel",
          "content",
          "datetime",
          "title",
          "property",
          "name",
          "http-equiv",
          "lang",
          "xml:lang",
          "type");

  private static final Names KINDS = new Names(kinds().keySet());
  private static final Kind[] KIND_AT = KINDS.inOrder(kinds());
  private static final Names ATTRIBUTES = new Names(READ);

  /** Names by their key and length, found without making a string. */
  private static final class Names {
    private final long[] keys = new long[SLOTS];
    private final int[] lengths = new int[SLOTS];

    Names(Set<String> names) {
      for (String name : names) {
        long key = MarkupBytes.key(name);
        int slot = slot(key);
        while (lengths[slot] != 0) {
          slot = (slot + 1) % SLOTS;
        }
        keys[slot] = key;
        lengths[slot] = name.length();
      }
    }

    private static int slot(long key) {
      return (int) (key * 0x9E3779B97F4A7C15L >>> 56);
    }

    // its slot, -1 for a name that is none of them
    int find(long key, int length) {
      int slot = slot(key);
      while (lengths[slot] != 0) {
        if (keys[slot] == key && lengths[slot] == length) {
          return slot;
        }
        slot = (slot + 1) % SLOTS;
      }
      return -1;
    }

    Kind[] inOrder(Map<String, Kind> kinds) {
      Kind[] inOrder = new Kind[SLOTS];
      kinds.forEach((name, kind) -> inOrder[find(MarkupBytes.key(name), name.length())] = kind);
      return inOrder;
    }
  }

  private MarkupNames() {}

  private static Map<String, Kind> kinds() {
    Map<String, Kind> kinds = new HashMap<>();
    TAGS.forEach((kind, names) -> names.forEach(name -> kinds.put(name, kind)));
    return kinds;
  }

  static Kind kind(long key, int length) {
    int slot = KINDS.find(key, length);
    return slot < 0 ? Kind.PLAIN : KIND_AT[slot];
  }

  /** Whether anybody reads an attribute of that name. */
  static boolean isRead(long key, int length) {
    return ATTRIBUTES.find(key, length) >= 0;
  }

  /**
   * Whether anybody reads the value of such an attribute.
   *
   * @param tag key of the tag's name
   * @param from where the value lies in the bytes, with its quotes
   */
  static boolean isRead(long tag, long key, byte[] bytes, int from, int to) {
    if (key == STYLE) {
      return MarkupBytes.holds(bytes, from, to, HIDING);
    }
    if (tag != LINK) {
      return true;
    }
    return key == HREF
        ? MarkupBytes.holds(bytes, from, to, PATHS)
        : key != REL || MarkupBytes.holds(bytes, from, to, RELATIONS);
  }
}
