package dateline.web;

import dateline.fact.ArticleColumn;
import dateline.index.Ask;
import dateline.index.FactHits;
import dateline.index.FactPart;
import dateline.index.FactQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The JSON API: lists with a total and a cursor, single things, what to type next. */
final class Api {
  static final String DESCRIPTION = "/v1/openapi.json";
  private static final int MOST_ROWS = 1_000;
  private static final int MOST_VALUES = 10_000;
  private static final int SUGGESTIONS = 10;

  private static final Route.Param LIMIT =
      Route.Param.number("limit", "entries at a time, 1 to 1000; 20 when left out")
          .within(1, MOST_ROWS);
  private static final Route.Param CURSOR =
      Route.Param.text("cursor", "where to go on: the cursor of the answer before");

  private final Desk desk;
  private final Suggestions suggestions;
  private final OpenApi description;

  Api(Desk desk, String version) {
    this.desk = desk;
    this.suggestions = new Suggestions(desk);
    this.description = new OpenApi(version);
  }

  List<Route> routes() {
    return List.of(
        Route.api("/v1", "Where everything is.", List.of(), this::start),
        Route.api(DESCRIPTION, "This description.", List.of(), this::description),
        Route.api("/v1/facts", "Facts that match.", listed(facetsToCount()), this::facts),
        Route.api("/v1/facts/{id}", "One fact.", List.of(), this::fact),
        Route.api("/v1/articles", "Articles that match.", listed(List.of()), this::articles),
        Route.api("/v1/articles/{id}", "One article and its facts.", List.of(), this::article),
        Route.api("/v1/facets", "Values of facets and their hits.", forFacets(), this::facets),
        Route.api(
            "/v1/people",
            "People with a role, the most facts first.",
            listed(List.of()),
            this::people),
        Route.api(
            "/v1/people/{name}", "A person: roles, quotes, figures.", List.of(), this::person),
        Route.api(
            "/v1/figures",
            "Facts with a figure, the newest first: numbers over time.",
            listed(List.of()),
            this::figures),
        Route.api("/v1/sources", "Sources and how they fare.", List.of(), this::sources),
        Route.api(
            "/v1/suggest",
            "Ways to end what is typed.",
            List.of(Route.Param.text("q", "a query as far as it is typed")),
            this::suggest));
  }

  /** The parameters of a search. */
  static List<Route.Param> searched() {
    List<Route.Param> params = new ArrayList<>();
    params.add(Route.Param.text("q", "a query, in the language of dateline search"));
    params.add(Route.Param.text("from", "published then or later: a day, a month or a year"));
    params.add(Route.Param.text("to", "published then or earlier"));
    for (var field : Search.choosable()) {
      params.add(Route.Param.text(field.name(), field.about() + "; any of these").many());
      params.add(Route.Param.text(Search.NOT + field.name(), "none of these").many());
    }
    return params;
  }

  private static List<Route.Param> listed(List<Route.Param> more) {
    List<Route.Param> params = new ArrayList<>(searched());
    params.add(
        Route.Param.oneOf(
            "sort",
            "what comes first; relevance when left out",
            List.of("relevance", "date", "value")));
    params.add(LIMIT);
    params.add(CURSOR);
    params.addAll(more);
    return params;
  }

  private static List<Route.Param> facetsToCount() {
    return List.of(facet("count hits by this facet as well"));
  }

  private static Route.Param facet(String about) {
    List<String> names = Search.choosable().stream().map(field -> field.name()).toList();
    return Route.Param.oneOf("facet", about, names).many();
  }

  private static List<Route.Param> forFacets() {
    List<Route.Param> params = new ArrayList<>(searched());
    params.add(facet("which; may be given more than once"));
    params.add(Route.Param.text("within", "only values that have these letters in them"));
    params.add(LIMIT);
    return params;
  }

  private Answer start(Request request) {
    Map<String, Object> all = new LinkedHashMap<>();
    for (Route route : routes()) {
      all.put(route.path(), route.about());
    }
    return json(Map.of("addresses", all));
  }

  private Answer description(Request request) {
    return json(description.of(routes()));
  }

  private Answer facts(Request request) throws IOException {
    List<String> facets = request.query().all("facet");
    for (String facet : facets) {
      if (Search.choosable().stream().noneMatch(field -> field.name().equals(facet))) {
        throw Refusal.wrong("there is no facet " + facet);
      }
    }
    Search search = Search.of(request.query());
    return rows(request, "facts", search.query(), search.sort(), facets);
  }

