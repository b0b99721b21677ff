package dateline.web;

import dateline.fact.ArticleColumn;
import dateline.format.Json;
import dateline.index.FactHits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The data of a page, as its {@code .json} and the API say it. */
final class PageData {
  private PageData() {}

  static Map<String, Object> of(Results results) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("query", results.search().query().print());
    data.put("total", results.total());
    data.put("page", results.search().page());
    data.put("pages", results.pages());
    data.put("facts", rows(results.found().hits()));
    data.put("facets", facets(results.found().facets()));
    data.put("countries", results.places());
    if (!results.spots().isEmpty()) {
      data.put("places", results.spots().stream().map(PageData::spot).toList());
    }
    Map<String, Object> days = new LinkedHashMap<>();
    results.days().forEach(bar -> days.put(bar.label(), bar.hits()));
    data.put("published", days);
    results.found().emptied().ifPresent(why -> data.put("emptied", why));
    return data;
  }

  private static Map<String, Object> spot(Results.Spot spot) {
    return Map.of("name", spot.name(), "lat", spot.lat(), "lon", spot.lon(), "hits", spot.hits());
  }

  static Map<String, Object> facets(Map<String, List<FactHits.Count>> facets) {
    Map<String, Object> all = new LinkedHashMap<>();
    facets.forEach((facet, counts) -> all.put(facet, counts(counts)));
    return all;
  }

  static List<Object> counts(List<FactHits.Count> counts) {
    List<Object> all = new ArrayList<>();
    counts.forEach(count -> all.add(count("value", count)));
    return all;
  }

  private static Map<String, Object> count(String key, FactHits.Count count) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put(key, count.value());
    data.put("hits", count.hits());
    return data;
  }

  static List<Object> rows(List<FactHits.Hit> hits) {
    List<Object> rows = new ArrayList<>();
    hits.forEach(hit -> rows.add(row(hit)));
    return rows;
  }

  /** A hit; {@code marks} are what matched in its sentence, or an article's headline. */
  static Map<String, Object> row(FactHits.Hit hit) {
    Map<String, Object> row = JsonTree.row(hit.columns(), hit.cells());
    if (!hit.marks().isEmpty()) {
      boolean article = hit.type().equals(ArticleColumn.TYPE);
      String shown = hit.cell(article ? "headline" : "sentence").plain();
      row.put("marks", JsonTree.spans(shown, hit.marks()));
    }
    return row;
  }

  static Map<String, Object> of(FacetValues values) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("facet", values.facet());
    data.put("values", counts(values.values()));
    return data;
  }

  static Map<String, Object> of(Sheet sheet) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("article", row(sheet.row()));
    data.put("facts", rows(sheet.facts()));
    data.put("versions", sheet.versions());
    sheet.reading().ifPresent(read -> data.put("reading", new JsonTree.Raw(Json.line(read))));
    return data;
  }

  static Map<String, Object> of(People people) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("total", people.people().size());
    List<Object> all = new ArrayList<>();
    people.people().forEach(person -> all.add(count("name", person)));
    data.put("people", all);
    return data;
  }

  static Map<String, Object> of(People.Person person) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("name", person.name());
    data.put("roles", rows(person.roles().hits()));
    data.put("quotes", rows(person.quotes().hits()));
    data.put("figures", rows(person.figures().hits()));
    return data;
  }

  static Map<String, Object> of(Figures figures) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("query", figures.search().query().print());
    data.put("total", figures.total());
    data.put("counted", counts(figures.things()));
    data.put("figures", rows(figures.figures()));
    return data;
  }

  static Map<String, Object> of(Outlets outlets) {
    Map<String, Object> data = new LinkedHashMap<>();
    List<Object> sources = new ArrayList<>();
    outlets.sources().forEach(source -> sources.add(source(source)));
    data.put("total", sources.size());
    data.put("sources", sources);
    data.put("outlets", counts(outlets.outlets()));
    if (!outlets.said().isEmpty()) {
      data.put("said", outlets.said());
    }
    return data;
  }

  private static Map<String, Object> source(Backroom.SourceState source) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("url", source.url());
    data.put("title", source.title());
    data.put("kind", source.kind());
    data.put("tags", source.tags());
    data.put("paused", source.paused());
    data.put("said", source.said());
    source.lastCrawl().ifPresent(when -> data.put("lastCrawl", when.toString()));
    data.put("pages", source.pages());
    data.put("reasons", source.reasons());
    return data;
  }
}
