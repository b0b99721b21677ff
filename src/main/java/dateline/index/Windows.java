package dateline.index;

import dateline.fact.ArticleColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Columns whose words stand nowhere but in the field of every word, each in positions of its own,
 * so that no long text is written twice: {@code sentence:fire} asks that field for fire among its
 * first positions.
 */
final class Windows {
  /**
   * Positions of a window, small because large ones cost room and time; the words of a text that
   * does not fit go on far behind.
   */
  static final int SIZE = 256;

  /** Columns of a type with a window, at most. */
  static final int MOST = 2;

  /** Positions far behind. */
  private static final int FAR = 1 << 28;

  private Windows() {}

  /**
   * Positions of a field.
   *
   * @param in the field
   * @param from the first
   * @param to after the last
   * @param far where a text goes on that does not fit
   */
  record Window(String in, int from, int to, int far) {
    boolean holds(int position) {
      return position >= from && position < to || position >= far && position - far < FAR;
    }
  }

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
    boolean last = place + 1 == columns(type).size();
    int to = last && isArticle(type) ? FAR : (place + 1) * SIZE;
    return Optional.of(new Window(everyWord(type), place * SIZE, to, (place + 1) * FAR));
  }

  /** The field of every word. */
  static String everyWord(String type) {
    return isArticle(type) ? Names.ANY_ARTICLE : Names.ANY;
  }

  private static boolean isArticle(String type) {
    return type.equals(ArticleColumn.TYPE);
  }

  /** Where values without a window begin. */
  private static int beyond(String type) {
    return columns(type).size() * SIZE + (isArticle(type) ? 3 * FAR : 0);
  }

  /** Lays texts out: those with a window into it, the others behind them all. */
  static final class Layout {
    private final String type;
    private final List<TextPart> parts = new ArrayList<>();
    private int next;

    Layout(String type) {
      this.type = type;
      this.next = beyond(type);
    }

    /** Adds the text of a column with a window. */
    void window(String column, Words words, boolean twice) {
      Window window = of(type, column).orElseThrow();
      int room = Math.min(words.size(), window.to() - window.from() - NewsAnalyzer.GAP);
      parts.add(new TextPart(window.from(), words.part(0, room), twice));
      if (room < words.size()) {
        Words more = words.part(room, words.size());
        parts.add(new TextPart(window.far(), more, twice));
      }
    }

    /** Adds a text without a window. */
    void rest(Words words) {
      TextPart part = new TextPart(next, words, false);
      parts.add(part);
      next = part.end() + NewsAnalyzer.GAP;
    }

    /** In the order of their positions. */
    List<TextPart> parts() {
      parts.sort(Comparator.comparingInt(TextPart::from));
      return parts;
    }
  }
}
