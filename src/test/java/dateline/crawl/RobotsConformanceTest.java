package dateline.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import crawlercommons.robots.BaseRobotRules;
import dateline.ConformanceFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RobotsConformanceTest {
  @Test
  void rules_are_understood_as_the_standard_has_it() throws IOException {
    Map<String, int[]> groups = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    for (JsonNode one : ConformanceFiles.read("robots")) {
      boolean right = right(one);
      int[] count = groups.computeIfAbsent(group(one), name -> new int[2]);
      count[0] += right ? 1 : 0;
      count[1]++;
      if (!right) {
        wrong.add(one.path("id").asText());
      }
    }
    groups.forEach((name, count) -> ConformanceFiles.print("robots " + name, count[0], count[1]));
    wrong.forEach(System.out::println);
    floor(groups, "rfc", 1);
    floor(groups, "google", 0.95);
    floor(groups, "protego absolute", 0.94);
  }

  private static void floor(Map<String, int[]> groups, String name, double share) {
    int[] count = groups.getOrDefault(name, new int[2]);
    assertThat(count[0]).as(name).isGreaterThanOrEqualTo((int) Math.ceil(share * count[1]));
  }

  private static String group(JsonNode one) {
    String suite = one.path("id").asText().split("/", 2)[0].toLowerCase(Locale.ROOT);
    if (suite.startsWith("rfc")) {
      return "rfc";
    }
    if (suite.equals("google")) {
      return "google";
    }
    boolean relative = one.path("url_relative").asBoolean();
    boolean allowance = one.path("expect").has("allowed");
    return suite + (allowance ? relative ? " relative" : " absolute" : " other");
  }

  private static boolean right(JsonNode one) {
    JsonNode expect = one.path("expect");
    String agent = one.path("agent").asText().toLowerCase(Locale.ROOT);
    BaseRobotRules rules =
        Robots.parse(
            "http://example.com",
            one.path("robots").asText().getBytes(StandardCharsets.UTF_8),
            agent.equals("*") ? "somebody" : agent);
    if (expect.has("allowed")) {
      return Robots.allows(rules, one.path("url").asText()) == expect.path("allowed").asBoolean();
    }
    if (expect.has("crawl_delay")) {
      return expect.path("crawl_delay").isNull()
          ? rules.getCrawlDelay() < 0
          : Math.abs(rules.getCrawlDelay() - 1000 * expect.path("crawl_delay").asDouble()) < 1;
    }
    List<String> sitemaps = new ArrayList<>();
    expect.path("sitemaps").forEach(s -> sitemaps.add(s.asText()));
    return rules.getSitemaps().containsAll(sitemaps);
  }
}
