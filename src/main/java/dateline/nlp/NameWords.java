package dateline.nlp;

/** Words as the name model sees them, kept up to a bound; one for each worker. */
final class NameWords {
  private static final int BOUND = 8_000;

  private final Remembered<NameWord> words;
  private final NameWord edge;

  NameWords(NameModel model) {
    FeatureKeys keys = new FeatureKeys();
    this.words = new Remembered<>(BOUND, word -> new NameWord(new WordForm(word), model, keys));
    this.edge = new NameWord(WordForm.EDGE, model, keys);
  }

  /** What stands before the first and behind the last word of a sentence. */
  NameWord edge() {
    return edge;
  }

  NameWord[] of(String[] sentence) {
    NameWord[] all = new NameWord[sentence.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = words.of(sentence[i]);
    }
    return all;
  }
}
