package dateline.index;

/**
 * A text, or a stretch of one, in a field.
 *
 * @param from the position of its first word, past all words of the part before
 * @param words its words as they stand in the index
 * @param twice whether its words count double: what {@link NewsAnalyzer#STEMS} makes of each stands
 *     twice at its place, and no text is longer for it
 */
record TextPart(int from, Words words, boolean twice) {
  /** The position after its last word. */
  int end() {
    return from + words.size();
  }
}
