package dateline.web;

import dateline.index.FactHits;
import java.util.List;

/**
 * All figures for one thing over time.
 *
 * @param search which: the thing counted, the place, the time
 * @param things what is counted most within it
 * @param total figures there are, those not listed too
 * @param figures counts, by the time they speak of, the earliest first
 */
public record Figures(
    Search search, List<FactHits.Count> things, long total, List<FactHits.Hit> figures) {
  public Figures {
    things = List.copyOf(things);
    figures = List.copyOf(figures);
  }
}
