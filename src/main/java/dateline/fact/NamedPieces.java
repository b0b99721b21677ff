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
    List<Piece> named = new ArrayList<>(pieces.size());
    for (int i = 0; i < pieces.size(); i++) {
      named.add(piece(pieces, i));
    }
    return named;
  }

  private Piece piece(List<Piece> pieces, int i) {
    Piece piece = pieces.get(i);
    while (next < names.size() && names.get(next).end() <= piece.start()) {
      next++;
    }
    boolean inside = next < names.size() && names.get(next).contains(piece.span());
    boolean named = inside && isLost(piece) || endsName(pieces, i) || joinsName(pieces, i);
    return named ? new Piece(piece.kind(), piece.span(), piece.span().of(text), "PROPN") : piece;
  }

  // "Doctors for | All said": a capital after a name's preposition, and no noun that follows
  private boolean endsName(List<Piece> pieces, int i) {
    Piece piece = pieces.get(i);
    boolean word = piece.isWord() && (piece.tagged("DET", "ADV") || piece.tagged("PRON"));
    if (!word || i < 2 || !isCapital(piece) || !isJoint(pieces.get(i - 1))) {
      return false;
    }
    Piece first = pieces.get(i - 2);
    boolean named = first.tagged("NOUN", "PROPN") && isCapital(first);
    boolean last = i + 1 >= pieces.size() || !pieces.get(i + 1).isNominal();
    return named && last && !NounPhrases.isSubjectPronoun(piece) && !NounPhrases.isTime(pieces, i);
  }

  // "Lawyers | without Frontiers": part of the name, whatever the tagger says
  private boolean joinsName(List<Piece> pieces, int i) {
    Piece piece = pieces.get(i);
    boolean inside = i > 0 && i + 1 < pieces.size() && (piece.is("without") || piece.is("beyond"));
    return inside
        && pieces.get(i - 1).isNominal()
        && isCapital(pieces.get(i - 1))
        && pieces.get(i + 1).isNominal()
        && isCapital(pieces.get(i + 1));
  }

  /** Whether a piece is a common word that stands in a name: "All" of "Doctors for All". */
  static boolean isInName(Piece piece) {
    return piece.tagged("PROPN")
        && !piece.low().isEmpty()
        && Character.isUpperCase(piece.low().charAt(0));
  }

  private static boolean isJoint(Piece piece) {
    return piece.is("for") || piece.is("of") || INSIDE.contains(piece.low());
  }

  private boolean isCapital(Piece piece) {
    return piece.isWord() && Character.isUpperCase(text.charAt(piece.start()));
  }

  private static boolean isLost(Piece piece) {
    boolean verb = piece.tagged("VERB", "ADV");
    return piece.isWord() && (verb || INSIDE.contains(piece.low()));
  }
}
