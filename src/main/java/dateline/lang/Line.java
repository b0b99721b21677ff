package dateline.lang;

import dateline.model.Sentence;
import dateline.model.Span;
import dateline.model.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A sentence as the number scanners see it: pieces cut by character class, with tags. */
final class Line {
  private final String text;
  private final Piece[] pieces;
  private final String[] tags;

  private Line(String text, List<Piece> pieces, String[] tags) {
    this.text = text;
    this.pieces = pieces.toArray(Piece[]::new);
    this.tags = tags;
  }

  static Line of(String text, Sentence sentence) {
    List<Piece> pieces = new Cutter(text, sentence.span()).cut();
    return new Line(text, pieces, tags(pieces, sentence.tokens()));
  }

  /** A form out of a rule table, cut the same way; tags are empty. */
  static List<Piece> cut(String form) {
    return new Cutter(form, new Span(0, form.length())).cut();
  }

  private static String[] tags(List<Piece> pieces, List<Token> tokens) {
    String[] tags = new String[pieces.size()];
    int t = 0;
    for (int i = 0; i < tags.length; i++) {
      Piece piece = pieces.get(i);
      while (t < tokens.size() && tokens.get(t).end() <= piece.start()) {
        t++;
      }
      tags[i] = t < tokens.size() && tokens.get(t).start() < piece.end() ? tokens.get(t).tag() : "";
    }
    return tags;
  }

  int size() {
    return pieces.length;
  }

  boolean has(int i) {
    return i >= 0 && i < pieces.length;
  }

  Piece piece(int i) {
    return pieces[i];
  }

  /** The word or mark in lower case, "" beyond the ends. */
  String word(int i) {
    return has(i) ? pieces[i].word() : "";
  }

  /** As written, "" beyond the ends. */
  String raw(int i) {
    if (!has(i)) {
      return "";
    }
    Piece piece = pieces[i];
    String word = piece.word();
    boolean small = word.length() == piece.end() - piece.start();
    return small && text.startsWith(word, piece.start())
        ? word
        : text.substring(piece.start(), piece.end());
  }

  String tag(int i) {
    return has(i) ? tags[i] : "";
  }

  boolean isTagged(int i, String one) {
    return tag(i).equals(one);
  }

  boolean isTagged(int i, String... wanted) {
    for (String tag : wanted) {
      if (tag(i).equals(tag)) {
        return true;
      }
    }
    return false;
  }

  boolean is(int i, Piece.Kind kind) {
    return has(i) && pieces[i].is(kind);
  }

  // asked of every word: the short forms make no array

  boolean is(int i, String one) {
    return word(i).equals(one);
  }

  boolean is(int i, String one, String other) {
    String here = word(i);
    return here.equals(one) || here.equals(other);
  }

  boolean isAny(int i, WordSet words) {
    return words.contains(word(i));
  }

  boolean is(int i, String... words) {
    String here = word(i);
    for (String word : words) {
      if (here.equals(word)) {
        return true;
      }
    }
    return false;
  }

  /** No white space between this piece and the one before. */
  boolean glued(int i) {
    return has(i) && i > 0 && pieces[i].glued();
  }

  boolean isCapital(int i) {
    return is(i, Piece.Kind.WORD) && Character.isUpperCase(text.charAt(pieces[i].start()));
  }

  /** Whether most longer words have capitals, as in a headline. */
  boolean isTitled() {
    int words = 0;
    int capitals = 0;
    for (int i = 1; i < Math.min(size(), 40); i++) {
      if (is(i, Piece.Kind.WORD) && raw(i).length() > 3) {
        words++;
        capitals += isCapital(i) ? 1 : 0;
      }
    }
    return capitals * 3 > words * 2;
  }

  Optional<BigDecimal> figure(int i) {
    return has(i) ? pieces[i].value() : Optional.empty();
  }

  Span span(int from, int to) {
    return new Span(pieces[from].start(), pieces[to - 1].end());
  }

  /** Cuts text into pieces in one pass. */
  private static final class Cutter {
    private final String text;
    private final int end;
    private final List<Piece> pieces = new ArrayList<>();
    private int at;

    Cutter(String text, Span span) {
      this.text = text;
      this.at = span.start();
      this.end = span.end();
    }

    List<Piece> cut() {
      int last = -1;
      while (at < end) {
        char c = text.charAt(at);
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
          at++;
          continue;
        }
        boolean glued = last == at;
        if (Figures.isDigit(c) || startsDecimal(last)) {
          figure(glued);
        } else if (Character.isLetter(c)) {
          word(glued);
        } else {
          add(Piece.Kind.MARK, at, at + 1, glued, Figures.vulgar(c));
        }
        last = at;
      }
      return pieces;
    }

