package dateline.web;

import dateline.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Cuts paragraphs where a fact or a mention begins or ends. */
final class MarkedText {
  /**
   * Something that marks a stretch of text.
   *
   * @param card id of the card that tells of it
   * @param classes as the stylesheet calls its kind
   * @param id where other places of the page lead to; empty for none
   */
  record Mark(Span span, String card, String classes, String id) {}

  private final String text;
  private final List<Mark> marks;

  MarkedText(String text, List<Mark> marks) {
    this.text = text;
    this.marks =
        marks.stream()
            .filter(mark -> mark.span().end() <= text.length())
            .sorted(Comparator.comparingInt(mark -> mark.span().length()))
            .toList();
  }

  /** The pieces of one paragraph, in order; together they are its whole text. */
  List<ArticleView.Piece> pieces(Span paragraph) {
    List<Mark> here = marks.stream().filter(mark -> mark.span().overlaps(paragraph)).toList();
    TreeSet<Integer> cuts = new TreeSet<>(List.of(paragraph.start(), paragraph.end()));
    for (Mark mark : here) {
      cuts.add(Math.max(mark.span().start(), paragraph.start()));
      cuts.add(Math.min(mark.span().end(), paragraph.end()));
    }
    List<ArticleView.Piece> pieces = new ArrayList<>();
    int from = paragraph.start();
    for (int to : cuts) {
      if (to > from) {
        pieces.add(piece(new Span(from, to), here));
        from = to;
      }
    }
    return pieces;
  }

  private ArticleView.Piece piece(Span span, List<Mark> here) {
    List<Mark> over = here.stream().filter(mark -> mark.span().contains(span)).toList();
    String classes = over.stream().map(Mark::classes).distinct().collect(Collectors.joining(" "));
    List<String> cards = over.stream().map(Mark::card).distinct().toList();
    boolean begins = over.stream().anyMatch(mark -> mark.span().start() == span.start());
    String id =
        over.stream()
            .filter(mark -> mark.span().start() == span.start() && !mark.id().isEmpty())
            .map(Mark::id)
            .findFirst()
            .orElse("");
    return new ArticleView.Piece(
        span.of(text),
        classes,
        String.join(" ", cards),
        cards.isEmpty() ? "" : cards.getFirst(),
        id,
        begins);
  }
}
