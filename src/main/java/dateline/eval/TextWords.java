package dateline.eval;

import dateline.model.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which words of a text some spans touch, as the offsets where those words start. */
final class TextWords {
  private TextWords() {}

  static Set<Integer> in(String text, List<Span> spans) {
    Set<Integer> starts = new HashSet<>();
    for (Span span : spans) {
      int at = wordStart(text, span.start());
      while (at < Math.min(span.end(), text.length())) {
        if (Character.isLetterOrDigit(text.charAt(at))) {
          int end = wordEnd(text, at);
          if (end > span.start()) {
            starts.add(at);
          }
          at = end;
        } else {
          at++;
        }
      }
    }
    return starts;
  }

  private static int wordStart(String text, int at) {
    int start = at;
    while (start > 0
        && start <= text.length()
        && Character.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static int wordEnd(String text, int at) {
    int end = at;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
