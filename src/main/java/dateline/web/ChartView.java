package dateline.web;

import java.util.List;
import java.util.Map;

/**
 * Hits by day, month or year of publication, as bars.
 *
 * @param ticks labels under the bars, from the first to the last
 * @param first and
 * @param last the days of the first and last bar
 * @param from and
 * @param to what is chosen, empty for an open end
 * @param hidden what the form of the two days sends along
 * @param all address without the choice, empty when there is none
 */
record ChartView(
    List<Bar> bars,
    List<String> ticks,
    int width,
    int height,
    String first,
    String last,
    String from,
    String to,
    List<Map.Entry<String, String>> hidden,
    String all) {

  ChartView {
    bars = List.copyOf(bars);
    ticks = List.copyOf(ticks);
    hidden = List.copyOf(hidden);
  }

  /**
   * A bar.
   *
   * @param from and
   * @param to its first and last day
   * @param inside whether it is among what is chosen
   * @param url the search in these days
   */
  record Bar(
      double x,
      double y,
      double width,
      double height,
      String from,
      String to,
      String label,
      String hits,
      boolean inside,
      String url) {}
}
