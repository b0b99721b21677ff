package dateline.nlp;

import java.util.Locale;

/** What one word looks like: all that its letters alone can tell the name model. */
final class WordForm {
  /** Stands before the first and behind the last word of a sentence. */
  static final WordForm EDGE = new WordForm("<>");

  private static final int LONGEST_SHAPE = 10;

  final Piece word;
  final Piece lower;
  final Piece shape;
  final Piece brief;
  final Piece[] heads;
  final Piece[] tails;
  final boolean capital;
  final boolean allCapitals;
  final boolean small;

  WordForm(String written) {
    String text = plain(written);
    this.word = new Piece(text);
    String low = text.toLowerCase(Locale.ROOT);
    this.lower = new Piece(low);
    this.shape = new Piece(shape(text, false));
    this.brief = new Piece(shape(text, true));
    int length = Math.min(4, text.length());
    this.heads = new Piece[length];
    this.tails = new Piece[length];
    for (int i = 0; i < length; i++) {
      heads[i] = new Piece(low.substring(0, Math.min(low.length(), i + 1)));
      tails[i] = new Piece(low.substring(Math.max(0, low.length() - i - 1)));
    }
    int first = text.codePointAt(0);
    this.capital = Character.isUpperCase(first) || Character.isTitleCase(first);
    this.allCapitals = text.length() > 1 && capital && text.equals(text.toUpperCase(Locale.ROOT));
    this.small = Character.isLowerCase(first);
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
