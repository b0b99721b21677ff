package dateline.nlp;

import java.util.HashMap;
import java.util.Map;

/** What was decided so far: the two outcomes before, and the last one of each word. */
final class NameHistory {
  private final Map<String, Piece> words = new HashMap<>();
  private Piece last = Piece.NONE;
  private Piece before = Piece.NONE;

  /** A new sentence begins. */
  void start() {
    last = Piece.NONE;
    before = Piece.NONE;
  }

  void decide(Piece outcome) {
    before = last;
    last = outcome;
  }

  Piece last(int back) {
    return back == 1 ? last : before;
  }

  Piece of(WordForm form) {
    return form.capital ? words.getOrDefault(form.word.toString(), Piece.NONE) : Piece.NONE;
  }

  /** The sentence is over: its outcomes count for the rest of the article. */
  void remember(WordForm[] forms, Piece[] outcomes) {
    for (int i = 0; i < forms.length; i++) {
      if (forms[i].capital) {
        words.put(forms[i].word.toString(), outcomes[i]);
      }
    }
  }

  void clear() {
    words.clear();
    start();
  }
}
