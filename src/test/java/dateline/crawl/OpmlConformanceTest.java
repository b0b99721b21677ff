package dateline.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.ConformanceFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpmlConformanceTest {
  @Test
  void lists_of_feeds_are_read_and_malformed_ones_do_not_throw() throws IOException {
    int asked = 0;
    int right = 0;
    int all = 0;
    List<String> wrong = new ArrayList<>();
    for (JsonNode one : ConformanceFiles.read("opml")) {
      all++;
      Opml.Import read = Opml.read(Base64.getDecoder().decode(one.path("xml_b64").asText()));
      for (JsonNode eval : one.path("evals")) {
        int least = feedsAskedFor(eval.asText());
        if (least > 0) {
          asked++;
          if (read.sources().size() + read.problems().size() >= least) {
            right++;
          } else {
            wrong.add(one.path("id").asText() + ": " + read + " but " + eval.asText());
          }
        }
      }
    }
    ConformanceFiles.print("opml without exception", all, all);
    ConformanceFiles.print("opml questions about feeds", right, asked);
    wrong.forEach(System.out::println);
    assertThat(right).isEqualTo(asked);
  }

  /** {@code len(result['feeds']) == 3} asks for three, {@code result['feeds'][1]} for two. */
  private static int feedsAskedFor(String eval) {
    int index = eval.indexOf("['feeds'][");
    int length = eval.indexOf("len(result['feeds'])");
    String rest =
        index >= 0
            ? eval.substring(index + "['feeds'][".length())
            : length >= 0 && eval.contains("==") ? eval.substring(eval.indexOf("==") + 2) : "";
    String digits = rest.strip().replaceAll("^(\\d*).*$", "$1");
    return digits.isEmpty() ? 0 : Integer.parseInt(digits) + (index >= 0 ? 1 : 0);
  }
}
