package dateline.index;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.fact.ArticleColumn;
import dateline.fact.Cell;
import dateline.fact.Cited;
import dateline.fact.Column;
import dateline.fact.Fact;
import dateline.fact.FactType;
import dateline.fact.FactTypes;
import dateline.fact.Heading;
import dateline.fact.Reading;
import dateline.format.Tables;
import dateline.format.Union;
import dateline.model.CodePoints;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A fact type is its columns: index, spreadsheets and guides know nothing else of it. */
final class FactTypesTest {
  static List<List<Heading>> types() {
    List<List<Heading>> all = new ArrayList<>();
    for (FactType<?> type : FactTypes.ALL) {
      all.add(List.copyOf(type.columns()));
    }
    all.add(List.copyOf(ArticleColumn.ALL));
    return all;
  }

  private static List<Heading> all() {
    return types().stream().flatMap(List::stream).toList();
  }

  @ParameterizedTest
  @MethodSource("types")
  void a_type_names_every_column_once_and_says_what_it_is(List<Heading> columns) {
    assertThat(columns.stream().map(Heading::name)).doesNotHaveDuplicates();
    assertThat(columns)
        .allSatisfy(
            column -> {
              assertThat(column.name()).matches("[a-z]+(_[a-z]+)*");
              assertThat(column.about()).isNotBlank();
            });
  }

  @Test
  void columns_of_one_name_are_of_one_kind() {
    for (Heading column : all()) {
      assertThat(all().stream().filter(other -> other.name().equals(column.name())))
          .allMatch(other -> other.kind() == column.kind(), column.name() + " is " + column.kind());
    }
  }

  @Test
  void every_column_that_is_not_only_stored_can_be_asked_for() {
    for (Heading column : all()) {
      assertThat(Schema.OURS.field(column.name()).isPresent())
          .as(column.name())
          .isEqualTo(column.kind() != Column.Kind.STORED);
    }
  }

  @Test
  void no_field_comes_from_anywhere_else() {
    Set<String> names = new HashSet<>(all().stream().map(Heading::name).toList());
    for (Schema.Field field : Schema.OURS.fields()) {
      boolean interval =
          names.contains(field.name() + "_start") || names.contains(field.name() + "_low");
      assertThat(names.contains(field.name()) || interval).as(field.name()).isTrue();
    }
  }

  @Test
  void facets_are_the_facets_codes_and_the_calendar() {
    Set<String> expected = new HashSet<>(Set.of("published"));
    all().stream()
        .filter(c -> c.kind() == Column.Kind.FACET || c.kind() == Column.Kind.CODE)
        .forEach(column -> expected.add(column.name()));
    assertThat(Schema.OURS.facets().stream().map(Schema.Field::name))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void every_table_has_the_columns_of_its_type() {
    for (FactType<?> type : FactTypes.ALL) {
      List<String> names = type.columns().stream().map(Column::name).toList();
      assertThat(Tables.headings(type.name()).stream().map(Heading::name).toList())
          .isEqualTo(names);
      assertThat(Schema.OURS.headings(type.name()).stream().map(Heading::name).toList())
          .isEqualTo(names);
    }
    assertThat(new Union(Tables.types()).columns().stream().map(Heading::name))
        .containsAll(all().stream().map(Heading::name).toList());
  }

  @Test
  void every_value_of_a_reading_is_found_by_its_own_column(@TempDir Path folder)
      throws IOException {
    List<Reading> news = new InventedNews(11).readings(6);
    try (FactIndex index = FactIndex.open(folder)) {
      for (Reading reading : news) {
        index.put(reading);
      }
      index.commit("6");
    }
    try (FactSearch search = FactSearch.open(folder)) {
      for (Reading reading : news) {
        Tables.rows(
            reading,
            (type, cells) -> {
              for (int i = 0; i < cells.size(); i++) {
                Heading column = Tables.headings(type).get(i);
                if (column.kind() == Column.Kind.STORED || cells.get(i).plain().isEmpty()) {
                  continue;
                }
                String value = cells.get(i).plain().split("; |\n", -1)[0];
                boolean words = column.kind() == Column.Kind.TEXT;
                String asked = column.name() + ":\"" + value.replace("\"", "\\\"") + "\"";
                FactQuery query = FactQuery.parse(asked.replace("“", "\\“").replace("”", "\\”"));
                assertThat(search.count(query.ofType(type)))
                    .as("%s %s", asked, words ? "(words)" : "")
                    .isPositive();
              }
            });
      }
    }
  }

  @Test
  void what_facts_share_with_their_article_is_in_both() {
    List<Heading> article = List.copyOf(ArticleColumn.ALL);
    for (Reading reading : new InventedNews(7).readings(40)) {
      List<Cell> own = ArticleColumn.row(reading);
      CodePoints points = new CodePoints(reading.article().text());
      for (Fact fact : reading.facts()) {
        Cited<Fact> cited = new Cited<>(fact, reading.article(), reading.entities(), points);
        for (Column<?> column : FactTypes.of(fact).columns()) {
          if (column.isOfArticle()) {
            int place = article.stream().map(Heading::name).toList().indexOf(column.name());
            assertThat(article.get(place).kind()).isEqualTo(column.kind());
            assertThat(cell(column, cited)).as(column.name()).isEqualTo(own.get(place));
          }
        }
      }
    }
  }

  @SuppressWarnings("unchecked") // a type's columns are functions of its own facts
  private static Cell cell(Column<?> column, Cited<Fact> cited) {
    return ((Column<Fact>) column).of(cited);
  }
}
