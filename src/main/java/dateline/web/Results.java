package dateline.web;

import dateline.index.FactHits;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a search found, as the search page shows it and its {@code .json} says it.
 *
 * @param found hits of this page, all counted; facets in the order to show them
 * @param places for each country code how many hits, for a map
 * @param spots places by their points, where the map is shown
 * @param days hits by time of publication, in order: what a brush over time shows
 * @param pages how many pages there are to go to
 */
public record Results(
    Search search,
    FactHits found,
    Map<String, Long> places,
    List<Spot> spots,
    List<Bar> days,
    int pages) {
  public Results {
    places = Map.copyOf(places);
    spots = List.copyOf(spots);
    days = List.copyOf(days);
  }

  /**
   * Hits of a year, a month or a day.
   *
   * @param label {@code 2026}, {@code 2026-05} or {@code 2026-05-31}: as {@code from} and {@code
   *     to} take it
   */
  public record Bar(String label, long hits) {}

  /** A place, degrees north and east, and how many hits say it of themselves. */
  public record Spot(String name, double lat, double lon, long hits) {}

  public long total() {
    return found.total();
  }

  /** The search for the next page. */
  public Optional<Search> next() {
    return search.page() < pages ? Optional.of(search.onPage(search.page() + 1)) : Optional.empty();
  }

  /** The search for the page before. */
  public Optional<Search> previous() {
    return search.page() > 1 ? Optional.of(search.onPage(search.page() - 1)) : Optional.empty();
  }
}