  private Answer articles(Request request) throws IOException {
    Search search = Search.of(request.query());
    FactQuery articles = search.query().ofType(ArticleColumn.TYPE);
    return rows(request, "articles", articles, search.sort(), List.of());
  }

  private Answer figures(Request request) throws IOException {
    Search search = Search.of(request.query());
    Ask.Order order = request.query().first("sort").isPresent() ? search.sort() : Ask.Order.DATE;
    return rows(request, "figures", Desk.figures(search.query()), order, List.of());
  }

  private Answer rows(
      Request request, String name, FactQuery query, Ask.Order order, List<String> facets)
      throws IOException {
    String list = name + " " + order + " " + query.print();
    Ask ask = Ask.of(query).by(order).show(0, limit(request)).countedBy(facets, 20);
    FactPart part = desk.part(ask, Cursor.of(request.query(), list).after());
    FactHits found = part.hits();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("query", query.print());
    data.put("total", found.total());
    data.put(name, PageData.rows(found.hits()));
    if (!facets.isEmpty()) {
      data.put("facets", PageData.facets(found.facets()));
    }
    found.emptied().ifPresent(why -> data.put("emptied", why));
    return withNext(request, data, part.next().map(next -> new Cursor(next).word(list)));
  }

  private static int limit(Request request) {
    return request.query().number("limit", Search.SIZE, 1, MOST_ROWS);
  }

  private static Answer withNext(
      Request request, Map<String, Object> data, Optional<String> cursor) {
    if (cursor.isEmpty()) {
      return json(data);
    }
    String next =
        Params.ascii(request.path()) + "?" + request.query().with("cursor", cursor.get()).encoded();
    data.put("cursor", cursor.get());
    data.put("next", next);
    return json(data).with("Link", "<" + next + ">; rel=\"next\"");
  }

  private Answer fact(Request request) throws IOException {
    return json(PageData.row(desk.fact(request.part("id"))));
  }

  private Answer article(Request request) throws IOException {
    return json(PageData.of(desk.sheet(request.part("id"), Optional.empty())));
  }

  private Answer facets(Request request) throws IOException {
    Params query = request.query();
    List<String> asked = query.all("facet");
    if (asked.isEmpty()) {
      throw Refusal.wrong("which facet? facet=source, or another that " + DESCRIPTION + " names");
    }
    Search search = Search.of(query);
    Map<String, Object> values = new LinkedHashMap<>();
    for (String facet : asked.stream().distinct().limit(SUGGESTIONS).toList()) {
      FacetValues found =
          desk.values(search, facet, query.first("within").orElse(""), limit(request));
      values.put(facet, PageData.counts(found.values()));
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("query", search.query().print());
    data.put("facets", values);
    return json(data);
  }

  private Answer people(Request request) throws IOException {
    Search search = Search.of(request.query());
    String list = "people " + search.query().print();
    List<FactHits.Count> all = desk.people(search, MOST_VALUES).people();
    int from = Math.min(Cursor.of(request.query(), list).offset(), all.size());
    int to = Math.min(all.size(), from + limit(request));
    Map<String, Object> data = PageData.of(new People(search, all.subList(from, to)));
    data.put("total", all.size());
    boolean more = to < all.size();
    return withNext(
        request,
        data,
        more ? Optional.of(new Cursor(Integer.toString(to)).word(list)) : Optional.empty());
  }

  private Answer person(Request request) throws IOException {
    return json(PageData.of(desk.person(request.part("name"))));
  }

  private Answer sources(Request request) throws IOException {
    return json(PageData.of(desk.outlets(List.of())));
  }

  private Answer suggest(Request request) throws IOException {
    String typed = request.query().first("q").orElse("");
    List<Object> all = new ArrayList<>();
    for (Suggestions.Suggestion each : suggestions.of(typed, SUGGESTIONS)) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("query", each.query());
      one.put("value", each.value());
      one.put("field", each.field());
      one.put("hits", each.hits());
      all.add(one);
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("typed", typed);
    data.put("suggestions", all);
    return json(data);
  }

  private static Answer json(Map<String, Object> data) {
    return Answer.of(200, Answer.JSON, JsonTree.bytes(data));
  }
}
