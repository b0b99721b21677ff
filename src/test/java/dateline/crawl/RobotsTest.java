package dateline.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long an answer holds, and what it means. */
class RobotsTest {
  private static final Instant ASKED = Instant.parse("2026-11-01T12:00:00Z");
  private static final Address PAGE = Address.of("https://outlet.example/story");

  @TempDir Path folder;

  private static Robots.Answer answer(int status, String body) {
    return new Robots.Answer(status, body.getBytes(StandardCharsets.UTF_8), "", ASKED);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    // status, allows, holds so many hours
    "200, false, 24",
    "404, true,  24",
    "403, true,  24",
    "410, true,  24",
    "429, false, 1",
    "500, false, 1",
    "503, false, 1",
    "0,   false, 1",
  })
  void an_answer_holds_for_a_day_and_a_failure_for_an_hour(int status, boolean allows, int hours)
      throws IOException {
    Robots robots = new Robots("dateline");
    robots.learn(PAGE.origin(), answer(status, "User-agent: *\nDisallow: /"));
    Duration holds = Duration.ofHours(hours);
    assertThat(robots.allows(PAGE)).isEqualTo(allows);
    assertThat(robots.isKnown(PAGE.origin(), ASKED.plus(holds).minusSeconds(1))).isTrue();
    assertThat(robots.isKnown(PAGE.origin(), ASKED.plus(holds))).isFalse();
  }

  @Test
  void the_state_remembers_what_servers_said_and_not_that_none_could_be_reached()
      throws IOException {
    try (CrawlState state = CrawlState.open(folder.resolve("crawl.db"))) {
      Robots first = new Robots("dateline", Optional.of(state));
      first.learn("https://a.example:443", answer(200, "User-agent: *\nDisallow: /s"));
      first.learn("https://b.example:443", answer(500, ""));
      first.learn("https://c.example:443", answer(0, ""));
    }
    try (CrawlState state = CrawlState.open(folder.resolve("crawl.db"))) {
      Robots later = new Robots("dateline", Optional.of(state));
      Instant now = ASKED.plusSeconds(60);
      assertThat(later.isKnown("https://a.example:443", now)).isTrue();
      assertThat(later.allows(Address.of("https://a.example/story"))).isFalse();
      assertThat(later.allows(Address.of("https://a.example/a"))).isTrue();
      assertThat(later.isKnown("https://b.example:443", now)).isTrue();
      assertThat(later.isKnown("https://c.example:443", now)).isFalse();
      assertThat(later.isKnown("https://a.example:443", ASKED.plusSeconds(90_000))).isFalse();
    }
  }
}
