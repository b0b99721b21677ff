package dateline.fact;

import dateline.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Pairs the quote marks of one paragraph: curly and straight, double and single, nested, and those
 * that a paragraph opens and does not close. One pass, linear.
 */
final class QuoteMarks {
  private static final String OPENING = "“„«‟";
  private static final String CLOSING = "”»";

  private final String text;
  private final int end;
  private final List<Marked> found = new ArrayList<>();

  /** No closing twin stands before it: what one search without result tells the next. */
  private int twinless;

  private QuoteMarks(String text, int end) {
    this.text = text;
    this.end = end;
  }

  /**
   * A marked stretch, outermost marks only.
   *
   * @param span with its marks
   * @param closed false when the paragraph ends before the mark does
   */
  record Marked(Span span, boolean closed) {}

  /** The marked stretches of a paragraph, in text order, not overlapping. */
  static List<Marked> in(String text, Span paragraph) {
    QuoteMarks marks = new QuoteMarks(text, paragraph.end());
    marks.scan(paragraph.start());
    return marks.found;
  }

  private void scan(int start) {
    int[] lastSingle = {Integer.MIN_VALUE};
    int i = start;
    while (i < end) {
      Optional<Span> span = Optional.empty();
      char c = text.charAt(i);
      if (isTwin(i)) {
        int close = Character.isWhitespace(at(i + 2)) ? -1 : closingTwin(i);
        if (close > 0) {
          span = Optional.of(new Span(i, close + 2));
        } else if (i == start) {
          found.add(new Marked(new Span(i, trimmedEnd()), false));
          return;
        } else {
          i++;
        }
      } else if (isDouble(c) && at(i - 1) == '=' && i > start) {
        i = afterValue(i);
        continue;
      } else if (isDouble(c)) {
        int close = isOpening(i, start) ? closingDouble(i) : -1;
        if (close > 0) {
          span = Optional.of(new Span(i, close + 1));
        } else if (isOpening(i, start) && (i == start || isCurlyOpening(c) || introduced(i))) {
          found.add(new Marked(new Span(i, trimmedEnd()), false));
          return;
        }
      } else if (opensSingle(i, start) && i > lastSingle[0]) {
        int close = closingSingle(i, lastSingle);
        if (close > 0) {
          span = Optional.of(new Span(i, close + 1));
        } else if (i == start && c == '‘') {
          found.add(new Marked(new Span(i, trimmedEnd()), false));
          return;
        }
      }
      if (span.isPresent()) {
        found.add(new Marked(span.get(), true));
        i = span.get().end();
      } else {
        i++;
      }
    }
  }

  // href="..": markup that was left in the text, not speech
  private int afterValue(int open) {
    for (int i = open + 1; i < end; i++) {
      if (isDouble(text.charAt(i))) {
        return i + 1;
      }
      if (text.charAt(i) == '>' || text.charAt(i) == '<') {
        return i;
      }
    }
    return open + 1;
  }

  /** Two single marks that stand for a double one: {@code ''so'' she said}. */
  private boolean isTwin(int i) {
    char c = text.charAt(i);
    return (c == '\'' || c == '’' || c == '‘' || c == '`') && at(i + 1) == c;
  }

  private int closingTwin(int open) {
    if (open < twinless) {
      return -1;
    }
    for (int i = open + 2; i < end; i++) {
      char c = text.charAt(i);
      boolean closing = (c == '\'' || c == '’') && at(i + 1) == c;
      if (closing) {
        return at(i + 2) == c ? i + 1 : i;
      }
      if (isDouble(c)) {
        twinless = i;
        return -1;
      }
    }
    twinless = end;
    return -1;
  }

