package dateline.nlp;

import java.util.Optional;

/** Tells what language a text is written in. */
public final class LanguageGuess {
  /** The language of a text; empty where the text does not tell. */
  public Optional<String> of(String text) {
    return Optional.empty();
  }
}
