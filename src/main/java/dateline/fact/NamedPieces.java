package dateline.fact;

import dateline.model.AnnotatedArticle;
import dateline.model.Entity;
import dateline.model.Mention;
import dateline.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Words that are verbs, particles or prepositions by themselves and here part of an organisation's
 * name: "Save the Children", "Reporters Without Borders", "the Committee to Protect Journalists".
 */
final class NamedPieces {
  private static final Set<String> INSIDE =
      Set.of("without", "against", "before", "behind", "under", "over", "beyond", "to", "across");

  private final String text;

  /** Names of three words and more, in their order; none overlaps another. */
  private final List<Span> names;

  private int next;

  NamedPieces(AnnotatedArticle article) {
    this.text = article.text();
    List<Span> all = new ArrayList<>();
    for (Entity entity : article.entities()) {
      if (entity.type() == Entity.Type.ORGANISATION) {
        for (Mention mention : entity.mentions()) {
          if (mention.kind() == Mention.Kind.NAME && words(mention.span()) > 2) {
            all.add(mention.span());
          }
        }
      }
    }
    all.sort(Comparator.comparingInt(Span::start));
    this.names = List.copyOf(all);
  }

  private int words(Span span) {
    int words = 1;
    for (int i = span.start(); i < span.end(); i++) {
      words += text.charAt(i) == ' ' ? 1 : 0;
    }
    return words;
  }

  /**
   * The pieces with such words as names, in the letters they are written with, so that no rule
   * takes them for the common word; paragraphs come in their order.
   */
  List<Piece> in(List<Piece> pieces) {
    if (names.isEmpty()) {
      return pieces;
    }
    List<Piece> named = new ArrayList<>(pieces);
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      while (next < names.size() && names.get(next).end() <= piece.start()) {
        next++;
      }
      if (next < names.size() && names.get(next).contains(piece.span()) && isLost(piece)) {
        String word = piece.span().of(text);
        named.set(i, new Piece(piece.kind(), piece.span(), word, "PROPN"));
      }
    }
    return named;
  }

  private static boolean isLost(Piece piece) {
    boolean verb = piece.tagged("VERB", "ADV");
    return piece.isWord() && (verb || INSIDE.contains(piece.low()));
  }
}
