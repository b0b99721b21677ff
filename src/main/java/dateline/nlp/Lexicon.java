package dateline.nlp;

/** The words met lately; one for each worker, whose parts share what is known of a word. */
final class Lexicon {
  private static final int BOUND = 10_000;

  private final Remembered<Lexeme> words = new Remembered<>(BOUND, Lexeme::new);

  Lexeme of(String word) {
    return words.of(word);
  }

  /** The word between two offsets. */
  Lexeme of(String text, int from, int to) {
    return words.of(text, from, to);
  }
}
