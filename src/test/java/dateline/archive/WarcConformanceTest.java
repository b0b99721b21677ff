package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.ConformanceFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarcConformanceTest {
  @Test
  void whole_records_are_kept_and_damage_is_reported() throws IOException {
    int all = 0;
    int kept = 0;
    int reported = 0;
    int toReport = 0;
    List<String> wrong = new ArrayList<>();
    for (JsonNode one : ConformanceFiles.read("warc")) {
      byte[] data = Base64.getDecoder().decode(one.path("data_b64").asText());
      Damage damage = WarcReader.read(new ByteArrayInputStream(data), (next, page) -> true);
      JsonNode expect = one.path("expect");
      int least =
          expect.has("records")
              ? expect.path("records").size()
              : expect.path("min_records").asInt();
      all++;
      if (damage.records() >= least) {
        kept++;
      } else {
        wrong.add(one.path("id").asText() + ": " + damage.records() + " records, not " + least);
      }
      if (expect.path("must_report").asBoolean()) {
        toReport++;
        if (damage.none()) {
          wrong.add(one.path("id").asText() + ": not reported");
        } else {
          reported++;
        }
      } else if (!damage.none()) {
        System.out.println(one.path("id").asText() + ": " + damage);
      }
    }
    ConformanceFiles.print("warc records kept", kept, all);
    ConformanceFiles.print("warc damage reported", reported, toReport);
    if (wrong.size() > 0) {
      wrong.forEach(System.out::println);
    }
    assertThat(kept).isEqualTo(all);
    assertThat(reported).isGreaterThanOrEqualTo((int) Math.ceil(0.95 * toReport));
  }
}
