package dateline.web;

import dateline.index.Ask;
import dateline.index.Schema;
import dateline.lang.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lays out what a search found. */
final class SearchPage {
  private static final String CARDS = "cards";

  /** The view that shows the map. */
  static final String MAP = "map";

  private final WorldMap world;

  SearchPage(WorldMap world) {
    this.world = world;
  }

  SearchView view(Results results) {
    Search search = results.search();
    String words = search.words();
    return new SearchView(
        words.isEmpty() ? "Search" : words,
        words,
        Frames.hidden(search, "q", "page"),
        chips(search, Frames.SEARCH),
        Search.ALL.as(search.view()).url(Frames.SEARCH),
        Schema.OURS.fields().stream().map(Schema.Field::name).toList(),
        Days.chart(results),
        search.view().equals(MAP) ? Optional.of(map(results)) : Optional.empty(),
        Facets.beside(results),
        Wording.plural(results.total(), search.query().asksForArticles() ? "hit" : "fact"),
        results.found().emptied().orElse(""),
        results.found().hits().stream().map(HitView::of).toList(),
        search.view().equals(CARDS),
        views(search),
        orders(search),
        exports(search),
        results.previous().map(before -> before.url(Frames.SEARCH)).orElse(""),
        Wording.count(search.page()) + " of " + Wording.count(results.pages()),
        results.next().map(next -> next.url(Frames.SEARCH)).orElse(""),
        search.url("/search.json"));
  }

  /** What is chosen; the addresses lead to a path. */
  static List<SearchView.Chip> chips(Search search, String path) {
    List<SearchView.Chip> chips = new ArrayList<>();
    for (Search.Choice choice : search.chosen()) {
      chips.add(
          new SearchView.Chip(
              Facets.title(choice.facet()) + ": " + Facets.shown(choice.facet(), choice.value()),
              !choice.wanted(),
              search.without(choice.facet(), choice.value()).url(path)));
    }
    if (!search.from().isEmpty() || !search.to().isEmpty()) {
      String days =
          Wording.days(
              Optional.of(search.from()).filter(day -> !day.isEmpty()).map(Days::start),
              Optional.of(search.to()).filter(day -> !day.isEmpty()).map(Days::end));
      chips.add(new SearchView.Chip("Published: " + days, false, search.between("", "").url(path)));
    }
    return chips;
  }

  private static List<SearchView.Option> views(Search search) {
    return List.of(
        view("Table", "", search), view("Cards", CARDS, search), view("Map", MAP, search));
  }

  private static SearchView.Option view(String text, String name, Search search) {
    return new SearchView.Option(
        text, search.as(name).url(Frames.SEARCH), search.view().equals(name));
  }

  private static List<SearchView.Option> orders(Search search) {
    return List.of(
        order("Best first", Ask.Order.RELEVANCE, search),
        order("Newest first", Ask.Order.DATE, search),
        order("Largest first", Ask.Order.VALUE, search));
  }

  private static SearchView.Option order(String text, Ask.Order order, Search search) {
    return new SearchView.Option(text, search.by(order).url(Frames.SEARCH), search.sort() == order);
  }

  static List<SearchView.Option> exports(Search search) {
    Search all = search.onPage(1);
    return List.of(
        new SearchView.Option("XLSX", all.url("/search.xlsx"), false),
        new SearchView.Option("CSV", all.url("/search.csv"), false),
        new SearchView.Option("JSON Lines", all.url("/search.jsonl"), false),
        new SearchView.Option("Atom", all.url("/search.atom"), false),
        new SearchView.Option("JSON Feed", all.url("/search.feed"), false));
  }

  private MapView map(Results results) {
    Search search = results.search();
    long most = results.places().values().stream().mapToLong(Long::longValue).max().orElse(1);
    List<MapView.Country> countries =
        results.places().entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(entry -> country(search, entry.getKey(), entry.getValue(), most))
            .toList();
    long busiest = results.spots().stream().mapToLong(Results.Spot::hits).max().orElse(1);
    List<MapView.Place> places =
        results.spots().stream().map(spot -> place(search, spot, busiest)).toList();
    return new MapView(WorldMap.WIDTH, WorldMap.HEIGHT, countries, places);
  }

  /** A circle whose area tells the hits. */
  private static MapView.Place place(Search search, Results.Spot spot, long busiest) {
    return new MapView.Place(
        spot.name(),
        Wording.count(spot.hits()),
        WorldMap.x(spot.lon(), spot.lat()),
        WorldMap.y(spot.lat()),
        Days.tenth(2.5 + 6 * Math.sqrt((double) spot.hits() / busiest)),
        search.with("place", spot.name(), true).url(Frames.SEARCH));
  }

  private MapView.Country country(Search search, String code, long hits, long most) {
    double share = Math.log1p((double) hits) / Math.log1p((double) most);
    return new MapView.Country(
        code,
        Places.english().nameOf(code).orElse(code),
        Wording.count(hits),
        world.has(code),
        (int) Math.max(1, Math.min(5, Math.ceil(share * 5))),
        search.with("country", code, true).url(Frames.SEARCH));
  }
}
