package dateline.web;

import dateline.fact.ArticleColumn;
import dateline.fact.Cell;
import dateline.fact.Reading;
import dateline.index.Ask;
import dateline.index.Clause;
import dateline.index.FactHits;
import dateline.index.FactPart;
import dateline.index.FactQuery;
import dateline.index.FactSearch;
import dateline.model.Page;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Answers questions with data: what every page shows and every address of the API says. */
final class Desk {
  /** The facets beside a search, in the order to show them. */
  static final List<String> FACETS =
      List.of(
          "type",
          "source",
          "place",
          "counted_lemma",
          "event",
          "claimant",
          "speaker",
          "person",
          "organisation",
          "role",
          "section");

  private static final int FACET_SIZE = 12;
  private static final int MOST_COUNTRIES = 300;
  private static final int MOST_VALUES = 1_000;
  private static final int MOST_FIGURES = 1_000;
  private static final int MOST_FACTS = 2_000;
  private static final int PERSON_ROWS = 100;
  private static final int NEWEST_ROLES = 1_000;

  private static final int REMEMBERED = 32;

  private final LiveIndex index;

  /** Searches asked last, the one asked longest ago first: many people ask the same first page. */
  private final Map<Search, Kept> recent = new LinkedHashMap<>(64, 0.75f, true);

  private final Backroom backroom;

  Desk(LiveIndex index, Backroom backroom) {
    this.index = index;
    this.backroom = backroom;
  }

  Backroom backroom() {
    return backroom;
  }

  LiveIndex index() {
    return index;
  }

  /** Hits, facets, map and time. */
  Results results(Search search) throws IOException {
    return index.ask(
        facts -> {
          long version = facts.version();
          Optional<Kept> known = recent(search);
          if (known.isPresent() && known.get().index() == facts && known.get().of() == version) {
            return known.get().results();
          }
          Results results = results(facts, search);
          keep(search, new Kept(facts, version, results));
          return results;
        });
  }

  /** Results that hold as long as the index is the same. */
  private record Kept(FactSearch index, long of, Results results) {}

  private Optional<Kept> recent(Search search) {
    synchronized (recent) {
      return Optional.ofNullable(recent.get(search));
    }
  }

  private void keep(Search search, Kept results) {
    synchronized (recent) {
      recent.put(search, results);
      if (recent.size() > REMEMBERED) {
        recent.remove(recent.keySet().iterator().next());
      }
    }
  }

  private Results results(FactSearch facts, Search search) throws IOException {
    Ask ask = search.ask().countedBy(FACETS, FACET_SIZE);
    FactHits found = facts.search(ask);
    Ask wide = search.ask().show(0, 0).countedBy(List.of("country"), MOST_COUNTRIES);
    Map<String, Long> places = new LinkedHashMap<>();
    facts
        .search(wide)
        .facets()
        .getOrDefault("country", List.of())
        .forEach(count -> places.put(count.value(), count.hits()));
    long reach = Math.min(found.total(), Ask.DEEPEST);
    int pages = (int) Math.max(1, (reach + search.size() - 1) / search.size());
    return new Results(
        search, found, places, spots(facts, search), Timeline.bars(facts, search), pages);
  }

  private List<Results.Spot> spots(FactSearch facts, Search search) throws IOException {
    return search.view().equals(SearchPage.MAP) ? Spots.of(facts, search, backroom) : List.of();
  }

  /** Hits alone. */
  FactHits hits(Ask ask) throws IOException {
    return index.ask(facts -> facts.search(ask));
  }

  /** The next part of a list. */
  FactPart part(Ask ask, String after) throws IOException {
    try {
      return index.ask(facts -> facts.part(ask, after));
    } catch (IllegalArgumentException garbled) {
      throw Refusal.wrong("this cursor leads nowhere: begin again without it", garbled);
    }
  }

  /** The values of a facet that have some letters in them. */
  FacetValues values(Search search, String facet, String within, int size) throws IOException {
    if (Search.choosable().stream().noneMatch(field -> field.name().equals(facet))) {
      throw Refusal.missing("there is no facet " + facet);
    }
    String letters = within.toLowerCase(Locale.ROOT).strip();
    int looked = letters.isEmpty() ? size : MOST_VALUES * 10;
    Ask ask = search.ask().show(0, 0).countedBy(List.of(facet), looked);
    List<FactHits.Count> values =
        hits(ask).facets().getOrDefault(facet, List.of()).stream()
            .filter(count -> count.value().toLowerCase(Locale.ROOT).contains(letters))
            .limit(size)
            .toList();
    return new FacetValues(search, facet, within, values);
  }

  /**
   * One article.
   *
   * @param version which stored version to read, counted from 1; the newest when empty
   */
  Sheet sheet(String id, Optional<Integer> version) throws IOException {
    FactHits.Hit row = article(id);
    Ask all = Ask.of(new FactQuery(new Clause.Whole("article_id", id))).show(0, MOST_FACTS);
    List<FactHits.Hit> facts = new ArrayList<>(hits(all).hits());
    facts.sort(Comparator.comparing(hit -> number(hit, "char_start").orElse(BigDecimal.ZERO)));
    List<Page> copies = copies(row);
    Optional<Page> copy = chosen(copies, version);
    Optional<Reading> reading =
        copy.isPresent() ? Optional.of(backroom.reading(copy.get())) : Optional.empty();
    int at = copy.map(copies::indexOf).orElse(0);
    Optional<String> before =
        at > 0
            ? Optional.of(backroom.reading(copies.get(at - 1)).article().text())
            : Optional.empty();
    return new Sheet(
        row, facts, reading, copy, before, copies.stream().map(Page::fetched).toList());
  }

