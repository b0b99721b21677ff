package dateline.index;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;

/** A text cut into its words, which are kept with where they stand. */
final class Cut {
  private static final int NOWHERE = -1;

  private final ReadingWords of;

  /** Its words by their numbers in the reading. */
  private int[] numbers;

  private int[] starts;
  private int[] ends;
  private int size;

  /** Where its words begin in the draft that its reading becomes. */
  private int place = NOWHERE;

  /**
   * @param of the words of its reading
   * @param length of the text, in characters
   */
  Cut(ReadingWords of, int length) {
    this.of = of;
    numbers = new int[length / 6 + 2];
    starts = new int[numbers.length];
    ends = new int[numbers.length];
  }

  /**
   * Adds the next word.
   *
   * @param start its first character
   * @param end after its last
   */
  void add(int start, int end) {
    if (size == starts.length) {
      starts = ArrayUtil.grow(starts);
      ends = Arrays.copyOf(ends, starts.length);
      numbers = Arrays.copyOf(numbers, starts.length);
    }
    starts[size] = start;
    ends[size++] = end;
  }

  int size() {
    return size;
  }

  /** Gives a word its number in the reading. */
  void number(int index, int number) {
    numbers[index] = number;
  }

  int start(int index) {
    return starts[index];
  }

  int end(int index) {
    return ends[index];
  }

  Forms word(int index) {
    return of.get(numbers[index]);
  }

  /** Copies the numbers of all its words. */
  void copy(int[] to, int at) {
    System.arraycopy(numbers, 0, to, at, size);
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
