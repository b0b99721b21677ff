package dateline.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The search page.
 *
 * @param hidden what the search box sends along
 * @param total how many, in words
 * @param emptied where nothing was found, what removed everything
 * @param data address of the same as JSON
 * @param clear address without anything chosen
 * @param page "2 of 8"
 */
record SearchView(
    String title,
    String words,
    List<Map.Entry<String, String>> hidden,
    List<Chip> chips,
    String clear,
    List<String> fields,
    Optional<ChartView> chart,
    Optional<MapView> map,
    List<FacetView> facets,
    String total,
    String emptied,
    List<HitView> hits,
    boolean cards,
    List<Option> views,
    List<Option> orders,
    List<Option> exports,
    String previous,
    String page,
    String next,
    String data) {

  SearchView {
    hidden = List.copyOf(hidden);
    chips = List.copyOf(chips);
    fields = List.copyOf(fields);
    facets = List.copyOf(facets);
    hits = List.copyOf(hits);
    views = List.copyOf(views);
    orders = List.copyOf(orders);
    exports = List.copyOf(exports);
  }

  /** Something chosen, with the address that takes it away. */
  record Chip(String text, boolean out, String url) {}

  /** One way of several. */
  record Option(String text, String url, boolean current) {}
}
