package dateline.fact;

import dateline.lang.Titles;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Puts right what the tagger gets wrong where it matters to speech: after "said" it takes nouns for
 * prepositions, at a sentence's start names for verbs. The closed classes are known words.
 */
final class TagRepair {
  static final Set<String> PREPOSITIONS =
      Set.of(
          "about",
          "above",
          "across",
          "after",
          "against",
          "along",
          "amid",
          "among",
          "around",
          "as",
          "at",
          "before",
          "behind",
          "below",
          "beneath",
          "beside",
          "besides",
          "between",
          "beyond",
          "but",
          "by",
          "despite",
          "down",
          "during",
          "except",
          "for",
          "from",
          "in",
          "inside",
          "into",
          "like",
          "near",
          "of",
          "off",
          "on",
          "onto",
          "out",
          "outside",
          "over",
          "past",
          "per",
          "since",
          "than",
          "through",
          "throughout",
          "to",
          "toward",
          "towards",
          "under",
          "until",
          "unlike",
          "up",
          "upon",
          "versus",
          "via",
          "with",
          "within",
          "without",
          "because",
          "according",
          "due",
          "away",
          "back",
          "together",
          "regarding",
          "concerning",
          "following",
          "including",
          "amongst",
          "atop",
          "given",
          "next",
          "ahead",
          "instead",
          "till",
          "vs",
          "vs.",
          "forward",
          "'s",
          "ago",
          "apart",
          "aboard",
          "that",
          "so",
          "minus",
          "plus");
  private static final Set<String> SHOWING =
      Set.of(
          "show", "showed", "suggest", "suggested", "indicate", "indicated", "reveal", "revealed");
  private static final Set<String> PAPERS =
      Set.of("report", "study", "survey", "review", "release", "estimate", "document", "record");
  private static final Set<String> MODAL_NAMES = Set.of("will", "may", "mark", "might", "can");
  private static final Set<String> ODD = Set.of("VERB", "X", "INTJ", "ADV", "ADP", "PART", "SCONJ");

  private TagRepair() {}

  static List<Piece> of(String text, List<Piece> pieces) {
    List<Piece> repaired = new ArrayList<>(pieces.size());
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      Piece before = i == 0 ? piece : repaired.get(i - 1);
      Piece next = i + 1 < pieces.size() ? pieces.get(i + 1) : piece;
      String tag = piece.isWord() ? tag(text, piece, before, next, i == 0) : piece.tag();
      repaired.add(
          tag.equals(piece.tag())
              ? piece
              : new Piece(piece.kind(), piece.span(), piece.low(), tag));
    }
    return repaired;
  }

  private static String tag(String text, Piece piece, Piece before, Piece next, boolean first) {
    String low = piece.low();
    char head = text.charAt(piece.start());
    if (Character.isDigit(head)) {
      return piece.tagged("DET", "ADV") || piece.tagged("ADP", "X") ? "NUM" : piece.tag();
    }
    boolean upper = Character.isUpperCase(head);
    boolean inside = !first && (before.isWord() || before.isMarked() || before.isComma());
    boolean name = upper && inside && low.length() > 2;
    if (name && ODD.contains(piece.tag()) && !PREPOSITIONS.contains(low)) {
      return "PROPN";
    }
    if (upper && !inside && next.isComma() && piece.tagged("VERB", "INTJ")) {
      return "PROPN";
    }
    boolean rises = FigureTags.isRise(low, next.low());
    if (rises && piece.tagged("NOUN", "ADJ") && before.isNominal()) {
      return "VERB"; // "the rate stands at 2 per cent"
    }
    boolean plural = first && upper && low.endsWith("s") && low.length() > 4;
    boolean heads = next.tagged("VERB", "AUX") || next.is("of") || next.is("for");
    if (plural && piece.tagged("VERB", "VERB") && heads) {
      return "NOUN"; // "Figures released on Friday ..", "Friends of Old Merrow .."
    }
    if (name
        && piece.tagged("AUX", "AUX")
        && MODAL_NAMES.contains(low)
        && next.tagged("PROPN", "PROPN")) {
      return "PROPN";
    }
    if (piece.tagged("ADP", "ADP") && !PREPOSITIONS.contains(low)) {
      return next.tagged("NOUN", "ADJ") ? "ADJ" : "NOUN";
    }
    if (low.equals("its")) {
      return "PRON";
    }
    if (piece.tagged("VERB", "VERB") && low.endsWith("ing") && next.tagged("AUX", "AUX")) {
      return "NOUN"; // "said filling would start"
    }
    if (low.equals("figures") && SHOWING.contains(next.low())) {
      return "NOUN"; // ".., government figures show."
    }
    boolean issued = before.isNominal() && next.tagged("VERB", "VERB") && next.low().endsWith("ed");
    if (issued && piece.tagged("VERB", "VERB") && PAPERS.contains(low)) {
      return "NOUN"; // "a United Nations report published in January"
    }
    boolean lead = low.equals("lead") && piece.tagged("VERB", "VERB"); // "said lead author X"
    if (lead && Titles.english().isRole(next.low()) && !next.low().endsWith("s")) {
      return "ADJ";
    }
    // "the bank's representative | in Asia"
    boolean headed = before.is("'s") || before.tagged("DET", "PRON");
    boolean alone = next.isComma() || next.tagged("ADP", "ADP");
    boolean verb = piece.tagged("VERB", "VERB") && before.is("'s");
    boolean holder = (piece.tagged("ADJ", "ADJ") || verb) && headed && alone;
    boolean titled = holder || piece.tagged("VERB", "X") && next.tagged("PROPN", "PROPN");
    return titled && Titles.english().isRole(low) && !low.endsWith("s") ? "NOUN" : piece.tag();
  }
}
