package dateline.lang;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** What was found at the last few places of a text, so that no place is looked at twice. */
final class Recent<T> {
  private static final int KEPT = 16;

  private final int[] places = new int[KEPT];
  private final List<Optional<T>> found =
      new ArrayList<>(Collections.nCopies(KEPT, Optional.empty()));

  private final IntFunction<Optional<T>> finder;

  Recent(IntFunction<Optional<T>> finder) {
    this.finder = finder;
    Arrays.fill(places, -1);
  }

  /** What the finder finds at a place, remembered or found now. */
  Optional<T> at(int place) {
    int slot = place % KEPT;
    if (places[slot] == place) {
      return found.get(slot);
    }
    Optional<T> now = finder.apply(place);
    places[slot] = place;
    found.set(slot, now);
    return now;
  }
}
