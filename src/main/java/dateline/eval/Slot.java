package dateline.eval;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * One slot of a matched fact: what the gold says and what was found.
 *
 * @param gold as a listing shows it
 * @param found as a listing shows it
 * @param required whether the gold has a value that must be found
 */
record Slot(
    String name, Optional<String> gold, Optional<String> found, boolean required, boolean right) {

  /** Compares by {@code same}, accepted values included. */
  static Slot of(
      String name,
      Optional<String> gold,
      Optional<String> found,
      Gold.Accept accept,
      BiPredicate<String, String> same) {
    boolean empty = found.isEmpty() || found.get().isEmpty();
    boolean right;
    if (empty) {
      right = gold.isEmpty() || accept.mayBeEmpty(name);
    } else {
      List<String> others = accept.of(name);
      right =
          gold.filter(g -> same.test(g, found.get())).isPresent()
              || others.stream()
                  .filter(o -> !o.equals(Gold.Accept.NOTHING))
                  .anyMatch(o -> same.test(o, found.get()));
    }
    boolean required = gold.isPresent() && !(empty && accept.mayBeEmpty(name));
    return new Slot(name, gold, found, required, right);
  }
}
