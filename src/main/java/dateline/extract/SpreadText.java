package dateline.extract;

import java.util.Optional;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The words of a short line with a bar between its inline elements: {@code By|Ada Marsh|May 2,
 * 2031} where the page's style alone keeps them apart and its text runs on: {@code ByAda MarshMay
 * 2, 2031}.
 */
final class SpreadText implements NodeFilter {
  private static final int LONGEST = 1500;
  private static final int MOST_NODES = 200;

  private final StringBuilder words = new StringBuilder();
  private int nodes;

  private SpreadText() {}

  /** The spread words of a block; empty when its element holds too much besides. */
  static Optional<String> of(Block block) {
    SpreadText spread = new SpreadText();
    block.element().filter(spread);
    return part(Words.spaced(spread.words.toString()), Words.letters(block.text()));
  }

  // the element may hold other blocks too: the part with the block's letters
  private static Optional<String> part(String words, String letters) {
    int at = letters.isEmpty() ? -1 : Words.letters(words).indexOf(letters);
    if (at < 0) {
      return Optional.empty();
    }
    int start = -1;
    int seen = 0;
    for (int i = 0; i < words.length(); i++) {
      if (Character.isLetterOrDigit(words.charAt(i))) {
        start = seen == at ? i : start;
        seen++;
        if (seen == at + letters.length()) {
          return Optional.of(words.substring(start, i + 1));
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (++nodes > MOST_NODES || words.length() > LONGEST) {
      return FilterResult.STOP;
    }
    if (node instanceof TextNode text) {
      words.append(text.getWholeText());
    } else {
      bar();
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (!(node instanceof TextNode)) {
      bar();
    }
    return FilterResult.CONTINUE;
  }

  private void bar() {
    if (!words.isEmpty() && words.charAt(words.length() - 1) != '|') {
      words.append('|');
    }
  }
}
