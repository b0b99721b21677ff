package dateline.index;

import java.time.Duration;
import java.util.List;

/**
 * A search: what, in which order, how much of it.
 *
 * @param offset hits to leave out before the first
 * @param limit hits to show, 0 for none
 * @param facets fields to count the hits by; {@code published} counts years, {@code published/2020}
 *     the months of 2020, {@code published/2020/06} its days
 * @param facetSize values to name for each facet
 * @param within how long it may take; then it is given up with a {@link SlowSearchException}
 */
public record Ask(
    FactQuery query,
    Order order,
    int offset,
    int limit,
    List<String> facets,
    int facetSize,
    Duration within) {
  /** How far one may page; more is what an export is for. */
  public static final int DEEPEST = 10_000;

  /** How long a search may take where nothing else is said. */
  public static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final int MOST_VALUES = 10_000;
  private static final int LIMIT = 20;
  private static final int FACET_SIZE = 10;

  public Ask {
    facets = List.copyOf(facets);
    if (offset < 0 || limit < 0 || offset + (long) limit > DEEPEST) {
      throw new IllegalArgumentException(
          "at most the first "
              + DEEPEST
              + " hits can be shown, not "
              + limit
              + " from "
              + offset
              + "; an export has them all");
    }
    if (facetSize < 1 || facetSize > MOST_VALUES) {
      throw new IllegalArgumentException(
          "facet size " + facetSize + " is not between 1 and " + MOST_VALUES);
    }
  }

  public Ask(
      FactQuery query, Order order, int offset, int limit, List<String> facets, int facetSize) {
    this(query, order, offset, limit, facets, facetSize, PATIENCE);
  }

  /** What comes first. */
  public enum Order {
    RELEVANCE,
    /** The newest. */
    DATE,
    /** The largest figure. */
    VALUE
  }

  public static Ask of(FactQuery query) {
    return new Ask(query, Order.RELEVANCE, 0, LIMIT, List.of(), FACET_SIZE);
  }

  public Ask by(Order other) {
    return new Ask(query, other, offset, limit, facets, facetSize, within);
  }

  public Ask show(int from, int most) {
    return new Ask(query, order, from, most, facets, facetSize, within);
  }

  public Ask countedBy(List<String> fields, int size) {
    return new Ask(query, order, offset, limit, fields, size, within);
  }

  public Ask within(Duration time) {
    return new Ask(query, order, offset, limit, facets, facetSize, time);
  }
}
