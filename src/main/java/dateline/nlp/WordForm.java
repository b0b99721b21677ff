package dateline.nlp;

import java.util.Locale;

/** What one word looks like: all that its letters alone can tell the name model. */
final class WordForm {
  private static final int LONGEST_SHAPE = 10;
  private static final int LONGEST_AFFIX = 4;

  // the shapes that most words have
  private static final Piece SMALL = new Piece("x");
  private static final Piece CAPITAL = new Piece("Xx");
  private static final Piece CAPITALS = new Piece("X");
  private static final Piece DIGITS = new Piece("d");

  /** Stands before the first and behind the last word of a sentence. */
  static final WordForm EDGE = new WordForm("<>");

  final Piece word;
  final Piece lower;
  final Piece shape;
  final Piece brief;

  /** Its last letters, four or fewer. */
  final Piece tail;

  final boolean capital;
  final boolean allCapitals;
  final boolean small;

  WordForm(String written) {
    String text = plain(written);
    this.word = new Piece(text);
    String low = text.toLowerCase(Locale.ROOT);
    this.lower = low.equals(text) ? word : new Piece(low);
    this.shape = shared(shape(text, false));
    this.brief = shared(shape(text, true));
    this.tail = tail(affixes());
    int first = text.codePointAt(0);
    this.capital = Character.isUpperCase(first) || Character.isTitleCase(first);
    this.allCapitals = text.length() > 1 && capital && text.equals(text.toUpperCase(Locale.ROOT));
    this.small = Character.isLowerCase(first);
  }

  /** How many letters the longest of its beginnings and ends has. */
  int affixes() {
    return Math.min(LONGEST_AFFIX, word.toString().length());
  }

  /** The first so many letters, small. */
  Piece head(int length) {
    String low = lower.toString();
    return new Piece(low.substring(0, Math.min(low.length(), length)));
  }

  /** The last so many letters, small. */
  Piece tail(int length) {
    String low = lower.toString();
    return new Piece(low.substring(Math.max(0, low.length() - length)));
  }

  private static Piece shared(String shape) {
    return switch (shape) {
      case "x" -> SMALL;
      case "Xx" -> CAPITAL;
      case "X" -> CAPITALS;
      case "d" -> DIGITS;
      default -> new Piece(shape);
    };
  }

  /** Curly quotes made straight, long dashes short, marks over letters taken off. */
  static String plain(String written) {
    StringBuilder text = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      text.append(
          switch (c) {
            case '’', '‘', 'ʻ', 'ʼ' -> '\'';
            case '“', '”', '«', '»' -> '"';
            case '–', '—' -> '-';
            default -> c;
          });
    }
    String plain = Naming.plain(text.toString());
    return plain.isEmpty() ? written : plain;
  }

  /** {@code Xxxx}, {@code XX.}, {@code d,ddd}; brief: runs of one class written once. */
  private static String shape(String text, boolean brief) {
    StringBuilder shape = new StringBuilder(LONGEST_SHAPE);
    char last = 0;
    for (int i = 0; i < text.length() && shape.length() < LONGEST_SHAPE; i++) {
      char c = text.charAt(i);
      char sort = c;
      if (Character.isUpperCase(c)) {
        sort = 'X';
      } else if (Character.isLetter(c) || Character.isSurrogate(c)) {
        sort = 'x';
      } else if (Character.isDigit(c)) {
        sort = 'd';
      }
      if (!brief || sort != last) {
        shape.append(sort);
      }
      last = sort;
    }
    return shape.toString();
  }
}
