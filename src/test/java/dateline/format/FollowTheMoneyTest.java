package dateline.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.fact.Cell;
import dateline.fact.Heading;
import dateline.fact.Reading;
import dateline.index.InventedNews;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FollowTheMoneyTest {
  /** How the model's own checks know an id. */
  private static final String ID = "[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?";

  private record Property(String type, boolean required, Set<String> range) {}

  private static Map<String, Map<String, Property>> model() throws IOException {
    Map<String, Map<String, Property>> model = new HashMap<>();
    try (InputStream in =
        FollowTheMoneyTest.class.getResourceAsStream("/dateline/format/followthemoney.tsv")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .forEach(
              row ->
                  model
                      .computeIfAbsent(row[0], schema -> new HashMap<>())
                      .put(
                          row[1],
                          new Property(
                              row[2], row[3].equals("required"), Set.of(row[4].split(" ", -1)))));
    }
    return model;
  }

  private static List<JsonNode> entities(List<Reading> news) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (FollowTheMoney ftm = new FollowTheMoney(out)) {
      for (Reading reading : news) {
        Tables.rows(reading, ftm::row);
      }
    }
    return parsed(out);
  }

  private static List<JsonNode> parsed(ByteArrayOutputStream out) throws IOException {
    List<JsonNode> entities = new ArrayList<>();
    for (String line : out.toString(StandardCharsets.UTF_8).split("\n", -1)) {
      if (!line.isEmpty()) {
        entities.add(new ObjectMapper().readTree(line));
      }
    }
    return entities;
  }

  @Test
  void every_entity_is_as_the_published_model_says() throws IOException {
    List<JsonNode> entities = entities(new InventedNews(71).readings(200));
    Map<String, Map<String, Property>> model = model();
    Map<String, String> schemas = new HashMap<>();
    for (JsonNode entity : entities) {
      String id = entity.get("id").asText();
      assertThat(id).matches(ID);
      assertThat(schemas.put(id, entity.get("schema").asText())).as("twice: %s", entity).isNull();
    }
    assertThat(model.keySet()).containsAll(schemas.values());
    assertThat(schemas.values()).contains("Article", "Event", "Occupancy", "Position", "Note");
    for (JsonNode entity : entities) {
      Map<String, Property> schema =
          model.getOrDefault(entity.get("schema").asText(), Map.<String, Property>of());
      JsonNode properties = entity.get("properties");
      schema.forEach(
          (name, property) -> assertThat(!property.required() || properties.has(name)).isTrue());
      properties
          .properties()
          .forEach(
              entry -> {
                assertThat(schema).as("%s", entity).containsKey(entry.getKey());
                assertThat(entry.getValue().isArray() && !entry.getValue().isEmpty()).isTrue();
                entry
                    .getValue()
                    .forEach(
                        value ->
                            check(
                                Objects.requireNonNull(schema.get(entry.getKey())),
                                value,
                                schemas));
              });
    }
  }

  private static void check(Property property, JsonNode value, Map<String, String> schemas) {
    assertThat(value.isTextual()).isTrue();
    String text = value.asText();
    assertThat(text).isNotBlank();
    switch (property.type()) {
      case "entity" -> assertThat(property.range()).contains(schemas.getOrDefault(text, "nobody"));
      case "date" -> assertThat(LocalDate.parse(text)).hasToString(text);
      case "country" -> assertThat(text).matches("[a-z]{2}");
      case "language" -> assertThat(text).matches("[a-z]{3}");
      case "url" -> assertThat(URI.create(text).isAbsolute()).isTrue();
      case "name" -> assertThat(text).hasSizeLessThanOrEqualTo(250);
      default -> assertThat(property.type()).isIn("string", "text", "address");
    }
  }

  private static List<Cell> row(String type, Map<String, String> cells) {
    List<Cell> row = new ArrayList<>();
    for (Heading heading : Tables.headings(type)) {
      String text = cells.get(heading.name());
      row.add(text == null ? new Cell.Empty() : new Cell.Text(text));
    }
    return row;
  }

  private static List<JsonNode> of(String type, Map<String, String> cells) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (FollowTheMoney ftm = new FollowTheMoney(out)) {
      ftm.row(type, row(type, cells));
    }
    return parsed(out);
  }

  private static JsonNode the(String schema, List<JsonNode> entities) {
    return entities.stream()
        .filter(entity -> entity.get("schema").asText().equals(schema))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void an_official_holds_a_position_of_an_organisation() throws IOException {
    List<JsonNode> entities =
        of(
            "official",
            Map.of(
                "fact_id", "a-official-1-2",
                "article_id", "a",
                "name", "Mila Torvald",
                "role", "spokesperson",
                "role_organisation", "Harbour Board",
                "status", "former",
                "country", "NO"));
    JsonNode held = the("Occupancy", entities).get("properties");
    assertThat(held.get("holder").get(0)).isEqualTo(the("Person", entities).get("id"));
    assertThat(held.get("post").get(0)).isEqualTo(the("Position", entities).get("id"));
    assertThat(held.get("status").get(0).asText()).isEqualTo("ended");
    JsonNode post = the("Position", entities).get("properties");
    assertThat(post.get("name").get(0).asText()).isEqualTo("spokesperson, Harbour Board");
    assertThat(post.get("organization").get(0)).isEqualTo(the("Organization", entities).get("id"));
    assertThat(post.get("country").get(0).asText()).isEqualTo("no");
  }

  @Test
  void a_quote_is_a_note_on_its_speaker_and_an_unnamed_one_on_nobody() throws IOException {
    Map<String, String> quote =
        Map.of("fact_id", "q", "article_id", "a", "words", "We saw it.", "speaker", "Bo Lind");
    Map<String, String> named = new HashMap<>(quote);
    named.put("person", "Bo Lind");
    List<JsonNode> entities = of("quote", named);
    JsonNode note = the("Note", entities).get("properties");
    assertThat(note.get("entity").get(0)).isEqualTo(the("Person", entities).get("id"));
    assertThat(note.get("description").get(0).asText()).isEqualTo("We saw it.");
    assertThat(the("Note", of("quote", quote)).get("properties").has("entity")).isFalse();
  }

  @Test
  void one_person_under_two_spellings_of_blanks_and_case_is_one_entity() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (FollowTheMoney ftm = new FollowTheMoney(out)) {
      for (String name : List.of("Bo Lind", "BO  LIND", "Bo Lindh")) {
        ftm.row("official", row("official", Map.of("name", name, "article_id", "a")));
      }
    }
    assertThat(parsed(out).stream().filter(e -> e.get("schema").asText().equals("Person")))
        .hasSize(2);
  }

  @Test
  void digests_are_seen_once_however_many_there_are() {
    SeenIds seen = new SeenIds();
    java.util.Random random = new java.util.Random(7);
    Set<Long> known = new HashSet<>(List.of(0L));
    assertThat(seen.add(0)).isTrue();
    for (int i = 0; i < 50_000; i++) {
      long digest = random.nextInt(40_000) * 0x9e3779b97f4a7c15L;
      assertThat(seen.add(digest)).isEqualTo(known.add(digest));
    }
  }
}
