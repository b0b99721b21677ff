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

  void set(int index, int number) {
    pages[index >> BITS][index & PAGE - 1] = number;
  }

  /** Bytes of memory it takes. */
  long bytes() {
    return (long) (size + PAGE - 1 >> BITS) * PAGE * Integer.BYTES;
  }
}
