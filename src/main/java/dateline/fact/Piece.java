package dateline.fact;

import dateline.model.Span;

/**
 * One step of a sentence as the speech finders walk it: a word, a mark of punctuation, or a whole
 * stretch of marked speech taken as one.
 *
 * @param low the word in lower case, but for a common word inside a name ({@link NamedPieces}); for
 *     marked speech {@code ""}
 * @param tag Universal Dependencies tag, {@code PUNCT} for punctuation, {@code X} when unknown
 */
record Piece(Kind kind, Span span, String low, String tag) {
  enum Kind {
    WORD,
    PUNCT,
    MARKED
  }

  int start() {
    return span.start();
  }

  int end() {
    return span.end();
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  boolean isMarked() {
    return kind == Kind.MARKED;
  }

  boolean is(String word) {
    return low.equals(word);
  }

  boolean isAny(java.util.Set<String> words) {
    return words.contains(low);
  }

  boolean tagged(String one) {
    return tag.equals(one);
  }

  boolean tagged(String one, String other) {
    return tag.equals(one) || tag.equals(other);
  }

  /** A common or proper noun, a number, a pronoun: what may head a noun phrase. */
  boolean isNominal() {
    return isWord() && (tagged("NOUN", "PROPN") || tagged("NUM", "PRON"));
  }

  boolean isComma() {
    return low.equals(",");
  }
}
