package dateline.index;

import dateline.fact.ArticleColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Columns whose words stand nowhere but in the field of every word, each in positions of its own,
 * so that no long text is written twice: {@code sentence:fire} asks that field for fire among its
 * first positions.
 */
final class Windows {
  /** Words that fit into a window; those of a longer sentence are found in every word alone. */
  static final int SIZE = 1 << 14;

  /** Where values without a window begin; the longest article has fewer words. */
  private static final int BEYOND = 1 << 29;

  private Windows() {}

  /**
   * Positions of a field.
   *
   * @param in the field
   * @param from the first
   * @param to after the last
   */
  record Window(String in, int from, int to) {}

  /** The columns that have a window in the documents of a type, in the order of their windows. */
  static List<String> columns(String type) {
    return isArticle(type) ? List.of("headline", "text") : List.of("sentence", "headline");
  }

  /** The window of a column in the documents of a type. */
  static Optional<Window> of(String type, String column) {
    int place = columns(type).indexOf(column);
    if (place < 0) {
      return Optional.empty();
    }
    int to = place + 1 < columns(type).size() ? (place + 1) * SIZE : beyond(type);
    return Optional.of(new Window(everyWord(type), place * SIZE, to));
  }

  /** The field of every word. */
  static String everyWord(String type) {
    return isArticle(type) ? Names.ANY_ARTICLE : Names.ANY;
  }

  /** The field of every word of documents of the other kind. */
  static String notOf(String type) {
    return isArticle(type) ? Names.ANY : Names.ANY_ARTICLE;
  }

  private static boolean isArticle(String type) {
    return type.equals(ArticleColumn.TYPE);
  }

  private static int beyond(String type) {
    return isArticle(type) ? BEYOND : columns(type).size() * SIZE;
  }

  /** Lays texts out: those with a window into it, the others behind them all. */
  static final class Layout {
    private final String type;
    private final List<WordField.Part> parts = new ArrayList<>();
    private final List<WordField.Part> rest = new ArrayList<>();
    private int next;

    Layout(String type) {
      this.type = type;
      this.next = beyond(type);
    }

    /** Adds the text of a column with a window; windows go in their order. */
    void window(String column, String text, List<Forms> words, boolean twice) {
      Window window = of(type, column).orElseThrow();
      int room = Math.min(words.size(), window.to() - window.from() - NewsAnalyzer.GAP);
      parts.add(new WordField.Part(window.from(), text, words.subList(0, room), twice));
      if (room < words.size()) {
        rest(text, words.subList(room, words.size()));
      }
    }

    /** Adds a text without a window. */
    void rest(String text, List<Forms> words) {
      WordField.Part part = new WordField.Part(next, text, words, false);
      rest.add(part);
      next = part.end() + NewsAnalyzer.GAP;
    }

    List<WordField.Part> parts() {
      List<WordField.Part> all = new ArrayList<>(parts);
      all.addAll(rest);
      return all;
    }
  }
}
