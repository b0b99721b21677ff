package dateline.fact;

import dateline.model.AnnotatedArticle;
import dateline.model.Article;
import dateline.model.Provenance;
import dateline.model.Sentence;
import dateline.model.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Writes the evidence of one article's facts of one type: ids, sentences, links. */
public final class Citations {
  private final AnnotatedArticle annotated;
  private final String type;
  private final Repeats repeats;
  private final Map<Span, Integer> seen = new HashMap<>();
  private int counted;
  private int points;

  /** The sentence of the fact before, and the link to it: facts of one sentence share it. */
  private Span linked = new Span(0, 0);

  private Optional<String> link = Optional.empty();

  /**
   * @param type the fact type's name, {@code count} ..
   */
  public Citations(AnnotatedArticle annotated, String type) {
    this.annotated = annotated;
    this.type = type;
    this.repeats = new Repeats(annotated.text());
  }

  /**
   * The evidence for a fact on this span; a second fact on the same span gets an id ending in
   * {@code -2}.
   */
  public Evidence cite(
      Span span, double confidence, Optional<Attribution> who, Provenance because) {
    Article article = annotated.article();
    Span sentence = annotated.sentenceAt(span.start()).map(Sentence::span).orElse(span).cover(span);
    int nth = seen.merge(span, 1, Integer::sum);
    String text = article.text();
    int start = codePoints(text, span.start());
    int end = start + text.codePointCount(span.start(), span.end());
    String id = article.id() + "-" + type + "-" + start + "-" + end + (nth > 1 ? "-" + nth : "");
    if (!sentence.equals(linked)) {
      link =
          article.masthead().address().map(uri -> TextFragment.link(uri, text, sentence, repeats));
      linked = sentence;
    }
    return new Evidence(id, span, sentence, confidence, who, link, because);
  }

  /**
   * Code points before an offset: only what lies between it and the one asked before is counted.
   */
  private int codePoints(String text, int offset) {
    points =
        offset >= counted
            ? points + text.codePointCount(counted, offset)
            : points - text.codePointCount(offset, counted);
    counted = offset;
    return points;
  }
}