  private FactHits.Hit article(String id) throws IOException {
    FactQuery one = new FactQuery(new Clause.Whole("article_id", id)).ofType(ArticleColumn.TYPE);
    return hits(Ask.of(one).show(0, 1)).hits().stream()
        .findFirst()
        .orElseThrow(() -> Refusal.missing("there is no article with this id"));
  }

  private List<Page> copies(FactHits.Hit row) throws IOException {
    String url = row.cell("url").plain();
    return url.isEmpty() ? List.of() : backroom.copies(url);
  }

  private static Optional<Page> chosen(List<Page> copies, Optional<Integer> version) {
    int number = version.orElse(copies.size());
    if (version.isPresent() && (number < 1 || number > copies.size())) {
      throw Refusal.missing("there is no such version of this article");
    }
    return copies.isEmpty() ? Optional.empty() : Optional.of(copies.get(number - 1));
  }

  /** Our stored copy of an article's page. */
  Page copy(String id, Optional<Integer> version) throws IOException {
    return chosen(copies(article(id)), version)
        .orElseThrow(() -> Refusal.missing("there is no stored copy of this article"));
  }

  People people(Search search, int size) throws IOException {
    FactQuery officials = search.query().ofType("official");
    Ask ask =
        Ask.of(officials).by(Ask.Order.DATE).show(0, NEWEST_ROLES).countedBy(List.of("name"), size);
    FactHits found = hits(ask);
    Map<String, String> roles = new LinkedHashMap<>();
    for (FactHits.Hit hit : found.hits()) {
      roles.putIfAbsent(hit.cell("name").plain(), HitView.of(hit).what());
    }
    return new People(search, found.facets().getOrDefault("name", List.of()), roles);
  }

  People.Person person(String name) throws IOException {
    FactHits roles = about("official", "name", name);
    FactHits quotes = about("quote", "speaker", name);
    FactHits figures = about("count", "claimant", name);
    if (roles.total() + quotes.total() + figures.total() == 0) {
      throw Refusal.missing("nobody of this name is known here");
    }
    return new People.Person(name, roles, quotes, figures);
  }

  private FactHits about(String type, String field, String name) throws IOException {
    FactQuery query = new FactQuery(new Clause.Whole(field, name)).ofType(type);
    return hits(Ask.of(query).by(Ask.Order.DATE).show(0, PERSON_ROWS));
  }

  /** The fact with an id. */
  FactHits.Hit fact(String id) throws IOException {
    FactQuery query = new FactQuery(new Clause.Whole("fact_id", id));
    return hits(Ask.of(query).show(0, 1)).hits().stream()
        .findFirst()
        .orElseThrow(() -> Refusal.missing("there is no fact with this id"));
  }

  /** Facts that state a figure, among others. */
  static FactQuery figures(FactQuery query) {
    return query.ofType("count").and(new Clause.Known("value"));
  }

  Figures figures(Search search) throws IOException {
    Ask ask =
        Ask.of(figures(search.query()))
            .by(Ask.Order.DATE)
            .show(0, MOST_FIGURES)
            .countedBy(List.of("counted_lemma"), FACET_SIZE * 4);
    FactHits found = hits(ask);
    List<FactHits.Hit> inTime = new ArrayList<>(found.hits());
    inTime.sort(Comparator.comparing(Desk::when));
    return new Figures(
        search, found.facets().getOrDefault("counted_lemma", List.of()), found.total(), inTime);
  }

  /** The day a figure speaks of: when its time begins, else when it was published. */
  private static String when(FactHits.Hit hit) {
    String start = hit.cell("period_start").plain();
    return start.isEmpty() ? hit.cell("published").plain() : start;
  }

  Outlets outlets(List<String> said) throws IOException {
    List<Backroom.SourceState> sources = backroom.sources();
    boolean canAdd = backroom.takesSources();
    try {
      return index.ask(
          facts ->
              new Outlets(
                  sources,
                  bySource(facts, FactQuery.ALL.ofType(ArticleColumn.TYPE)),
                  bySource(facts, FactQuery.ALL),
                  canAdd,
                  said));
    } catch (Refusal nothingYet) {
      return new Outlets(sources, List.of(), List.of(), canAdd, said);
    }
  }

  private static List<FactHits.Count> bySource(FactSearch facts, FactQuery query)
      throws IOException {
    Ask ask = Ask.of(query).show(0, 0).countedBy(List.of("source"), MOST_VALUES);
    return facts.search(ask).facets().getOrDefault("source", List.of());
  }

  private static Optional<BigDecimal> number(FactHits.Hit hit, String column) {
    return hit.cell(column) instanceof Cell.Amount amount
        ? Optional.of(amount.number())
        : Optional.empty();
  }
}
