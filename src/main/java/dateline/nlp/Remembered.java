package dateline.nlp;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was made of the words met lately: when as many are new as may be kept, those not asked for
 * since the last such time are forgotten. A word is looked up where it stands in a text, without
 * being cut out. For one thread.
 */
final class Remembered<T> {
  private static final class Kept<T> {
    private final int hash;
    private final String word;
    private final T made;
    private final @Nullable Kept<T> next;

    Kept(int hash, String word, T made, @Nullable Kept<T> next) {
      this.hash = hash;
      this.word = word;
      this.made = made;
      this.next = next;
    }
  }

  private final int bound;
  private final Function<String, T> maker;
  private @Nullable Kept<T>[] young;
  private @Nullable Kept<T>[] old;
  private int size;

  /**
   * @param bound twice as many are kept at most
   */
  Remembered(int bound, Function<String, T> maker) {
    this.bound = bound;
    this.maker = maker;
    this.young = shelves(bound);
    this.old = shelves(bound);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // Java makes no arrays of generic types
  private static <T> @Nullable Kept<T>[] shelves(int bound) {
    return new Kept[Integer.highestOneBit(Math.max(1, bound)) * 2];
  }

  T of(String word) {
    return of(word, 0, word.length());
  }

  /** The same for the word between two offsets. */
  T of(String text, int from, int to) {
    int hash = hash(text, from, to);
    int shelf = hash & young.length - 1;
    Kept<T> known = find(young[shelf], hash, text, from, to);
    if (known != null) {
      return known.made;
    }
    Kept<T> older = find(old[shelf], hash, text, from, to);
    String word = older == null ? text.substring(from, to) : older.word;
    T made = older == null ? maker.apply(word) : older.made;
    if (size >= bound) {
      @Nullable Kept<T>[] oldest = old;
      old = young;
      young = oldest;
      Arrays.fill(young, null);
      size = 0;
    }
    young[shelf] = new Kept<>(hash, word, made, young[shelf]);
    size++;
    return made;
  }

  private static <T> @Nullable Kept<T> find(
      @Nullable Kept<T> first, int hash, String text, int from, int to) {
    Kept<T> kept = first;
    while (kept != null
        && !(kept.hash == hash
            && kept.word.length() == to - from
            && text.startsWith(kept.word, from))) {
      kept = kept.next;
    }
    return kept;
  }

  private static int hash(String text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + text.charAt(i);
    }
    hash *= 0x9E3779B9;
    return hash ^ hash >>> 15;
  }
}
