package dateline.index;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;

/** A text cut into its words, which are kept with where they stand. */
final class Cut {
  private static final int NOWHERE = -1;

  private Forms[] words;
  private int[] starts;
  private int[] ends;
  private int size;

  /** Where its words begin in the draft that its reading becomes. */
  private int place = NOWHERE;

  /**
   * @param length of the text, in characters
   */
  Cut(int length) {
    words = new Forms[length / 6 + 2];
    starts = new int[words.length];
    ends = new int[words.length];
  }

  /**
   * Adds the next word.
   *
   * @param start its first character
   * @param end after its last
   */
  void add(Forms word, int start, int end) {
    if (size == words.length) {
      words = ArrayUtil.grow(words);
      starts = Arrays.copyOf(starts, words.length);
      ends = Arrays.copyOf(ends, words.length);
    }
    words[size] = word;
    starts[size] = start;
    ends[size++] = end;
  }

  int size() {
    return size;
  }

  Forms word(int index) {
    return words[index];
  }

  Words whole() {
    return new Words(this, 0, size);
  }

  /** The first word that does not begin before a character. */
  int firstFrom(int character) {
    int at = Arrays.binarySearch(starts, 0, size, character);
    return at < 0 ? -at - 1 : at;
  }

  /** Whether no word goes on over a character's beginning. */
  boolean partsAt(int character) {
    int next = firstFrom(character);
    return next == 0 || ends[next - 1] <= character;
  }

  boolean isPlaced() {
    return place != NOWHERE;
  }

  int place() {
    return place;
  }

  void place(int at) {
    place = at;
  }
}
