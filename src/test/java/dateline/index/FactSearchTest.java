package dateline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.fact.Cell;
import dateline.fact.Reading;
import dateline.format.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Search against a plain look at every row. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FactSearchTest {
  private static final long SEED = 1066;
  private Path folder = Path.of("");
  private FactSearch search;
  private final List<Row> rows = new ArrayList<>();

  /** A row with its cells by column. */
  private record Row(String type, Map<String, Cell> cells) {
    String text(String column) {
      Cell cell = cells.get(column);
      return cell == null ? "" : cell.plain();
    }

    double number(String column) {
      return cells.get(column) instanceof Cell.Amount a ? a.number().doubleValue() : Double.NaN;
    }
  }

  @BeforeAll
  void write(@TempDir Path fresh) throws IOException {
    folder = fresh;
    List<Reading> news = new InventedNews(SEED).readings(400);
    try (FactIndex index = FactIndex.open(folder)) {
      for (int i = 0; i < news.size(); i++) {
        index.put(news.get(i));
        if (i % 90 == 0) {
          index.commit("part " + i); // several segments
        }
      }
      index.commit("end");
    }
    for (Reading reading : news) {
      Tables.rows(
          reading,
          (type, cells) -> {
            Map<String, Cell> byName = new HashMap<>();
            for (int i = 0; i < cells.size(); i++) {
              byName.put(Tables.headings(type).get(i).name(), cells.get(i));
            }
            rows.add(new Row(type, byName));
          });
    }
    search = FactSearch.open(folder);
  }

  @AfterAll
  void close() throws IOException {
    search.close();
  }

  private Set<String> ids(String query) throws IOException {
    Set<String> ids = new HashSet<>();
    search.each(FactQuery.parse(query), (type, cells) -> ids.add(cells.getFirst().plain()));
    return ids;
  }

  private Set<String> expected(Predicate<Row> matches) {
    return rows.stream()
        .filter(row -> !row.type().equals("article"))
        .filter(matches)
        .map(row -> row.text("fact_id"))
        .collect(Collectors.toSet());
  }

  @Test
  void every_row_comes_back_as_it_was_and_the_newest_first() throws IOException {
    Map<String, Row> byId =
        rows.stream()
            .filter(row -> !row.type().equals("article"))
            .collect(Collectors.toMap(row -> row.text("fact_id"), row -> row));
    List<String> days = new ArrayList<>();
    long count =
        search.each(
            FactQuery.ALL,
            (type, cells) -> {
              Row row = Optional.ofNullable(byId.remove(cells.getFirst().plain())).orElseThrow();
              assertThat(row.type()).isEqualTo(type);
              for (int i = 0; i < cells.size(); i++) {
                String column = search.schema().headings(type).get(i).name();
                assertThat(cells.get(i)).isEqualTo(row.cells().get(column));
              }
              days.add(row.text("published"));
            });
    assertThat(byId).isEmpty();
    assertThat(count).isEqualTo(days.size());
    assertThat(days).isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }

  @Test
  void a_figure_is_found_where_what_it_states_touches_what_is_asked() throws IOException {
    Random random = new Random(SEED);
    for (int round = 0; round < 150; round++) {
      int from = random.nextInt(20_000);
      int to = from + random.nextInt(4_000);
      assertThat(ids("value:" + from + ".." + to))
          .as("seed %d round %d", SEED, round)
          .isEqualTo(expected(row -> touches(row, from, to)));
      assertThat(ids("value:>=" + from))
          .isEqualTo(expected(row -> touches(row, from, Double.MAX_VALUE)));
    }
  }

  /** The figures a row states, low to high. */
  private static boolean touches(Row row, double from, double to) {
    List<Double> stated =
        List.of("value", "value_low", "value_high").stream()
            .map(row::number)
            .filter(number -> !number.isNaN())
            .toList();
    return !stated.isEmpty()
        && stated.stream().mapToDouble(d -> d).max().orElseThrow() >= from
        && stated.stream().mapToDouble(d -> d).min().orElseThrow() <= to;
  }

  @Test
  void more_than_a_figure_is_more_than_it() throws IOException {
    Row row =
        rows.stream().filter(r -> r.text("bound").equals("more_than")).findFirst().orElseThrow();
    String value = row.text("value");
    String id = row.text("fact_id");
    assertThat(ids("value:>" + value)).contains(id);
    assertThat(ids("value:" + value)).contains(id);
    assertThat(ids("value:<" + value)).doesNotContain(id);
    assertThat(ids("value:>" + (row.number("value") + 1))).doesNotContain(id);
  }

  @ParameterizedTest
  @CsvSource({
    "published:2020-05..2020-06, 2020-05-01, 2020-06-30",
    "published:2020, 2020-01-01, 2020-12-31",
    "published:2020-Q1, 2020-01-01, 2020-03-31",
    "published:2020-02-29, 2020-02-29, 2020-02-29",
    "published:>2020, 2021-01-01, 9999-12-31",
    "published:<=2019-06, 0000-01-01, 2019-06-30",
    "published:..2019, 0000-01-01, 2019-12-31",
  })
  void a_date_asked_for_is_all_its_days(String query, String first, String last)
      throws IOException {
    assertThat(ids(query))
        .isEqualTo(
            expected(
                row ->
                    !row.text("published").isEmpty()
                        && row.text("published").compareTo(first) >= 0
                        && row.text("published").compareTo(last) <= 0));
  }

  @Test
  void a_period_is_found_where_it_touches() throws IOException {
    assertThat(ids("type:count period:2020-Q1"))
        .isNotEmpty()
        .isEqualTo(
            expected(
                row -> {
                  String start = row.text("period_start");
                  String published = row.text("published");
                  String open = published.compareTo(start) > 0 ? published : start;
                  String end = row.text("period_end").isEmpty() ? open : row.text("period_end");
                  return row.type().equals("count")
                      && !start.isEmpty()
                      && start.compareTo("2020-03-31") <= 0
                      && end.compareTo("2020-01-01") >= 0;
                }));
  }

  @Test
  void names_are_found_by_a_word_or_whole_whatever_the_case() throws IOException {
    assertThat(ids("place:varonia"))
        .isEqualTo(expected(row -> row.text("place").contains("Varonia")));
    assertThat(ids("place:=\"VARONIA\""))
        .isEqualTo(expected(row -> row.text("place").equals("Varonia")));
    assertThat(ids("place:oland")).isEqualTo(expected(row -> row.text("place").contains("Öland")));
    assertThat(ids("speaker:\"mila torvald\""))
        .isEqualTo(expected(row -> row.text("speaker").equals("Mila Torvald")));
    assertThat(ids("place:(sudra OR tolmen) -source:kessa"))
        .isEqualTo(
            expected(
                row ->
                    row.text("place").matches("Sudra|Tolmen")
                        && !row.text("source").contains("Kessa")));
  }

  @Test
  void a_word_finds_its_kin_and_quotes_the_word_itself() throws IOException {
    assertThat(ids("counted:attack")).isEqualTo(expected(r -> r.text("counted").equals("attacks")));
    assertThat(ids("counted:\"attacks\"")).isNotEmpty().isEqualTo(ids("counted:attack"));
    assertThat(ids("counted:\"attack\"")).isEmpty();
    assertThat(ids("\"report\"")).isEmpty();
    assertThat(ids("\"reports\"")).isNotEmpty().isEqualTo(ids("report"));
    assertThat(ids("reports")).isEqualTo(ids("report"));
    assertThat(ids("counted:rescu*"))
        .isEqualTo(expected(r -> r.text("counted").startsWith("rescue")));
    assertThat(ids("counted:atacks~"))
        .isEqualTo(expected(r -> r.text("counted").equals("attacks")));
    assertThat(ids("counted:\"workers rescue\"")).isEmpty();
  }

  @Test
  void codes_are_not_words_of_the_news() throws IOException {
    assertThat(ids("asserted")).isEmpty();
    assertThat(ids("modality:asserted")).isEqualTo(expected(r -> r.type().equals("count")));
  }

  @Test
  void articles_are_found_when_asked_for() throws IOException {
    assertThat(search.count(FactQuery.parse("type:article"))).isEqualTo(400);
    Set<String> ids = new HashSet<>();
    long count =
        search.eachArticle(
            FactQuery.parse("counted:ballots"), (type, cells) -> ids.add(cells.getFirst().plain()));
    assertThat(count).isEqualTo(ids.size());
    assertThat(ids)
        .isEqualTo(
            rows.stream()
                .filter(row -> row.text("counted").equals("ballots"))
                .map(row -> row.text("article_id"))
                .collect(Collectors.toSet()));
  }

  @Test
  void a_facet_counts_as_if_nothing_were_chosen_in_it() throws IOException {
    List<String> facets = List.of("type", "place", "source", "claimant", "person", "published");
    FactHits found =
        search.search(
            Ask.of(FactQuery.parse("river source:kessa claimant:(lind OR abela)"))
                .countedBy(facets, 1_000));
    for (int again = 0; again < 6; again++) { // from disk first, later from memory
      found =
          search.search(
              Ask.of(FactQuery.parse("river source:kessa claimant:(lind OR abela)"))
                  .countedBy(facets, 1_000));
    }
    Predicate<Row> words = row -> row.text("sentence").contains("river");
    Predicate<Row> kessa = row -> row.text("source").contains("Kessa");
    Predicate<Row> said = row -> row.text("claimant").matches("Bo Lind|Jon Abela");
    assertThat(found.total()).isEqualTo(expected(words.and(kessa).and(said)).size());
    assertThat(counts(found, "source")).isEqualTo(tally("source", words.and(said)));
    assertThat(counts(found, "claimant")).isEqualTo(tally("claimant", words.and(kessa)));
    for (String facet : List.of("type", "place", "person")) {
      assertThat(counts(found, facet))
          .as(facet)
          .isEqualTo(tally(facet, words.and(kessa).and(said)));
    }
    assertThat(counts(found, "published").keySet()).allMatch(year -> year.length() == 4);
  }

  @Test
  void the_calendar_counts_years_months_and_days() throws IOException {
    FactHits found =
        search.search(
            Ask.of(FactQuery.ALL)
                .countedBy(List.of("published", "published/2020", "published/2020/06"), 400));
    for (Map.Entry<String, Integer> level :
        Map.of("published", 4, "published/2020", 7, "published/2020/06", 10).entrySet()) {
      String within = level.getKey().substring("published".length()).replace('/', '-');
      Map<String, Long> days =
          rows.stream()
              .filter(row -> !row.type().equals("article"))
              .map(row -> row.text("published"))
              .filter(day -> !day.isEmpty() && ("-" + day).startsWith(within))
              .collect(
                  Collectors.groupingBy(
                      day -> day.substring(0, level.getValue()), Collectors.counting()));
      assertThat(counts(found, level.getKey())).isEqualTo(days);
    }
  }

  private static Map<String, Long> counts(FactHits found, String facet) {
    return found.facets().getOrDefault(facet, List.of()).stream()
        .collect(Collectors.toMap(FactHits.Count::value, FactHits.Count::hits));
  }

  private Map<String, Long> tally(String facet, Predicate<Row> matches) {
    return rows.stream()
        .filter(row -> !row.type().equals("article"))
        .filter(matches)
        .flatMap(
            row ->
                row.cells().get(facet) instanceof Cell.Terms many
                    ? many.terms().stream()
                    : java.util.stream.Stream.of(row.text(facet)).filter(text -> !text.isEmpty()))
        .collect(Collectors.groupingBy(value -> value, Collectors.counting()));
  }

  @Test
  void hits_come_by_date_or_by_value_or_by_relevance() throws IOException {
    Ask ask = Ask.of(FactQuery.parse("type:count")).show(0, 5_000);
    List<String> days =
        search.search(ask.by(Ask.Order.DATE)).hits().stream()
            .map(hit -> hit.cell("published").plain())
            .toList();
    assertThat(days).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    List<Double> values =
        search.search(ask.by(Ask.Order.VALUE)).hits().stream().map(hit -> figure(hit)).toList();
    assertThat(values).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    assertThat(search.search(ask.by(Ask.Order.RELEVANCE)).hits())
        .as("where all match alike the newest come first")
        .isEqualTo(search.search(ask.by(Ask.Order.DATE)).hits());
    FactHits best = search.search(Ask.of(FactQuery.parse("fighting OR market OR river")));
    String sentence = best.hits().getFirst().cell("sentence").plain();
    assertThat(sentence).contains("fighting").contains("market").contains("river");
  }

  private static double figure(FactHits.Hit hit) {
    return List.of("value", "value_low", "value_high").stream()
        .map(hit::cell)
        .filter(Cell.Amount.class::isInstance)
        .mapToDouble(cell -> ((Cell.Amount) cell).number().doubleValue())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void pages_of_hits_follow_on_each_other() throws IOException {
    Ask ask = Ask.of(FactQuery.parse("storms")).by(Ask.Order.DATE);
    List<FactHits.Hit> all = search.search(ask.show(0, 60)).hits();
    List<FactHits.Hit> paged = new ArrayList<>();
    IntStream.range(0, 6).forEach(page -> paged.addAll(page(ask.show(page * 10, 10))));
    assertThat(paged).isEqualTo(all);
    assertThatThrownBy(() -> ask.show(9_995, 10)).hasMessageContaining("an export has them all");
  }

  private List<FactHits.Hit> page(Ask ask) {
    try {
      return search.search(ask).hits();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void what_matched_is_marked_in_the_sentence() throws IOException {
    FactHits found = search.search(Ask.of(FactQuery.parse("storm \"the river\" mark*")));
    assertThat(found.hits()).isNotEmpty();
    for (FactHits.Hit hit : found.hits()) {
      String sentence = hit.cell("sentence").plain();
      List<String> marked = hit.marks().stream().map(mark -> mark.of(sentence)).toList();
      assertThat(marked)
          .allMatch(
              words -> words.toLowerCase(Locale.ROOT).matches("(storms?|the river|market|[ ])+"));
    }
    FactHits figures = search.search(Ask.of(FactQuery.parse("value:>100")));
    for (FactHits.Hit hit : figures.hits()) {
      String sentence = hit.cell("sentence").plain();
      assertThat(hit.marks().stream().map(mark -> mark.of(sentence)))
          .containsExactly(hit.cell("text").plain());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "storms place:atlantis | nothing at all matches place:atlantis",
        "atlantis | nothing matches atlantis",
        "type:quote counted:houses | without ",
        "value:>999999 | nothing matches value:>999999",
        "storms speaker:torvalt | nothing at all matches speaker:torvalt; did you mean"
            + " speaker:=\"Mila Torvald\"?",
      })
  void a_search_that_finds_nothing_says_which_clause_it_was(String query, String why)
      throws IOException {
    FactHits found = search.search(Ask.of(FactQuery.parse(query)));
    assertThat(found.total()).isZero();
    assertThat(found.emptied().orElseThrow()).startsWith(why);
  }

  @Test
  void an_unknown_facet_is_named_with_the_nearest() {
    assertThatThrownBy(() -> search.search(Ask.of(FactQuery.ALL).countedBy(List.of("plase"), 5)))
        .hasMessage("there is no facet 'plase'; did you mean place?");
  }

  @Test
  void the_overview_adds_up() throws IOException {
    Overview overview = search.overview(10);
    assertThat(overview.articles()).isEqualTo(400);
    assertThat(overview.facts().values().stream().mapToLong(n -> n).sum())
        .isEqualTo(rows.size() - 400);
    assertThat(overview.sources().stream().mapToLong(FactHits.Count::hits).sum()).isEqualTo(400);
  }

  @Test
  void a_folder_that_cannot_be_written_can_be_searched(@TempDir Path copy) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    Files.deleteIfExists(copy.resolve("write.lock"));
    Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("r-xr-xr-x"));
    try (FactSearch readOnly = FactSearch.open(copy)) {
      assertThat(readOnly.count(FactQuery.ALL)).isEqualTo(rows.size() - 400);
    } finally {
      Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    assertThat(copy.resolve("write.lock")).doesNotExist();
  }
}
