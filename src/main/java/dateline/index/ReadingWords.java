package dateline.index;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;

/** The different words of a reading, numbered as they are met. */
final class ReadingWords {
  private Forms[] all = new Forms[1 << 9];
  private int size;

  /** Adds one and says its number. */
  int add(Forms word) {
    if (size == all.length) {
      all = ArrayUtil.grow(all);
    }
    all[size] = word;
    return size++;
  }

  Forms get(int number) {
    return all[number];
  }

  /** Those met so far, by their numbers. */
  Forms[] all() {
    return Arrays.copyOf(all, size);
  }
}
