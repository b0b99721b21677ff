package dateline.web;

import dateline.index.Ask;
import dateline.index.Clause;
import dateline.index.FactQuery;
import dateline.index.QueryFault;
import dateline.index.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A search as its address says it: everything a screen shows follows from it, and {@link #url}
 * writes the address again.
 *
 * @param words in the query language, as typed
 * @param chosen values of facets, wanted or not wanted
 * @param from first day, month or year of publication, empty for any
 * @param to last one
 * @param page from 1
 * @param size hits on a page
 * @param view how hits are laid out; the screens' own word, empty for their usual way
 */
public record Search(
    String words,
    List<Choice> chosen,
    String from,
    String to,
    Ask.Order sort,
    int page,
    int size,
    String view) {
  static final int SIZE = 20;
  static final int MOST = 100;
  static final String NOT = "not.";
  private static final String PUBLISHED = "published";

  public Search {
    chosen = List.copyOf(chosen);
  }

  /** A value of a facet, wanted or not. */
  public record Choice(String facet, String value, boolean wanted) {}

  /** Everything, the best first. */
  public static final Search ALL =
      new Search("", List.of(), "", "", Ask.Order.RELEVANCE, 1, SIZE, "");

  /**
   * Reads an address.
   *
   * @throws Refusal when a part of it makes no sense
   */
  static Search of(Params params) {
    List<Choice> chosen = new ArrayList<>();
    for (String name : params.names()) {
      boolean not = name.startsWith(NOT);
      String facet = not ? name.substring(NOT.length()) : name;
      if (choosable(facet)) {
        params.all(name).stream()
            .filter(value -> !value.isBlank())
            .distinct()
            .forEach(value -> chosen.add(new Choice(facet, value, !not)));
      }
    }
    int size = params.number("size", SIZE, 1, MOST);
    Search search =
        new Search(
            params.first("q").orElse(""),
            chosen,
            params.first("from").orElse("").strip(),
            params.first("to").orElse("").strip(),
            params.first("sort").map(Search::order).orElse(Ask.Order.RELEVANCE),
            params.number("page", 1, 1, Ask.DEEPEST / size),
            size,
            params.first("view").orElse(""));
    search.query();
    return search;
  }

  private static boolean choosable(String facet) {
    return !facet.equals(PUBLISHED)
        && Schema.OURS.field(facet).filter(Schema.Field::isFacet).isPresent();
  }

  /** The fields that may be chosen from by a parameter of their name. */
  static List<Schema.Field> choosable() {
    return Schema.OURS.facets().stream().filter(field -> choosable(field.name())).toList();
  }

  private static Ask.Order order(String name) {
    for (Ask.Order order : Ask.Order.values()) {
      if (order.name().equalsIgnoreCase(name)) {
        return order;
      }
    }
    throw Refusal.wrong("sort is relevance, date or value");
  }

  /**
   * The whole of it in the query language: {@code print()} is what one would type.
   *
   * @throws Refusal when the words cannot be read
   */
  public FactQuery query() {
    FactQuery query = parsed(words);
    for (Clause clause : clauses()) {
      query = query.and(clause);
    }
    String days = days();
    return days.isEmpty() ? query : query.and(parsed(days).clause());
  }

  private static FactQuery parsed(String text) {
    try {
      return FactQuery.parse(text);
    } catch (QueryFault fault) {
      throw Refusal.wrong(fault.getMessage() + "\n" + fault.pointed(), fault);
    }
  }

  private List<Clause> clauses() {
    Map<String, List<Clause>> wanted = new LinkedHashMap<>();
    List<Clause> clauses = new ArrayList<>();
    for (Choice choice : chosen) {
      Clause one = new Clause.Whole(choice.facet(), choice.value());
      if (choice.wanted()) {
        wanted.computeIfAbsent(choice.facet(), facet -> new ArrayList<>()).add(one);
      } else {
        clauses.add(new Clause.Not(one));
      }
    }
    wanted.values().forEach(any -> clauses.add(Clause.or(any)));
    return clauses;
  }

  private String days() {
    for (String day : List.of(from, to)) {
      if (!day.chars().allMatch(c -> c >= '0' && c <= '9' || c == '-')) {
        throw Refusal.wrong("from and to want a day, a month or a year: 2026-05-31, 2026-05, 2026");
      }
    }
    if (from.isEmpty()) {
      return to.isEmpty() ? "" : PUBLISHED + ":<=" + to;
    }
    return to.isEmpty() ? PUBLISHED + ":>=" + from : PUBLISHED + ":" + from + ".." + to;
  }

  /** The same search, a value of a facet chosen; one that was chosen the other way turns round. */
  public Search with(String facet, String value, boolean wanted) {
    List<Choice> more = new ArrayList<>(without(facet, value).chosen);
    more.add(new Choice(facet, value, wanted));
    return new Search(words, more, from, to, sort, 1, size, view);
  }

  /** The same search without the choice of a value. */
  public Search without(String facet, String value) {
    List<Choice> rest =
        chosen.stream()
            .filter(choice -> !(choice.facet().equals(facet) && choice.value().equals(value)))
            .toList();
    return new Search(words, rest, from, to, sort, 1, size, view);
  }

  /** The same search without any choice in a facet. */
  public Search without(String facet) {
    List<Choice> rest = chosen.stream().filter(choice -> !choice.facet().equals(facet)).toList();
    return new Search(words, rest, from, to, sort, 1, size, view);
  }

  /** How a value is chosen: empty when it is not. */
  public Optional<Choice> choice(String facet, String value) {
    return chosen.stream()
        .filter(choice -> choice.facet().equals(facet) && choice.value().equals(value))
        .findFirst();
  }

  public Search asking(String other) {
    return new Search(other, chosen, from, to, sort, 1, size, view);
  }

  /** The same search in these days, months or years; empty for open ends. */
  public Search between(String first, String last) {
    return new Search(words, chosen, first, last, sort, 1, size, view);
  }

  public Search by(Ask.Order other) {
    return new Search(words, chosen, from, to, other, 1, size, view);
  }

  public Search onPage(int other) {
    return new Search(words, chosen, from, to, sort, other, size, view);
  }

  public Search as(String other) {
    return new Search(words, chosen, from, to, sort, page, size, other);
  }

  /** Its address under a path: {@code url("/search.csv")}. */
  public String url(String path) {
    Map<String, List<String>> params = params();
    String query =
        params.entrySet().stream()
            .flatMap(
                param ->
                    param.getValue().stream()
                        .map(value -> param.getKey() + "=" + Params.encoded(value)))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  /** What its address says, name by name; what is usual is left out. */
  public Map<String, List<String>> params() {
    Map<String, List<String>> params = new LinkedHashMap<>();
    put(params, "q", words);
    for (Choice choice : chosen) {
      String name = (choice.wanted() ? "" : NOT) + choice.facet();
      params.computeIfAbsent(name, n -> new ArrayList<>()).add(choice.value());
    }
    put(params, "from", from);
    put(params, "to", to);
    put(params, "sort", sort == Ask.Order.RELEVANCE ? "" : sort.name().toLowerCase(Locale.ROOT));
    put(params, "page", page == 1 ? "" : Integer.toString(page));
    put(params, "size", size == SIZE ? "" : Integer.toString(size));
    put(params, "view", view);
    return params;
  }

  private static void put(Map<String, List<String>> params, String name, String value) {
    if (!value.isEmpty()) {
      params.put(name, List.of(value));
    }
  }

  Ask ask() {
    return Ask.of(query()).by(sort).show((page - 1) * size, size);
  }
}
