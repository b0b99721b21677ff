package dateline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.fact.Reading;
import dateline.model.Article;
import dateline.model.Masthead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Suggestions, kin of a fact, countries, limits: what one asks beside words and fields. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AskingTest {
  private Path folder = Path.of("");
  private FactSearch search;

  @BeforeAll
  void write(@TempDir Path fresh) throws IOException {
    folder = fresh;
    try (FactIndex index = FactIndex.open(folder)) {
      for (var reading : new InventedNews(1789).readings(300)) {
        index.put(reading);
      }
      index.commit("end");
    }
    search = FactSearch.open(folder);
  }

  @AfterAll
  void close() throws IOException {
    search.close();
  }

  private List<FactHits.Hit> hits(String query) throws IOException {
    return search.search(Ask.of(FactQuery.parse(query)).show(0, 1_000)).hits();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # typed      | field  | first suggestion
          tor          | person | Mila Torvald
          mila         | person | Mila Torvald
          mila t       | person | Mila Torvald
          TOLM         | place  | Tolmen
          ola          | place  | Öland Bay
          varo         | place  | Varonia
          # misspelt
          torvlad      | person | Mila Torvald
          tolmne       | place  | Tolmen
          """)
  void a_name_is_suggested_by_how_it_begins(String typed, String field, String first)
      throws IOException {
    List<Suggestion> found = search.suggest(typed, 5);
    assertThat(found.stream().map(Suggestion::value)).contains(first);
    Suggestion best =
        found.stream().filter(each -> each.value().equals(first)).findFirst().orElseThrow();
    assertThat(best.field()).isEqualTo(field);
    assertThat(best.hits()).isEqualTo(search.count(best.query()));
    assertThat(FactQuery.parse(best.query().print())).isEqualTo(best.query());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "xq", "\"", "mila zz", "*"})
  void where_no_name_begins_so_none_is_suggested(String typed) throws IOException {
    assertThat(search.suggest(typed, 5)).isEmpty();
  }

  @Test
  void the_most_frequent_name_is_suggested_first() throws IOException {
    assertThat(search.suggest("var", 5).stream().map(Suggestion::hits))
        .hasSizeGreaterThan(1)
        .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    assertThat(search.suggest("var", 1)).hasSize(1);
  }

  @Test
  void what_is_like_a_fact_shares_its_words_and_comes_from_elsewhere() throws IOException {
    FactHits.Hit fact = hits("type:count place:tolmen counted:houses").getFirst();
    String id = fact.cell("fact_id").plain();
    List<FactHits.Hit> like = hits("like:" + id + " type:count");
    assertThat(like).isNotEmpty();
    assertThat(like.stream().map(hit -> hit.cell("article_id")))
        .doesNotContain(fact.cell("article_id"));
    FactHits.Hit best = like.getFirst();
    assertThat(List.of(best.cell("place"), best.cell("counted_lemma"), best.cell("event")))
        .containsAnyOf(fact.cell("place"), fact.cell("counted_lemma"), fact.cell("event"));
    assertThat(hits("like:nothing-like-it")).isEmpty();
  }

  @Test
  void what_is_like_an_article_are_articles_where_they_are_asked_for() throws IOException {
    String id = hits("type:article").getFirst().cell("article_id").plain();
    List<FactHits.Hit> like = hits("type:article like:" + id);
    assertThat(like).isNotEmpty().allMatch(hit -> hit.type().equals("article"));
    assertThat(like.stream().map(hit -> hit.cell("article_id").plain())).doesNotContain(id);
  }

  @Test
  void a_country_has_all_that_lies_in_it() throws IOException {
    long there = search.count(FactQuery.parse("type:count country:va place:*"));
    assertThat(there).isPositive();
    for (String query :
        List.of("place:\"vatican city\"", "place:\"Vatican City\"", "place:=\"vatican city\"")) {
      assertThat(search.count(FactQuery.parse(query))).as(query).isEqualTo(there);
    }
    assertThat(search.count(FactQuery.parse("type:count -place:\"vatican city\""))).isZero();
    assertThat(search.count(FactQuery.parse("place:tolmen"))).isBetween(1L, there - 1);
    assertThat(search.count(FactQuery.parse("place:ecuador"))).isZero();
  }

  @Test
  void a_search_that_takes_too_long_is_given_up() {
    for (Ask ask :
        List.of(
            Ask.of(FactQuery.parse("storms OR river OR mar*")),
            Ask.of(FactQuery.parse("storms -nothere source:kessa"))
                .countedBy(List.of("source", "place"), 5),
            Ask.of(FactQuery.ALL).countedBy(List.of("type"), 5))) {
      assertThatThrownBy(() -> search.search(ask.within(Duration.ofNanos(-1))))
          .as(ask.query().print())
          .isInstanceOf(SlowSearchException.class)
          .hasMessageContaining("narrow it");
    }
  }

  @Test
  void a_facet_may_be_called_as_people_call_it() throws IOException {
    FactHits found =
        search.search(
            Ask.of(FactQuery.ALL).countedBy(List.of("counted", "outlet", "quote-kind"), 5));
    assertThat(found.facets()).containsOnlyKeys("counted", "outlet", "quote-kind");
    assertThat(found.facets().values()).allMatch(counts -> !counts.isEmpty());
    assertThatThrownBy(
            () -> search.search(Ask.of(FactQuery.ALL).countedBy(List.of("published/2020/13"), 5)))
        .hasMessageContaining("no month");
  }

  @Test
  void words_apart_are_marked_each() throws IOException {
    for (FactHits.Hit hit : hits("\"market night\"~3")) {
      String sentence = hit.cell("sentence").plain();
      assertThat(hit.marks().stream().map(mark -> mark.of(sentence)))
          .as(sentence)
          .contains("market", "night");
    }
  }

  @Test
  void searching_writes_nothing() throws IOException {
    Map<String, String> before = files();
    try (FactSearch again = FactSearch.open(folder)) {
      again.search(Ask.of(FactQuery.parse("storms")).countedBy(List.of("place"), 5));
      again.suggest("tol", 3);
      again.verify();
    }
    assertThat(files()).isEqualTo(before);
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> all = new TreeMap<>();
    List<Path> paths = new ArrayList<>();
    try (Stream<Path> list = Files.list(folder)) {
      list.forEach(paths::add);
    }
    for (Path path : paths) {
      all.put(
          path.getFileName().toString(), Files.size(path) + " " + Files.getLastModifiedTime(path));
    }
    return all;
  }

  @Test
  void every_spelling_near_enough_is_found(@TempDir Path fresh) throws IOException {
    try (FactIndex index = FactIndex.open(fresh)) {
      for (int i = 0; i < 120; i++) {
        String word = "cab" + (char) ('a' + i / 26) + (char) ('a' + i % 26);
        Masthead masthead = Masthead.EMPTY.edit().headline(Optional.of("A " + word)).done();
        Article article = new Article("n" + i, masthead, "A " + word, List.of());
        index.put(new Reading(article, List.of(), List.of(), List.of(), List.of(), List.of()));
      }
      index.commit("end");
    }
    try (FactSearch search = FactSearch.open(fresh)) {
      assertThat(search.count(FactQuery.parse("type:article cabin~2"))).isEqualTo(120);
    }
  }
}
