package dateline.index;

import java.util.Arrays;

/** Numbers that become ever more: in pages, so that none is copied when there is no more room. */
final class Ints {
  private static final int BITS = 10;
  private static final int PAGE = 1 << BITS;

  private int[][] pages = new int[4][];
  private int size;

  int size() {
    return size;
  }

  void add(int number) {
    int page = size >> BITS;
    if ((size & PAGE - 1) == 0) {
      if (page == pages.length) {
        pages = Arrays.copyOf(pages, 2 * page);
      }
      pages[page] = new int[PAGE];
    }
    pages[page][size++ & PAGE - 1] = number;
  }

  int get(int index) {
    return pages[index >> BITS][index & PAGE - 1];
  }

  /** Copies some to the beginning of an array that has room for them. */
  void copy(int from, int length, int[] to) {
    int done = 0;
    while (done < length) {
      int at = from + done;
      int some = Math.min(length - done, PAGE - (at & PAGE - 1));
      System.arraycopy(pages[at >> BITS], at & PAGE - 1, to, done, some);
      done += some;
    }
  }

  void set(int index, int number) {
    pages[index >> BITS][index & PAGE - 1] = number;
  }

  /** Two that hold a long: its upper half, then its lower. */
  void addLong(long number) {
    add((int) (number >> 32));
    add((int) number);
  }

  long getLong(int index) {
    return (long) get(index) << 32 | get(index + 1) & 0xFFFFFFFFL;
  }

  /** Bytes of memory it takes. */
  long bytes() {
    return (long) (size + PAGE - 1 >> BITS) * PAGE * Integer.BYTES;
  }
}
