package dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The html5lib encoding suite, where it lies beside the project. */
class EncodingSuiteTest {
  private static final Path SUITE = Path.of("..", "shared", "conformance", "encoding.dev.jsonl");

  @Test
  void every_case_of_the_suite_is_decoded_as_browsers_do() throws IOException {
    Path suite = Path.of(System.getProperty("encoding.suite", SUITE.toString()));
    Assumptions.assumeTrue(Files.exists(suite), "no conformance suite here");
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(suite)) {
      JsonNode test = json.readTree(line);
      byte[] bytes = Base64.getDecoder().decode(test.get("html_b64").asText());
      Charset found = Decoder.charset(bytes, Optional.empty());
      Charset wanted = Labels.charset(test.at("/expect/encoding").asText()).orElseThrow();
      assertThat(found).as(test.get("id").asText()).isEqualTo(wanted);
    }
  }
}
