package dateline.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.model.Given;
import dateline.model.Page;
import dateline.model.Source;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A page whose article somebody has marked.
 *
 * @param body its text without headline and captions
 */
record LabelledPage(String id, Page page, String body) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> OUTSIDE = Set.of("headline", "caption", "boilerplate");

  /**
   * The labelled pages below a folder, in the order of their files. Two forms of gold are known: a
   * {@code .json} file a page, as in {@code corpus/pages} and {@code corpus/gold}, and {@code
   * .jsonl} with a page a line: {@code {"id","url","file","body"}}.
   */
  static List<LabelledPage> below(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    List<LabelledPage> pages = new ArrayList<>();
    for (Path file : files) {
      if (file.toString().endsWith(".jsonl")) {
        for (String line : Files.readAllLines(file)) {
          addRow(file, JSON.readTree(line), pages);
        }
      } else if (file.toString().endsWith(".json")) {
        addGold(file, JSON.readTree(file.toFile()), pages);
      }
    }
    return pages;
  }

  private static void addRow(Path file, JsonNode row, List<LabelledPage> pages) throws IOException {
    if (row.hasNonNull("file") && row.hasNonNull("body")) {
      Path html = file.resolveSibling(row.get("file").asText());
      pages.add(of(row.path("id").asText(), row.path("url").asText(""), html, row.get("body")));
    }
  }

  private static void addGold(Path file, JsonNode gold, List<LabelledPage> pages)
      throws IOException {
    List<String> body = new ArrayList<>();
    for (JsonNode paragraph : paragraphs(gold)) {
      if (!OUTSIDE.contains(paragraph.path("kind").asText())) {
        body.add(words(gold, paragraph));
      }
    }
    Path html = htmlOf(file, gold);
    if (!body.isEmpty() && Files.exists(html)) {
      String id = gold.path("id").asText(file.getFileName().toString());
      JsonNode text = JSON.getNodeFactory().textNode(String.join("\n", body));
      pages.add(of(id, gold.path("url").asText(""), html, text));
    }
  }

  private static JsonNode paragraphs(JsonNode gold) {
    return gold.has("paragraphs") ? gold.get("paragraphs") : gold.at("/article/paragraphs");
  }

  private static String words(JsonNode gold, JsonNode paragraph) {
    if (paragraph.has("text")) {
      return paragraph.get("text").asText();
    }
    String text = gold.path("text").asText();
    return text.substring(
        text.offsetByCodePoints(0, paragraph.path("start").asInt()),
        text.offsetByCodePoints(0, paragraph.path("end").asInt()));
  }

  // a page of the invented outlets lies where its address says
  private static Path htmlOf(Path file, JsonNode gold) {
    if (gold.has("page")) {
      return file.resolveSibling(gold.get("page").asText());
    }
    URI address = URI.create(gold.path("url").asText("http://none/"));
    String site = gold.path("id").asText().endsWith("-v2") ? "site-later" : "site";
    return file.resolveSibling("..").resolve(site).resolve(address.getHost() + address.getPath());
  }

  private static LabelledPage of(String id, String url, Path html, JsonNode body)
      throws IOException {
    URI address = url.startsWith("http") ? URI.create(url.replace(" ", "%20")) : html.toUri();
    try (InputStream in = Files.newInputStream(html)) {
      byte[] bytes =
          html.toString().endsWith(".gz")
              ? new GZIPInputStream(in).readAllBytes()
              : in.readAllBytes();
      Page page =
          new Page(address, Source.UNKNOWN, Instant.MAX, 200, Map.of(), bytes, Given.NOTHING);
      return new LabelledPage(id, page, body.asText());
    }
  }
}
