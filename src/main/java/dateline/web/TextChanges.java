package dateline.web;

import java.util.ArrayList;
import java.util.List;

/**
 * What one text changed in another: paragraphs that differ, word by word, by the longest common
 * subsequence of both.
 */
final class TextChanges {
  /** Two lists whose lengths multiply to more are not compared piece by piece. */
  private static final long MOST = 4_000_000;

  private TextChanges() {}

  /** Words that stayed, came or went. */
  record Piece(Kind kind, String text) {}

  /** What became of the words. */
  enum Kind {
    SAME,
    CAME,
    WENT
  }

  /** The paragraphs that differ; empty when none does. */
  static List<List<Piece>> between(String before, String after) {
    List<List<Piece>> changed = new ArrayList<>();
    List<String> went = new ArrayList<>();
    List<String> came = new ArrayList<>();
    for (Piece piece : compared(paragraphs(before), paragraphs(after))) {
      switch (piece.kind()) {
        case WENT -> went.add(piece.text());
        case CAME -> came.add(piece.text());
        case SAME -> flush(went, came, changed);
      }
    }
    flush(went, came, changed);
    return changed;
  }

  /** Paragraphs that went and came at one place are versions of each other, in order. */
  private static void flush(List<String> went, List<String> came, List<List<Piece>> changed) {
    for (int i = 0; i < Math.max(went.size(), came.size()); i++) {
      List<String> old = i < went.size() ? words(went.get(i)) : List.of();
      List<String> now = i < came.size() ? words(came.get(i)) : List.of();
      List<Piece> pieces = joined(compared(old, now));
      if (pieces.stream().anyMatch(piece -> piece.kind() != Kind.SAME)) {
        changed.add(pieces);
      }
    }
    went.clear();
    came.clear();
  }

  private static List<String> paragraphs(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** Each word with the blanks behind it. */
  private static List<String> words(String paragraph) {
    List<String> words = new ArrayList<>();
    int from = 0;
    for (int at = 1; at <= paragraph.length(); at++) {
      boolean starts =
          at == paragraph.length()
              || !Character.isWhitespace(paragraph.charAt(at))
                  && Character.isWhitespace(paragraph.charAt(at - 1));
      if (starts) {
        words.add(paragraph.substring(from, at));
        from = at;
      }
    }
    return words;
  }

  private static List<Piece> compared(List<String> old, List<String> now) {
    List<Piece> pieces = new ArrayList<>();
    if ((long) old.size() * now.size() > MOST) {
      old.forEach(text -> pieces.add(new Piece(Kind.WENT, text)));
      now.forEach(text -> pieces.add(new Piece(Kind.CAME, text)));
      return pieces;
    }
    int[][] common = common(old, now);
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      if (i < old.size() && j < now.size() && old.get(i).strip().equals(now.get(j).strip())) {
        pieces.add(new Piece(Kind.SAME, now.get(j)));
        i++;
        j++;
      } else if (j == now.size() || i < old.size() && common[i + 1][j] >= common[i][j + 1]) {
        pieces.add(new Piece(Kind.WENT, old.get(i++)));
      } else {
        pieces.add(new Piece(Kind.CAME, now.get(j++)));
      }
    }
    return pieces;
  }

  /** Length of the longest common subsequence from each pair of places on. */
  private static int[][] common(List<String> old, List<String> now) {
    int[][] common = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        common[i][j] =
            old.get(i).strip().equals(now.get(j).strip())
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static List<Piece> joined(List<Piece> pieces) {
    List<Piece> joined = new ArrayList<>();
    for (Piece piece : pieces) {
      boolean same = !joined.isEmpty() && joined.getLast().kind() == piece.kind();
      if (same) {
        joined.set(
            joined.size() - 1, new Piece(piece.kind(), joined.getLast().text() + piece.text()));
      } else {
        joined.add(piece);
      }
    }
    return joined;
  }
}
