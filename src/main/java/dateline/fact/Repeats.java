package dateline.fact;

import java.util.Arrays;

/**
 * Tells whether words stand in a text more than once. In a long text, places that begin alike are
 * chained, so that asking for every sentence does not search the whole text every time.
 */
final class Repeats {
  /** A shorter text is searched from end to end. */
  private static final int LONG = 20_000;

  private static final int WINDOW = 24;

  private final String text;
  private int[] newest = {};
  private int[] before = {};

  Repeats(String text) {
    this.text = text;
  }

  boolean twice(String words) {
    if (text.length() < LONG || words.length() < WINDOW) {
      int first = text.indexOf(words);
      return first >= 0 && first < text.length() && text.indexOf(words, first + 1) >= 0;
    }
    if (newest.length == 0) {
      chain();
    }
    int found = 0;
    int at = newest[slot(hash(words, 0))];
    while (at >= 0 && found < 2) {
      found += text.startsWith(words, at) ? 1 : 0;
      at = before[at];
    }
    return found == 2;
  }

  private void chain() {
    newest = new int[Integer.highestOneBit(text.length())];
    Arrays.fill(newest, -1);
    before = new int[text.length() - WINDOW + 1];
    int top = 1;
    for (int i = 1; i < WINDOW; i++) {
      top *= 31;
    }
    int hash = hash(text, 0);
    for (int at = 0; at < before.length; at++) {
      int slot = slot(hash);
      before[at] = newest[slot];
      newest[slot] = at;
      if (at + WINDOW < text.length()) {
        hash = (hash - text.charAt(at) * top) * 31 + text.charAt(at + WINDOW);
      }
    }
  }

  private static int hash(String of, int from) {
    int hash = 0;
    for (int i = from; i < from + WINDOW; i++) {
      hash = hash * 31 + of.charAt(i);
    }
    return hash;
  }

  private int slot(int hash) {
    int mixed = hash * 0x9E3779B9;
    return (mixed ^ mixed >>> 15) & newest.length - 1;
  }
}
