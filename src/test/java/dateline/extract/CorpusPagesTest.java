package dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.model.Article;
import dateline.model.Given;
import dateline.model.Page;
import dateline.model.Paragraph;
import dateline.model.Source;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of our own outlets reads as its gold says, word for word. */
class CorpusPagesTest {
  private static final Path CORPUS = Path.of("corpus");
  private static final Instant FETCHED = Instant.parse("2026-12-31T00:00:00Z");

  static Stream<Path> golds() throws IOException {
    try (Stream<Path> files = Files.list(CORPUS.resolve("gold"))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream()
          .filter(file -> Files.exists(page(json(file))));
    }
  }

  @ParameterizedTest
  @MethodSource("golds")
  void a_page_reads_as_its_gold(Path file) throws IOException {
    JsonNode gold = json(file);
    Article found = extract(gold).article();
    assertThat(found.text()).isEqualTo(gold.get("text").asText());
  }

  @ParameterizedTest
  @MethodSource("golds")
  void the_masthead_is_what_the_page_states(Path file) throws IOException {
    JsonNode gold = json(file);
    Extraction extraction = extract(gold);
    Article found = extraction.article();
    JsonNode stated = gold.path("article");
    SoftAssertions soft = new SoftAssertions();
    soft.assertThat(extraction.isReadable()).isTrue();
    soft.assertThat(found.masthead().published().map(time -> time.date().toString()))
        .contains(gold.get("published").asText().substring(0, 10));
    if (stated.hasNonNull("headline")) {
      soft.assertThat(found.masthead().headline()).contains(stated.get("headline").asText());
    }
    if (stated.hasNonNull("standfirst")) {
      soft.assertThat(found.masthead().standfirst()).contains(stated.get("standfirst").asText());
    }
    if (stated.has("authors")) {
      List<String> authors = stated.get("authors").valueStream().map(JsonNode::asText).toList();
      soft.assertThat(found.masthead().authors()).isEqualTo(authors);
    }
    soft.assertAll();
  }

  @ParameterizedTest
  @MethodSource("golds")
  void paragraphs_are_of_their_kind(Path file) throws IOException {
    JsonNode gold = json(file);
    Article found = extract(gold).article();
    List<String> wanted =
        gold.path("article")
            .path("paragraphs")
            .valueStream()
            .map(paragraph -> paragraph.path("kind").asText())
            .toList();
    assertThat(found.paragraphs().stream().map(Paragraph::kind).map(Paragraph.Kind::label))
        .isEqualTo(wanted);
  }

  @Test
  void front_pages_and_pages_about_the_paper_are_no_articles() throws IOException {
    for (String host : hosts()) {
      Path index = CORPUS.resolve("site").resolve(host).resolve("index.html");
      Extraction extraction = extract(index, URI.create("https://" + host + "/"));
      assertThat(extraction.isReadable()).as(host).isFalse();
    }
  }

  private static List<String> hosts() throws IOException {
    try (Stream<Path> files = Files.list(CORPUS.resolve("site"))) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private static Extraction extract(JsonNode gold) throws IOException {
    return extract(page(gold), URI.create(gold.get("url").asText()));
  }

  private static Extraction extract(Path file, URI uri) throws IOException {
    Page page =
        new Page(
            uri,
            Source.UNKNOWN,
            FETCHED,
            200,
            Map.of("Content-Type", List.of("text/html")),
            Files.readAllBytes(file),
            Given.NOTHING);
    return new ArticleExtractor().extract(page);
  }

  private static Path page(JsonNode gold) {
    URI uri = URI.create(gold.path("url").asText("http://none/"));
    boolean later = gold.path("id").asText().endsWith("-v2");
    return CORPUS.resolve(later ? "site-later" : "site").resolve(uri.getHost() + uri.getPath());
  }

  private static JsonNode json(Path file) {
    try {
      return new ObjectMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(file.toString(), e);
    }
  }
}
