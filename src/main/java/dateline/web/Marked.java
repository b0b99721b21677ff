package dateline.web;

import dateline.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A stretch of a sentence: what a search matched is marked, the fact's own words are set off.
 *
 * @param own whether the stretch is of the fact's own words
 */
record Marked(String text, boolean marked, boolean own) {
  /** A sentence cut at the ends of all spans; those outside of it are left out. */
  static List<Marked> cut(String sentence, List<Span> marks, List<Span> own) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, sentence.length()));
    for (Span span : joined(marks, own)) {
      if (span.end() <= sentence.length()) {
        cuts.add(span.start());
        cuts.add(span.end());
      }
    }
    List<Marked> all = new ArrayList<>();
    int from = 0;
    for (int to : cuts) {
      if (to > from) {
        Span piece = new Span(from, to);
        all.add(new Marked(piece.of(sentence), covers(marks, piece), covers(own, piece)));
      }
      from = to;
    }
    return all;
  }

  private static List<Span> joined(List<Span> one, List<Span> other) {
    List<Span> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  private static boolean covers(List<Span> spans, Span piece) {
    return spans.stream().anyMatch(span -> span.contains(piece));
  }
}
