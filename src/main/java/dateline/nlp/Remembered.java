package dateline.nlp;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What was made of the words met lately: when as many are new as may be kept, those not asked for
 * since the last such time are forgotten. For one thread.
 */
final class Remembered<T> {
  private final int bound;
  private final Function<String, T> maker;
  private Map<String, T> young = new HashMap<>();
  private Map<String, T> old = Map.of();

  /**
   * @param bound twice as many are kept at most
   */
  Remembered(int bound, Function<String, T> maker) {
    this.bound = bound;
    this.maker = maker;
  }

  T of(String word) {
    T known = young.get(word);
    if (known != null) {
      return known;
    }
    T older = old.get(word);
    T found = older == null ? maker.apply(word) : older;
    if (young.size() >= bound) {
      old = young;
      young = new HashMap<>();
    }
    young.put(word, found);
    return found;
  }
}
