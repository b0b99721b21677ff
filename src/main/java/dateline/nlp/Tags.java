package dateline.nlp;

import java.util.HashMap;
import java.util.Map;

/** The part-of-speech tags as feature parts. */
final class Tags {
  private static final Map<String, Piece> PIECES = new HashMap<>();

  static {
    for (String tag :
        "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X"
            .split(" ", -1)) {
      PIECES.put(tag, new Piece(tag));
    }
  }

  private Tags() {}

  static Piece[] pieces(String[] tags) {
    Piece[] pieces = new Piece[tags.length];
    for (int i = 0; i < tags.length; i++) {
      pieces[i] = PIECES.getOrDefault(tags[i], Piece.NONE);
    }
    return pieces;
  }
}