    private boolean startsDecimal(int last) {
      return text.charAt(at) == '.'
          && at + 1 < end
          && Figures.isDigit(text.charAt(at + 1))
          && (last != at || !Character.isLetterOrDigit(text.charAt(at - 1)));
    }

    private void word(boolean glued) {
      int from = at;
      while (at < end && Character.isLetter(text.charAt(at))) {
        at++;
      }
      add(Piece.Kind.WORD, from, at, glued, Optional.empty());
    }

    private void figure(boolean glued) {
      int from = at;
      int to = Figures.endOf(text, from, end);
      Optional<BigDecimal> value = Figures.value(text.substring(from, to));
      int apart = tornDecimals(to);
      if (apart > to && value.filter(v -> v.scale() <= 0).isPresent()) {
        BigDecimal joined =
            new BigDecimal(value.get().toPlainString() + "." + text.substring(to + 3, apart));
        add(Piece.Kind.FIGURE, from, apart, glued, Optional.of(joined));
        return;
      }
      if (value.isPresent()) {
        int spaced = spacedThousands(from, to);
        if (spaced > to) {
          value = Figures.value(withoutSpaces(from, spaced));
        }
        add(Piece.Kind.FIGURE, from, spaced, glued, value);
      } else if (isList(from, to)) {
        list(from, to, glued);
      } else {
        add(Piece.Kind.CODE, from, to, glued, Optional.empty());
      }
    }

    /** "46 . 8" of a text that came in torn to tokens: where the decimals end. */
    private int tornDecimals(int to) {
      if (to + 3 >= end || !text.startsWith(" . ", to) || !Figures.isDigit(text.charAt(to + 3))) {
        return to;
      }
      int at = to + 3;
      while (at < end && Figures.isDigit(text.charAt(at)) && at - to < 8) {
        at++;
      }
      return at < end && Character.isLetterOrDigit(text.charAt(at)) ? to : at;
    }

    /** "22,24,26": figures of a list. */
    private boolean isList(int from, int to) {
      return to - from < 200 && text.substring(from, to).indexOf('.') < 0;
    }

    private void list(int from, int to, boolean glued) {
      int start = from;
      for (String group : Figures.groups(text.substring(from, to), ',')) {
        int stop = start + group.length();
        add(
            Piece.Kind.FIGURE,
            start,
            stop,
            glued || start > from,
            Figures.value(group.length() > 30 ? "0" : group));
        if (stop < to) {
          add(Piece.Kind.MARK, stop, stop + 1, true, Optional.empty());
        }
        start = stop + 1;
      }
      at = to;
    }

    /** "1 414 021 100": the end of the last group of three. */
    private int spacedThousands(int from, int to) {
      int stop = to;
      while (to - from <= 3
          && stop - from < 30
          && stop + 3 < end
          && isThousandsSpace(text.charAt(stop))
          && isThree(stop + 1)) {
        stop += 4;
      }
      if (stop > to && stop + 1 < end && text.charAt(stop) == '.') {
        int decimals = stop + 1;
        while (decimals < end && Figures.isDigit(text.charAt(decimals)) && decimals - stop < 12) {
          decimals++;
        }
        return decimals > stop + 1 ? decimals : stop;
      }
      return stop;
    }

    private static boolean isThousandsSpace(char c) {
      return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2009';
    }

    private boolean isThree(int from) {
      for (int i = from; i < from + 3; i++) {
        if (!Figures.isDigit(text.charAt(i))) {
          return false;
        }
      }
      return from + 3 >= end
          || !(Character.isLetterOrDigit(text.charAt(from + 3)) || isSeparated(from + 3));
    }

    /** "100 200,000": the second is a figure of its own. */
    private boolean isSeparated(int i) {
      return text.charAt(i) == ',' && i + 1 < end && Figures.isDigit(text.charAt(i + 1));
    }

    private String withoutSpaces(int from, int to) {
      StringBuilder digits = new StringBuilder();
      for (int i = from; i < to; i++) {
        if (!isThousandsSpace(text.charAt(i))) {
          digits.append(text.charAt(i));
        }
      }
      return digits.toString();
    }

    private void add(Piece.Kind kind, int from, int to, boolean glued, Optional<BigDecimal> value) {
      Piece.Kind real = value.isPresent() ? Piece.Kind.FIGURE : kind;
      String word = to - from > 60 ? "" : text.substring(from, to).toLowerCase(Locale.ROOT);
      pieces.add(new Piece(real, from, to, word, glued, value));
      at = to;
    }
  }
}