  private int trimmedEnd() {
    int last = end;
    while (last > 0 && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    return last;
  }

  private static boolean isDouble(char c) {
    return c < 128 ? c == '"' : OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0;
  }

  // Obama said: "..
  private boolean introduced(int i) {
    boolean sentence = at(i - 2) == '.' && Character.isUpperCase(at(i + 1));
    return i > 2 && at(i - 1) == ' ' && (at(i - 2) == ':' || at(i - 2) == ',' || sentence);
  }

  private static boolean isCurlyOpening(char c) {
    return OPENING.indexOf(c) >= 0;
  }

  private char at(int i) {
    return i >= 0 && i < end ? text.charAt(i) : ' ';
  }

  private boolean isOpening(int i, int start) {
    char c = text.charAt(i);
    if (CLOSING.indexOf(c) >= 0) {
      return false;
    }
    if (OPENING.indexOf(c) >= 0) {
      return true;
    }
    boolean glued = i > start && Character.isLetterOrDigit(at(i - 1));
    boolean closes = i > start && ".,?!…".indexOf(at(i - 1)) >= 0;
    return !glued && !closes && !Character.isWhitespace(at(i + 1)) && at(i + 1) != '>';
  }

  // a straight mark closes at the next straight mark; a curly one counts its nested kin
  private int closingDouble(int open) {
    boolean straight = text.charAt(open) == '"';
    boolean low = text.charAt(open) == '„';
    int depth = 0;
    int last = -1;
    for (int i = open + 1; i < end; i++) {
      char c = text.charAt(i);
      if (straight) {
        if (c == '"' || CLOSING.indexOf(c) >= 0) {
          return i;
        }
      } else if (low && c == '“') {
        return i; // „so it is written further east“
      } else if (OPENING.indexOf(c) >= 0) {
        depth++;
      } else if (CLOSING.indexOf(c) >= 0 || c == '"') {
        if (depth == 0) {
          return i;
        }
        depth--;
        last = i;
      }
    }
    return last;
  }

  private boolean opensSingle(int i, int start) {
    char c = text.charAt(i);
    if (c != '‘' && c != '\'' && c != '`') {
      return false;
    }
    boolean before =
        i == start || Character.isWhitespace(at(i - 1)) || "([—–-:".indexOf(at(i - 1)) >= 0;
    char next = at(i + 1);
    boolean after = Character.isLetter(next) || "[$£€…".indexOf(next) >= 0;
    return before && after && !isClipped(i + 1);
  }

  // 'em, 'til, 'cause, '90s: an apostrophe, not a mark
  private boolean isClipped(int i) {
    for (String clipped : List.of("em ", "til ", "cause ", "tis ", "n ", "round ")) {
      if (text.regionMatches(true, i, clipped, 0, clipped.length())) {
        return true;
      }
    }
    return false;
  }

  /**
   * The mark that closes a single one: the first that ends a word and is no possessive plural, else
   * the first that ends a word.
   *
   * @param lastSingle remembers up to where none was found, so that the search stays linear
   */
  private int closingSingle(int open, int[] lastSingle) {
    char close = text.charAt(open) == '‘' ? '’' : '\'';
    int maybe = -1;
    int limit = Math.min(end, open + 2500);
    for (int i = open + 2; i < limit; i++) {
      char c = text.charAt(i);
      if (isDouble(c) && maybe > 0) {
        break;
      }
      if (c != close || Character.isLetterOrDigit(at(i + 1))) {
        continue;
      }
      char before = at(i - 1);
      if (Character.isWhitespace(before)) {
        continue;
      }
      if (!Character.isLetterOrDigit(before) || before != 's' || !startsWord(i + 1)) {
        return i;
      }
      if (maybe < 0) {
        maybe = i;
      }
    }
    if (maybe < 0 && limit == end) {
      lastSingle[0] = end;
    } else if (maybe < 0) {
      lastSingle[0] = open + 1200;
    }
    return maybe;
  }

  // "the workers’ rights": a word follows the possessive
  private boolean startsWord(int i) {
    return at(i) == ' ' && Character.isLetter(at(i + 1));
  }
}
