package dateline.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The page of numbers.
 *
 * @param words what the search box has
 * @param things what can be chosen to look at
 * @param differences figures for the same that cannot all be right
 * @param hits the figures as rows
 * @param all search for all of them
 */
record FiguresView(
    String title,
    String words,
    List<Map.Entry<String, String>> hidden,
    List<SearchView.Chip> chips,
    List<Thing> things,
    Optional<PlotView> plot,
    List<Difference> differences,
    String total,
    List<HitView> hits,
    String all,
    List<SearchView.Option> exports,
    String data) {

  FiguresView {
    hidden = List.copyOf(hidden);
    chips = List.copyOf(chips);
    things = List.copyOf(things);
    differences = List.copyOf(differences);
    hits = List.copyOf(hits);
    exports = List.copyOf(exports);
  }

  /** Something that is counted. */
  record Thing(String name, String hits, String url, boolean chosen) {}

  /** Figures for one thing, place and day that exclude each other. */
  record Difference(String about, List<HitView> figures) {
    Difference {
      figures = List.copyOf(figures);
    }
  }
}
