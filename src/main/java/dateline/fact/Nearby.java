package dateline.fact;

import dateline.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Things with a span, sorted once, asked for by where they stand: no figure looks at them all. */
final class Nearby<T> {
  private final List<T> items;
  private final Function<T, Span> span;

  Nearby(List<T> items, Function<T, Span> span) {
    List<T> sorted = new ArrayList<>(items);
    sorted.sort(Comparator.comparing(span));
    this.items = List.copyOf(sorted);
    this.span = span;
  }

  /** Those that start from {@code reach} units before the stretch to {@code reach} units after. */
  List<T> around(Span stretch, int reach) {
    int first = firstFrom(stretch.start() - reach);
    int last = first;
    while (last < items.size() && span.apply(items.get(last)).start() <= stretch.end() + reach) {
      last++;
    }
    return items.subList(first, last);
  }

  private int firstFrom(int offset) {
    int low = 0;
    int high = items.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (span.apply(items.get(middle)).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
