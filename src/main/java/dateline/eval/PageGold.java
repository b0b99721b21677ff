package dateline.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.model.Given;
import dateline.model.Page;
import dateline.model.Source;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A page and what a careful reader finds on it.
 *
 * @param paragraphs every paragraph of the article in order; none when the page is no article
 * @param fields of the masthead, by their names in the reading; what the page does not state is
 *     missing
 * @param problem words of the problem that must be told, when the page is no article
 */
public record PageGold(
    String id,
    Page page,
    List<Paragraph> paragraphs,
    Map<String, String> fields,
    List<String> authors,
    Optional<String> problem) {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Instant FETCHED = Instant.parse("2032-01-01T00:00:00Z");
  private static final List<String> FIELDS =
      List.of(
          "headline",
          "standfirst",
          "published",
          "publishedFrom",
          "modified",
          "language",
          "section",
          "place",
          "agency");

  public PageGold {
    paragraphs = List.copyOf(paragraphs);
    fields = Map.copyOf(fields);
    authors = List.copyOf(authors);
  }

  /** A paragraph, its kind as the reading writes it. */
  record Paragraph(String kind, String text) {}

  /**
   * The annotated pages below a folder, or of one gold file, in the order of their names. A gold
   * file of pages names its page; others are passed over.
   */
  public static List<PageGold> read(Path place) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(place)) {
      files = walk.filter(p -> p.toString().endsWith(".json")).sorted().toList();
    }
    List<PageGold> all = new ArrayList<>();
    for (Path file : files) {
      JsonNode root = MAPPER.readTree(file.toFile());
      if (root.has("page") && root.has("url")) {
        all.add(of(file, root));
      }
    }
    return all;
  }

  private static PageGold of(Path file, JsonNode root) throws IOException {
    Page page =
        new Page(
            URI.create(root.get("url").asText()),
            Source.UNKNOWN,
            FETCHED,
            200,
            Map.of("Content-Type", List.of("text/html")),
            Files.readAllBytes(file.resolveSibling(root.get("page").asText())),
            Given.NOTHING);
    Map<String, String> fields = new LinkedHashMap<>();
    for (String name : FIELDS) {
      if (root.hasNonNull(name)) {
        fields.put(name, root.get(name).asText());
      }
    }
    return new PageGold(
        root.path("id").asText(),
        page,
        root.path("paragraphs")
            .valueStream()
            .map(p -> new Paragraph(p.path("kind").asText(), p.path("text").asText()))
            .toList(),
        fields,
        root.path("authors").valueStream().map(JsonNode::asText).toList(),
        Optional.ofNullable(root.get("problem")).map(JsonNode::asText));
  }
}
