package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.index.Ask;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A search and its address say the same. */
final class SearchTest {
  private static final List<String> VALUES =
      List.of(
          "Tolmen",
          "Öland Bay",
          "a & b = c",
          "100%",
          "\"quoted\"",
          "+1",
          "#tag?",
          "עברית",
          "x/y",
          "a b");

  private static Search read(String query) {
    return Search.of(Params.parse(query));
  }

  @Test
  void an_address_is_read_as_it_was_written() {
    long seed = Long.getLong("seed", 4711);
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      Search search = Search.ALL.asking(random.nextBoolean() ? "flood \"heavy storms\"" : "");
      for (int n = random.nextInt(4); n > 0; n--) {
        String facet = List.of("place", "source", "type", "person").get(random.nextInt(4));
        String value = VALUES.get(random.nextInt(VALUES.size()));
        search = search.with(facet, value, random.nextBoolean());
      }
      search = random.nextBoolean() ? search.between("2020-02", "") : search;
      search =
          search
              .by(List.of(Ask.Order.values()).get(random.nextInt(3)))
              .onPage(1 + random.nextInt(9));
      String url = search.url("/search");
      int mark = url.indexOf('?');
      Search again = read(mark < 0 ? "" : url.substring(mark + 1));
      assertThat(again.url("/search")).as("seed " + seed + ", " + i).isEqualTo(url);
      assertThat(again.chosen()).containsExactlyInAnyOrderElementsOf(search.chosen());
      assertThat(dateline.index.FactQuery.parse(search.query().print()).print())
          .isEqualTo(search.query().print());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # address                            | what one would type
          q=flood                              | flood
          type=count                           | type:count
          place=Tolmen&place=Sudra             | place:=Tolmen OR place:=Sudra
          place=Tolmen&not.source=Kessa+Today  | -source:="Kessa Today" place:=Tolmen
          from=2020-05&to=2020-06              | published:2020-05..2020-06
          q=a+OR+b&type=quote                  | (a OR b) type:quote
          utm_source=feed&q=flood              | flood
          """)
  void the_address_says_what_one_would_type(String address, String typed) {
    String query = read(address.strip()).query().print();
    assertThat(dateline.index.FactQuery.parse(query).print())
        .isEqualTo(dateline.index.FactQuery.parse(typed.strip()).print());
  }

  @Test
  void a_value_is_chosen_one_way_at_a_time() {
    Search only = Search.ALL.with("place", "Tolmen", true).onPage(4);
    Search not = only.with("place", "Tolmen", false);
    assertThat(not.chosen()).hasSize(1);
    assertThat(not.page()).isEqualTo(1);
    assertThat(not.without("place", "Tolmen").chosen()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"from=2020/05", "to=;", "from=2020-05..2021", "sort=x", "page=-1", "q=(("})
  void what_makes_no_sense_is_refused(String address) {
    assertThatThrownBy(() -> read(address)).isInstanceOf(Refusal.class);
  }
}
