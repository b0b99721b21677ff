package dateline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.fact.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists longer than one may page through, gone through part by part. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PartTest {
  private static final int ARTICLES = 5_000;

  private Path folder = Path.of("");
  private final InventedNews news = new InventedNews(1791);
  private FactSearch search;

  @BeforeAll
  void write(@TempDir Path fresh) throws IOException {
    folder = fresh;
    put(ARTICLES);
    search = FactSearch.open(folder);
  }

  private void put(int articles) throws IOException {
    try (FactIndex index = FactIndex.open(folder)) {
      for (Reading reading : news.readings(articles)) {
        index.put(reading);
      }
      index.commit("end");
    }
  }

  @AfterAll
  void close() throws IOException {
    search.close();
  }

  private List<String> all(Ask ask) throws IOException {
    List<String> met = new ArrayList<>();
    Optional<String> next = Optional.of("");
    while (next.isPresent()) {
      FactPart part = search.part(ask, next.get());
      assertThat(part.hits().total()).isEqualTo(search.count(ask.query()));
      part.hits().hits().forEach(hit -> met.add(hit.cell("fact_id").plain()));
      next = part.next();
    }
    return met;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # query             | order
          *                   | DATE
          *                   | RELEVANCE
          storms OR river     | RELEVANCE
          *                   | VALUE
          """)
  void every_hit_is_met_once_however_many_there_are(String query, Ask.Order order)
      throws IOException {
    Ask ask = Ask.of(FactQuery.parse(query)).by(order).show(0, 1_000);
    List<String> met = all(ask);
    assertThat(met).doesNotHaveDuplicates().hasSize((int) search.count(ask.query()));
    if (query.equals("*")) {
      assertThat(met).hasSizeGreaterThan(Ask.DEEPEST);
    }
    List<String> first = new ArrayList<>();
    search
        .search(ask.show(0, Ask.DEEPEST))
        .hits()
        .forEach(hit -> first.add(hit.cell("fact_id").plain()));
    assertThat(met).startsWith(first.toArray(String[]::new));
  }

  @Test
  void when_the_index_has_moved_on_the_list_goes_on_as_far_as_it_was() throws IOException {
    Ask ask = Ask.of(FactQuery.parse("storms")).by(Ask.Order.DATE).show(0, 10);
    FactPart first = search.part(ask, "");
    put(0); // a commit without a change is the same index
    search.refresh();
    assertThat(search.part(ask, first.next().orElseThrow()).hits().hits()).hasSize(10);
    put(20);
    search.refresh();
    FactPart second = search.part(ask, first.next().orElseThrow());
    assertThat(second.hits().hits()).isEqualTo(search.search(ask.show(10, 10)).hits());
    assertThat(search.part(ask, second.next().orElseThrow()).hits().hits())
        .isEqualTo(search.search(ask.show(20, 10)).hits());
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "1_2_3", "1_2_3_4_5", "a_b_c_!", "1_0_0_0", "1_-2_3_4", "_"})
  void what_no_part_said_is_refused(String word) {
    Ask ask = Ask.of(FactQuery.ALL).by(Ask.Order.DATE);
    assertThatThrownBy(() -> search.part(ask, word)).isInstanceOf(IllegalArgumentException.class);
  }
}
