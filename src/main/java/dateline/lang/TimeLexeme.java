package dateline.lang;

/**
 * A word, a run of digits or a mark, as the time rules see it: finer than a token, so that "1990s",
 * "5th" and "third-quarter" come apart.
 *
 * @param word lower case, a typographic apostrophe made plain
 * @param glued whether it touches what stands before it
 * @param opens whether it is the first of its block: no phrase runs across
 * @param first whether it is the first of its sentence
 * @param capital whether its first letter is upper case
 * @param tag part of speech of the token it lies in, {@code X} where there is none
 */
record TimeLexeme(
    int start,
    int end,
    String word,
    Kind kind,
    boolean glued,
    boolean opens,
    boolean first,
    boolean capital,
    String tag) {

  enum Kind {
    WORD,
    NUMBER,
    MARK
  }

  boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  boolean is(String... words) {
    for (String wanted : words) {
      if (word.equals(wanted)) {
        return true;
      }
    }
    return false;
  }

  boolean tagged(String... tags) {
    for (String wanted : tags) {
      if (tag.equals(wanted)) {
        return true;
      }
    }
    return false;
  }
}
