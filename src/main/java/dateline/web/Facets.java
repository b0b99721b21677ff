package dateline.web;

import dateline.index.FactHits;
import dateline.lang.Places;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the column beside the results of the counts of a search. */
final class Facets {
  /** Values shown of a facet beside the results. */
  private static final int SHORT = 6;

  /** The words people use for the fields. */
  private static final Map<String, String> TITLES =
      Map.ofEntries(
          Map.entry("type", "Kind of fact"),
          Map.entry("source", "Outlet"),
          Map.entry("claimant", "Who says so"),
          Map.entry("claimant_kind", "Kind of source"),
          Map.entry("place", "Where it happened"),
          Map.entry("country", "Country"),
          Map.entry("event", "What happened"),
          Map.entry("counted_lemma", "What is counted"),
          Map.entry("speaker", "Who is quoted"),
          Map.entry("quote_kind", "Kind of quote"),
          Map.entry("role", "Role"),
          Map.entry("role_organisation", "Office or body"),
          Map.entry("status", "In office?"),
          Map.entry("person", "People named"),
          Map.entry("organisation", "Organisations named"),
          Map.entry("named_place", "Places named"));

  private static final Map<String, String> UNITS_OF_TYPE =
      Map.of(
          "count", "Counts",
          "date", "Dates",
          "official", "Officials",
          "quote", "Quotes",
          "article", "Articles");

  private Facets() {}

  static String title(String field) {
    return TITLES.getOrDefault(field, capital(Wording.words(field)));
  }

  private static String capital(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** The facets that have values, each a few of them. */
  static List<FacetView> beside(Results results) {
    List<FacetView> views = new ArrayList<>();
    results
        .found()
        .facets()
        .forEach(
            (field, counts) ->
                view(results.search(), field, counts, SHORT, "").ifPresent(views::add));
    return views;
  }

  /** One facet at length. */
  static FacetView all(FacetValues values) {
    return view(
            values.search(), values.facet(), values.values(), Integer.MAX_VALUE, values.within())
        .orElseGet(
            () ->
                new FacetView(
                    values.facet(),
                    title(values.facet()),
                    List.of(),
                    true,
                    "",
                    values.within(),
                    Frames.hidden(values.search(), "page")));
  }

  private static Optional<FacetView> view(
      Search search, String field, List<FactHits.Count> counts, int most, String within) {
    List<Search.Choice> chosen =
        search.chosen().stream().filter(choice -> choice.facet().equals(field)).toList();
    if (counts.isEmpty() && chosen.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Long> shown = new LinkedHashMap<>();
    counts.stream().limit(most).forEach(count -> shown.put(count.value(), count.hits()));
    chosen.forEach(
        choice ->
            shown.putIfAbsent(
                choice.value(),
                counts.stream()
                    .filter(count -> count.value().equals(choice.value()))
                    .mapToLong(FactHits.Count::hits)
                    .findFirst()
                    .orElse(-1)));
    long top = counts.isEmpty() ? 1 : counts.getFirst().hits();
    List<FacetView.Value> values =
        shown.entrySet().stream()
            .map(entry -> value(search, field, entry.getKey(), entry.getValue(), top))
            .toList();
    return Optional.of(
        new FacetView(
            field,
            title(field),
            values,
            !chosen.isEmpty(),
            counts.size() > most ? search.onPage(1).url("/facets/" + field) : "",
            within,
            Frames.hidden(search, "page")));
  }

  private static FacetView.Value value(
      Search search, String field, String value, long hits, long top) {
    Optional<Search.Choice> choice = search.choice(field, value);
    boolean wanted = choice.filter(Search.Choice::wanted).isPresent();
    boolean out = choice.isPresent() && !wanted;
    Search free = search.without(field, value);
    return new FacetView.Value(
        shown(field, value),
        hits < 0 ? "" : Wording.count(hits),
        wanted,
        out,
        (wanted ? free : search.with(field, value, true)).url(Frames.SEARCH),
        (out ? free : search.with(field, value, false)).url(Frames.SEARCH),
        hits <= 0 ? 0 : (int) Math.max(2, Math.min(100, 100 * hits / top)));
  }

  /** A value in the words people use: a country's name for its code. */
  static String shown(String field, String value) {
    return switch (field) {
      case "country" -> Places.english().nameOf(value).orElse(value);
      case "unit" -> Wording.unit(value);
      case "type" -> UNITS_OF_TYPE.getOrDefault(value, value);
      default -> value;
    };
  }
}
