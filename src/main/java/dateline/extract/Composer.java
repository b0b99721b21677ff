package dateline.extract;

import dateline.model.Paragraph;
import dateline.model.Span;
import java.util.ArrayList;
import java.util.List;

/** Writes the article's text: paragraphs with an empty line between, up to a limit. */
final class Composer {
  private final StringBuilder text = new StringBuilder();
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final int longest;
  private boolean cut;

  Composer(int longest) {
    this.longest = longest;
  }

  void add(String words, Paragraph.Kind kind) {
    int start = text.isEmpty() ? 0 : text.length() + 2;
    if (cut || words.isEmpty()) {
      return;
    }
    String kept = words;
    if (start + words.length() > longest) {
      cut = true;
      if (!paragraphs.isEmpty()) {
        return;
      }
      int end = longest;
      kept = words.substring(0, Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end);
    }
    text.append(text.isEmpty() ? "" : "\n\n").append(kept);
    paragraphs.add(new Paragraph(new Span(start, text.length()), kind));
  }

  boolean wasCut() {
    return cut;
  }

  String text() {
    return text.toString();
  }

  List<Paragraph> paragraphs() {
    return List.copyOf(paragraphs);
  }
}
