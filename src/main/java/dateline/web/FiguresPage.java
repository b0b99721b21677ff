package dateline.web;

import dateline.index.FactHits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lays out figures for one thing over time. */
final class FiguresPage {
  static final String PATH = "/figures";
  private static final String THING = "counted_lemma";
  private static final int ROWS = 100;
  private static final int MOST_DIFFERENCES = 12;

  private FiguresPage() {}

  static FiguresView view(Figures figures) {
    Search search = figures.search();
    boolean narrowed = !search.words().isEmpty() || !search.chosen().isEmpty();
    List<FactHits.Hit> newest = figures.figures().reversed();
    return new FiguresView(
        "Numbers",
        search.words(),
        Frames.hidden(search, "q", "page"),
        SearchPage.chips(search, PATH),
        figures.things().stream().map(count -> thing(search, count)).toList(),
        narrowed ? Plot.of(figures) : Optional.empty(),
        narrowed ? differences(figures.figures()) : List.of(),
        Wording.plural(figures.total(), "figure"),
        narrowed ? newest.stream().limit(ROWS).map(HitView::of).toList() : List.of(),
        search.with("type", "count", true).url(Frames.SEARCH),
        SearchPage.exports(search.with("type", "count", true)),
        search.url(PATH + ".json"));
  }

  private static FiguresView.Thing thing(Search search, FactHits.Count count) {
    boolean chosen = search.choice(THING, count.value()).isPresent();
    Search other =
        chosen ? search.without(THING) : search.without(THING).with(THING, count.value(), true);
    return new FiguresView.Thing(
        count.value(), Wording.count(count.hits()), other.url(PATH), chosen);
  }

  /** Figures that speak of the same thing, event, place, day and unit. */
  private static List<FiguresView.Difference> differences(List<FactHits.Hit> figures) {
    Map<List<String>, List<FactHits.Hit>> same = new LinkedHashMap<>();
    for (FactHits.Hit hit : figures) {
      Optional<LocalDate> day = Plot.day(hit);
      boolean told = !text(hit, THING).isEmpty() && !text(hit, "event").isEmpty();
      boolean asserted = text(hit, "modality").equals("asserted");
      if (told && asserted && day.isPresent()) {
        List<String> key =
            Stream.concat(
                    Stream.of(THING, "event", "place", "unit", "scope", "change")
                        .map(column -> text(hit, column)),
                    Stream.of(day.get().toString()))
                .toList();
        same.computeIfAbsent(key, k -> new ArrayList<>()).add(hit);
      }
    }
    return same.values().stream()
        .filter(FiguresPage::differ)
        .limit(MOST_DIFFERENCES)
        .map(FiguresPage::difference)
        .toList();
  }

  /** Whether two of them, of two articles or by two claimants, have no number in common. */
  private static boolean differ(List<FactHits.Hit> hits) {
    long tellers =
        hits.stream()
            .map(hit -> text(hit, "article_id") + " " + text(hit, "claimant"))
            .distinct()
            .count();
    if (tellers < 2) {
      return false;
    }
    double highestLow = Double.NEGATIVE_INFINITY;
    double lowestHigh = Double.POSITIVE_INFINITY;
    for (FactHits.Hit hit : hits) {
      OptionalDouble value = Plot.number(hit, "value");
      boolean exact = text(hit, "bound").equals("exact");
      OptionalDouble low = exact ? value : Plot.number(hit, "value_low");
      OptionalDouble high = exact ? value : Plot.number(hit, "value_high");
      highestLow = Math.max(highestLow, low.orElse(Double.NEGATIVE_INFINITY));
      lowestHigh = Math.min(lowestHigh, high.orElse(Double.POSITIVE_INFINITY));
    }
    return highestLow > lowestHigh;
  }

  private static FiguresView.Difference difference(List<FactHits.Hit> hits) {
    FactHits.Hit one = hits.getFirst();
    String about =
        Stream.of(
                text(one, "counted"),
                text(one, "event"),
                text(one, "place"),
                Plot.day(one).map(Wording::day).orElse(""))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    return new FiguresView.Difference(about, hits.stream().map(HitView::of).toList());
  }

  private static String text(FactHits.Hit hit, String column) {
    return hit.cell(column).plain();
  }
}
