package dateline.extract;

import dateline.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A paragraph of plain text: one line, or several that are one sentence broken to fit a width.
 *
 * @param span without the white space around it
 * @param gapBefore whether an empty line stands above it
 * @param isWrapped whether it is made of several lines
 */
record Line(Span span, boolean gapBefore, boolean isWrapped) {

  /** The paragraphs of a text; all of it but white space is in one of them. */
  static List<Line> paragraphsOf(String text) {
    List<Line> lines = new ArrayList<>();
    int at = 0;
    boolean gap = false;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      int stop = end < 0 ? text.length() : end;
      Span span = stripped(text, at, stop);
      if (span.isEmpty()) {
        gap = true;
      } else {
        join(text, lines, new Line(span, gap, false));
        gap = false;
      }
      at = stop + 1;
    }
    return lines;
  }

  private static Span stripped(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00A0' || c == '\uFEFF';
  }

  // a line that goes on in small letters, or in any letters after a full line, is one paragraph
  private static void join(String text, List<Line> lines, Line next) {
    if (!lines.isEmpty() && !next.gapBefore) {
      Line before = lines.get(lines.size() - 1);
      char last = before.lastChar(text);
      int first = text.codePointAt(next.span.start());
      boolean open = Character.isLetterOrDigit(last) || last == ',' || last == '-';
      boolean goesOn = Character.isLowerCase(first);
      int width =
          before.span.end() - Math.max(text.lastIndexOf('\n', before.span.end() - 1) + 1, 0);
      if (open && goesOn && width > 30) {
        lines.set(lines.size() - 1, new Line(before.span.cover(next.span), before.gapBefore, true));
        return;
      }
    }
    lines.add(next);
  }

  char lastChar(String text) {
    int i = span.end() - 1;
    while (i > span.start() && "\"'”’)]»".indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return text.charAt(i);
  }

  boolean endsInStop(String text) {
    return ".!?…".indexOf(lastChar(text)) >= 0;
  }

  boolean isBullet(String text) {
    char first = text.charAt(span.start());
    if (first == '•' || first == '·' || first == '▪' || first == '●' || first == '*') {
      return true;
    }
    int i = span.start();
    while (i < span.end() && i < span.start() + 3 && Character.isDigit(text.charAt(i))) {
      i++;
    }
    boolean numbered =
        i > span.start()
            && i + 1 < span.end()
            && ".)".indexOf(text.charAt(i)) >= 0
            && text.charAt(i + 1) == ' ';
    boolean dash =
        (first == '-' || first == '–') && span.length() > 2 && text.charAt(span.start() + 1) == ' ';
    return numbered || dash;
  }

  /** "By Ada Marsh", "Monday, May 2, 2031", "Published 3 hours ago". */
  boolean isDateOrByline(String text) {
    String words = span.of(text);
    if (words.length() > 100) {
      return false;
    }
    String lower = words.toLowerCase(Locale.ROOT);
    for (String lead : new String[] {"by ", "published", "updated", "posted", "last updated"}) {
      if (lower.startsWith(lead)) {
        return true;
      }
    }
    return words.length() < 60 && DateText.read(words).isPresent();
  }
}
