package dateline.nlp;

import java.util.HashMap;
import java.util.Map;

/** Words as the name model sees them, kept up to a bound; one for each worker. */
final class NameWords {
  private static final int BOUND = 10_000;

  private final Map<String, NameWord> words = new HashMap<>();
  private final FeatureKeys keys = new FeatureKeys();
  private final NameModel model;
  private final NameWord edge;

  NameWords(NameModel model) {
    this.model = model;
    this.edge = new NameWord(WordForm.EDGE, model, keys);
  }

  /** What stands before the first and behind the last word of a sentence. */
  NameWord edge() {
    return edge;
  }

  NameWord[] of(String[] sentence) {
    NameWord[] all = new NameWord[sentence.length];
    for (int i = 0; i < all.length; i++) {
      NameWord known = words.get(sentence[i]);
      all[i] = known == null ? make(sentence[i]) : known;
    }
    return all;
  }

  private NameWord make(String word) {
    if (words.size() >= BOUND) {
      words.clear();
    }
    NameWord made = new NameWord(new WordForm(word), model, keys);
    words.put(word, made);
    return made;
  }
}
