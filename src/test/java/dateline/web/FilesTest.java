package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Exports, feeds and metrics, read by somebody else's reader. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FilesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SEARCH = "?type=count&source=Kessa+Today";
  private Served served;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    served = Served.of(Served.news(folder.resolve("index"), 17, 150));
  }

  @AfterAll
  void stop() throws IOException {
    served.close();
  }

  private List<String> ids() throws IOException {
    List<String> ids = new ArrayList<>();
    for (String line : served.get("/search.jsonl" + SEARCH).text().split("\n", -1)) {
      if (!line.isEmpty()) {
        ids.add(JSON.readTree(line).get("fact_id").asText());
      }
    }
    return ids;
  }

  @Test
  void every_export_has_the_rows_of_the_search() throws IOException {
    JsonNode page = JSON.readTree(served.get("/search.json" + SEARCH).body());
    List<String> ids = ids();
    assertThat(ids).hasSize(page.get("total").asInt()).doesNotHaveDuplicates().isNotEmpty();
    Wire.Reply csv = served.get("/search.csv" + SEARCH);
    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    assertThat(csv.header("Content-Disposition")).startsWith("attachment");
    assertThat(csv.text().lines().skip(1).filter(line -> line.startsWith("n")).count())
        .isEqualTo(ids.size());
    Wire.Reply xlsx = served.get("/search.xlsx" + SEARCH);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx.body()))) {
      assertThat(book.getSheet("Counts").getLastRowNum()).isEqualTo(ids.size());
      assertThat(book.getSheet("Quotes").getLastRowNum()).isZero();
    }
  }

  @Test
  void atom_is_what_the_standard_asks_for() throws Exception {
    Wire.Reply reply = served.get("/search.atom" + SEARCH);
    assertThat(reply.header("Content-Type")).startsWith("application/atom+xml");
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setNamespaceAware(true);
    Element feed =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(reply.body()))
            .getDocumentElement();
    assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
    NodeList entries = feed.getElementsByTagName("entry");
    assertThat(entries.getLength()).isEqualTo(Math.min(50, ids().size()));
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < entries.getLength(); i++) {
      Element entry = (Element) entries.item(i);
      for (String needed : List.of("id", "title", "updated", "author", "content")) {
        assertThat(entry.getElementsByTagName(needed).getLength()).as(needed).isEqualTo(1);
      }
      seen.add(entry.getElementsByTagName("id").item(0).getTextContent());
      OffsetDateTime.parse(entry.getElementsByTagName("updated").item(0).getTextContent());
    }
    assertThat(seen).doesNotHaveDuplicates();
    assertThat(Feeds.writable("a\u0000b\u0008\uFFFEc\uD800d")).isEqualTo("a�b��c�d");
  }

  @Test
  void the_json_feed_has_the_same_entries() throws IOException {
    Wire.Reply reply = served.get("/search.feed" + SEARCH);
    assertThat(reply.header("Content-Type")).isEqualTo("application/feed+json");
    JsonNode feed = JSON.readTree(reply.body());
    assertThat(feed.get("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.get("items")).hasSize(Math.min(50, ids().size()));
    for (JsonNode item : feed.get("items")) {
      assertThat(item.get("id").asText()).startsWith("urn:dateline:fact:");
      OffsetDateTime.parse(item.get("date_published").asText());
    }
  }

  @Test
  void metrics_are_open_metrics() throws IOException {
    served.get("/nowhere");
    Wire.Reply reply = served.get("/metrics");
    assertThat(reply.header("Content-Type")).startsWith("application/openmetrics-text");
    Map<String, String> samples = openMetrics(reply.text());
    assertThat(samples).containsKey("dateline_http_answers_total{status=\"404\"}");
    assertThat(samples).containsEntry("dateline_articles", "150");
    assertThat(samples.get("dateline_facts{type=\"count\"}")).matches("[1-9][0-9]*");
    assertThat(served.get("/healthz").text()).isEqualTo("ok\n");
  }

  /** Reads the text format line by line and refuses what the standard does. */
  private static Map<String, String> openMetrics(String text) {
    assertThat(text).endsWith("\n# EOF\n");
    Map<String, String> types = new HashMap<>();
    Map<String, String> samples = new HashMap<>();
    Pattern meta = Pattern.compile("# (TYPE|UNIT|HELP) ([a-zA-Z_:][a-zA-Z0-9_:]*) (.+)");
    Pattern sample =
        Pattern.compile(
            "([a-zA-Z_:][a-zA-Z0-9_:]*)(\\{[a-z_]+=\"(?:[^\"\\\\]|\\\\.)*\"\\})? ([-0-9.E]+)");
    String family = "";
    for (String line : text.split("\n", -1)) {
      if (line.equals("# EOF") || line.isEmpty()) {
        continue;
      }
      Matcher about = meta.matcher(line);
      if (about.matches()) {
        if (about.group(1).equals("TYPE")) {
          family = about.group(2);
          assertThat(types.put(family, about.group(3))).as("a family comes once").isNull();
        } else if (about.group(1).equals("UNIT")) {
          assertThat(family).endsWith("_" + about.group(3));
        }
        assertThat(about.group(2)).isEqualTo(family);
        continue;
      }
      Matcher value = sample.matcher(line);
      assertThat(value.matches()).as(line).isTrue();
      List<String> suffixes =
          switch (types.getOrDefault(family, "")) {
            case "counter" -> List.of("_total");
            case "summary" -> List.of("_count", "_sum");
            default -> List.of("");
          };
      assertThat(suffixes).as(line).contains(value.group(1).substring(family.length()));
      String name = value.group(1) + (value.group(2) == null ? "" : value.group(2));
      assertThat(samples.put(name, value.group(3))).as("a sample comes once").isNull();
    }
    return samples;
  }
}
