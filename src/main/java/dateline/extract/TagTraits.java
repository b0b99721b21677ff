package dateline.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a tag means for laying a page flat, as bits: one look-up for each element. */
final class TagTraits {
  /** Nothing in it is shown as text. */
  static final int SKIPPED = 1;

  /** It begins and ends a paragraph. */
  static final int BLOCK = 1 << 1;

  static final int LINK = 1 << 2;
  static final int BREAK = 1 << 3;

  /** It names the paragraph: {@code p}, {@code li}, {@code h2} .. */
  static final int TELLING = 1 << 4;

  static final int CAPTION = 1 << 5;
  static final int QUOTE = 1 << 6;
  static final int ITEM = 1 << 7;
  static final int CELL = 1 << 8;

  private static final Map<String, Integer> TRAITS = traits();

  private TagTraits() {}

  private static Map<String, Integer> traits() {
    Map<String, Integer> traits = new HashMap<>();
    add(
        traits,
        SKIPPED,
        "script style noscript template svg iframe object embed select textarea canvas audio video"
            + " math head input applet map rt rp");
    add(
        traits,
        BLOCK,
        "html body address article aside blockquote center dd details dialog dir div dl dt fieldset"
            + " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav"
            + " ol p pre section summary table tbody td tfoot th thead tr ul button caption label"
            + " legend amp-img amp-sidebar");
    add(traits, LINK, "a");
    add(traits, BREAK, "br");
    add(traits, TELLING, "h1 h2 h3 h4 h5 h6 p li figcaption td th pre dt dd caption button label");
    add(traits, CAPTION, "figcaption caption");
    add(traits, QUOTE, "blockquote");
    add(traits, ITEM, "li");
    add(traits, CELL, "td");
    return traits;
  }

  private static void add(Map<String, Integer> traits, int trait, String tags) {
    List.of(tags.split(" ", -1)).forEach(tag -> traits.merge(tag, trait, (a, b) -> a | b));
  }

  static int of(String tag) {
    Integer traits = TRAITS.get(tag);
    return traits == null ? 0 : traits;
  }
}
