package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The API, called as a program calls it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private Served served;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    served = Served.of(Served.news(folder.resolve("index"), 13, 120));
  }

  @AfterAll
  void stop() throws IOException {
    served.close();
  }

  private JsonNode json(String path) throws IOException {
    Wire.Reply reply = served.get(path);
    assertThat(reply.status()).as(path + "\n" + reply.text()).isEqualTo(200);
    assertThat(reply.header("Content-Type")).isEqualTo("application/json");
    GuardTest.safe(reply);
    return JSON.readTree(reply.body());
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/facts?limit=37, facts, fact_id",
    "/v1/facts?limit=50&type=count&sort=value, facts, fact_id",
    "/v1/facts?limit=11&type=quote&type=official&not.source=Kessa+Today, facts, fact_id",
    "/v1/articles?limit=50, articles, article_id",
    "/v1/figures?limit=30, figures, fact_id",
    "/v1/people?limit=2, people, name"
  })
  void following_the_cursor_meets_everything_once(String first, String list, String key)
      throws IOException {
    List<String> met = new ArrayList<>();
    long total = 0;
    String path = first;
    while (!path.isEmpty()) {
      JsonNode part = json(path);
      total = part.get("total").asLong();
      part.get(list).forEach(row -> met.add(row.get(key).asText()));
      path = part.path("next").asText();
    }
    assertThat(met).doesNotHaveDuplicates();
    assertThat((long) met.size()).isEqualTo(total).isPositive();
  }

  @Test
  void a_choice_and_the_same_words_typed_find_the_same() throws IOException {
    JsonNode chosen = json("/v1/facts?type=count&not.place=Tolmen&from=2020-02&to=2020-09");
    String query = chosen.get("query").asText();
    JsonNode typed = json("/v1/facts?q=" + Params.encoded(query));
    assertThat(typed.get("total")).isEqualTo(chosen.get("total"));
    assertThat(typed.get("query").asText()).isEqualTo(query);
  }

  @Test
  void counts_of_a_facet_add_up() throws IOException {
    JsonNode facts = json("/v1/facts?facet=type&facet=source&limit=1");
    for (String facet : List.of("type", "source")) {
      long sum = 0;
      for (JsonNode value : facts.get("facets").get(facet)) {
        sum += value.get("hits").asLong();
      }
      assertThat(sum).as(facet).isEqualTo(facts.get("total").asLong());
    }
    JsonNode values = json("/v1/facets?facet=source&within=KESSA").get("facets").get("source");
    assertThat(values).hasSize(1);
    assertThat(values.get(0).get("value").asText()).isEqualTo("Kessa Today");
  }

  @Test
  void one_thing_can_be_had_by_its_id() throws IOException {
    JsonNode fact = json("/v1/facts?limit=1").get("facts").get(0);
    JsonNode one = json("/v1/facts/" + Params.encoded(fact.get("fact_id").asText()));
    assertThat(one.get("sentence")).isEqualTo(fact.get("sentence"));
    JsonNode article = json("/v1/articles/" + fact.get("article_id").asText());
    assertThat(article.get("article").get("article_id")).isEqualTo(fact.get("article_id"));
    Set<String> ids = new HashSet<>();
    article.get("facts").forEach(each -> ids.add(each.get("fact_id").asText()));
    assertThat(ids).contains(fact.get("fact_id").asText());
    String name = json("/v1/people?limit=1").get("people").get(0).get("name").asText();
    assertThat(json("/v1/people/" + Params.encoded(name).replace("+", "%20")).get("roles"))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/facts?wrong=1",
        "/v1/facts?limit=0",
        "/v1/facts?limit=1001",
        "/v1/facts?limit=1&limit2=",
        "/v1/facts?q=%22never+closed",
        "/v1/facts?cursor=zzz",
        "/v1/facts?cursor=Mi4wMDAwMDAwMA",
        "/v1/facts?facet=nothing",
        "/v1/facets",
        "/v1/facets?facet=url",
        "/v1/facts?sort=no",
        "/v1/sources?q=x",
        "/v1/facts?published=2020",
        "/v1/facts?from=x"
      })
  void a_mistake_is_told_as_a_problem(String path) throws IOException {
    Wire.Reply reply = served.get(path);
    assertThat(reply.status()).isIn(400, 404);
    assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    JsonNode problem = JSON.readTree(reply.body());
    assertThat(problem.get("status").asInt()).isEqualTo(reply.status());
    assertThat(problem.get("title").asText()).isNotBlank();
    assertThat(problem.get("detail").asText()).isNotBlank();
    assertThat(problem.get("type").asText()).isEqualTo("about:blank");
    GuardTest.safe(reply);
  }

  @Test
  void a_cursor_goes_with_its_own_list() throws IOException {
    String cursor = json("/v1/facts?limit=1").get("cursor").asText();
    assertThat(served.get("/v1/facts?limit=5&cursor=" + cursor).status()).isEqualTo(200);
    assertThat(served.get("/v1/facts?q=storms&cursor=" + cursor).status()).isEqualTo(400);
    assertThat(served.get("/v1/articles?cursor=" + cursor).status()).isEqualTo(400);
  }

  @Test
  void the_description_names_every_address_and_parameter_and_no_other() throws IOException {
    JsonNode described = json(Api.DESCRIPTION);
    assertThat(described.get("openapi").asText()).startsWith("3.1");
    Set<String> paths = new TreeSet<>();
    described.get("paths").fieldNames().forEachRemaining(paths::add);
    Set<String> named = new TreeSet<>();
    json("/v1").get("addresses").fieldNames().forEachRemaining(named::add);
    assertThat(paths).isEqualTo(named).hasSizeGreaterThan(8);
    Set<String> operations = new HashSet<>();
    for (String path : paths) {
      JsonNode get = described.get("paths").get(path).get("get");
      assertThat(operations.add(get.get("operationId").asText())).as(path).isTrue();
      tried(path, get);
    }
    references(described, described);
  }

  @Test
  void the_readme_tells_of_every_address() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    json("/v1")
        .get("addresses")
        .fieldNames()
        .forEachRemaining(
            path ->
                assertThat(readme).contains(path.replace("{id}", "ID").replace("{name}", "NAME")));
    for (String file : List.of("csv", "xlsx", "jsonl", "atom", "feed")) {
      assertThat(readme).contains("/search." + file);
    }
  }

  /** Every parameter described is taken; one that is not described is refused. */
  private void tried(String path, JsonNode get) throws IOException {
    String real =
        path.replace("/v1/facts/{id}", "/v1/facts/none")
            .replace("{id}", "n1")
            .replace("{name}", "Nobody");
    for (JsonNode param : get.get("parameters")) {
      if (param.get("in").asText().equals("path")) {
        assertThat(path).contains("{" + param.get("name").asText() + "}");
        continue;
      }
      assertThat(param.get("description").asText()).isNotBlank();
      Wire.Reply reply = served.get(real + "?" + param.get("name").asText() + "=");
      assertThat(reply.text()).as(path).doesNotContain("there is no parameter");
    }
    Wire.Reply refused = served.get(real + "?undescribed=1");
    assertThat(refused.status()).as(path).isEqualTo(400);
    assertThat(refused.text()).contains("undescribed");
  }

  /** Whatever is referred to is there. */
  private static void references(JsonNode whole, JsonNode part) {
    if (part.has("$ref")) {
      String pointer = part.get("$ref").asText().substring(1);
      assertThat(whole.at(pointer).isMissingNode()).as(pointer).isFalse();
    }
    part.forEach(child -> references(whole, child));
  }

  @Test
  void a_row_has_only_what_its_schema_describes() throws IOException {
    JsonNode schemas = json(Api.DESCRIPTION).get("components").get("schemas");
    for (JsonNode fact : json("/v1/facts?limit=300&q=storms+OR+river").get("facts")) {
      String type = fact.get("type").asText();
      String name = type.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + type.substring(1);
      JsonNode properties = schemas.get(name).get("properties");
      fact.fieldNames()
          .forEachRemaining(
              key -> {
                JsonNode wanted = properties.get(key);
                assertThat(wanted).as(type + "." + key).isNotNull();
                String is = fact.get(key).getNodeType().name().toLowerCase(java.util.Locale.ROOT);
                assertThat(wanted.get("type").toString()).as(key).contains(is);
              });
    }
  }

  @ParameterizedTest
  @CsvSource({
    "mil, person, Mila Torvald",
    "tor, person, Mila Torvald",
    "mila tor, person, Mila Torvald",
    "torvlad, person, Mila Torvald",
    "source:ke, source, Kessa Today"
  })
  void what_is_typed_can_be_ended(String typed, String field, String value) throws IOException {
    JsonNode suggestions = json("/v1/suggest?q=" + Params.encoded(typed)).get("suggestions");
    boolean found = false;
    for (JsonNode each : suggestions) {
      if (each.get("field").asText().equals(field) && each.get("value").asText().equals(value)) {
        found = true;
        assertThat(
                json("/v1/facts?q=" + Params.encoded(each.get("query").asText()))
                    .get("total")
                    .asLong())
            .isEqualTo(each.get("hits").asLong());
      }
    }
    assertThat(found).as(suggestions.toString()).isTrue();
  }
}
