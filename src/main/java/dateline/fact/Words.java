package dateline.fact;

import dateline.fact.QuoteMarks.Marked;
import dateline.model.Span;
import java.util.ArrayList;
import java.util.List;

/** The words of a quote: its marked parts, its kind, its wording without marks. */
final class Words {
  private static final String MARKS = "“”„«»‟\"";

  private Words() {}

  /** The marked parts of the spans. */
  static List<Span> fragments(String text, List<Span> spans) {
    List<Span> all = new ArrayList<>();
    for (Span span : spans) {
      for (Marked marked : QuoteMarks.in(text, span)) {
        all.add(marked.span());
      }
    }
    return all;
  }

  /** Direct when every word stands in marks, a leading "that" aside. */
  static QuoteFact.Kind kind(String text, List<Span> spans, List<Span> fragments) {
    if (fragments.isEmpty()) {
      return QuoteFact.Kind.INDIRECT;
    }
    int next = 0;
    for (Span span : spans) {
      for (int i = afterThat(text, span); i < span.end(); i++) {
        while (next < fragments.size() && fragments.get(next).end() <= i) {
          next++;
        }
        boolean marked = next < fragments.size() && fragments.get(next).contains(i);
        if (!marked && Character.isLetterOrDigit(text.charAt(i))) {
          return QuoteFact.Kind.MIXED;
        }
      }
    }
    return QuoteFact.Kind.DIRECT;
  }

  private static int afterThat(String text, Span span) {
    boolean that = text.regionMatches(true, span.start(), "that ", 0, 5);
    return that ? Math.min(span.end(), span.start() + 5) : span.start();
  }

  /** What was said without its own marks and a leading "that", split parts joined by a blank. */
  static String said(String text, List<Span> spans) {
    StringBuilder words = new StringBuilder();
    for (int n = 0; n < spans.size(); n++) {
      Span span = spans.get(n);
      int from = n == 0 ? afterThat(text, span) : span.start();
      String part = text.substring(from, span.end()).strip();
      if (part.length() > 1 && isWhole(part)) {
        int marks = isMark(part.charAt(1)) && part.charAt(1) == part.charAt(0) ? 2 : 1;
        int first = 0;
        int to = part.length();
        while (first < to && isMark(part.charAt(first)) && first < marks) {
          first++;
        }
        while (to > first && isMark(part.charAt(to - 1)) && part.length() - to < marks) {
          to--;
        }
        part = part.substring(first, to).strip();
      }
      words.append(words.isEmpty() ? "" : " ").append(part);
    }
    String joined = words.toString();
    return joined.endsWith(",") ? joined.substring(0, joined.length() - 1) : joined;
  }

  private static boolean isWhole(String part) {
    List<Marked> marked = QuoteMarks.in(part, new Span(0, part.length()));
    return marked.size() == 1 && marked.getFirst().span().length() == part.length();
  }

  private static boolean isMark(char c) {
    return MARKS.indexOf(c) >= 0 || "’'‘`".indexOf(c) >= 0;
  }
}
