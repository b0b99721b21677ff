package dateline.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the crawler comes again. */
class RecheckTest {
  @ParameterizedTest(name = "{0} {1} {2} {3}")
  @CsvSource({
    // least, last pause, fresh, Cache-Control: next pause
    "PT10M, PT0S,  true,  '',              PT10M",
    "PT10M, PT0S,  false, '',              PT10M",
    "PT10M, PT20M, false, '',              PT30M",
    "PT10M, PT30M, false, '',              PT45M",
    "PT10M, PT40M, true,  '',              PT20M",
    "PT10M, PT15M, true,  '',              PT10M",
    "PT10M, PT20H, false, '',              PT24H",
    "PT10M, PT10M, true,  'max-age=3600',  PT1H",
    "PT10M, PT10M, true,  'public, max-age=\"3600\"', PT1H",
    "PT10M, PT10M, true,  'max-age=60',    PT10M",
    "PT10M, PT10M, true,  'max-age=9999999', PT24H",
    "PT10M, PT10M, true,  'max-age=soon',  PT10M",
    "PT0S,  PT10M, false, 'max-age=3600',  PT0S",
  })
  void a_feed_is_looked_at_more_often_the_more_it_brings(
      Duration least, Duration last, boolean fresh, String cacheControl, Duration next) {
    Optional<String> said = Optional.of(cacheControl).filter(s -> !s.isEmpty());
    assertThat(Recheck.feed(least, last, fresh, said)).isEqualTo(next);
  }

  @ParameterizedTest(name = "listed {1} ago")
  @CsvSource({
    // least, listed how long ago, Cache-Control: how much later
    "PT6H, PT1H,   '',              PT6H",
    "PT6H, PT48H,  '',              PT24H",
    "PT6H, PT240H, '',              PT120H",
    "PT6H, PT1H,   'max-age=36000', PT10H",
    "PT6H, PT1H,   'max-age=9999999', PT24H",
    "PT0S, PT240H, 'max-age=36000', PT0S",
  })
  void a_page_is_looked_at_less_often_the_older_it_is(
      Duration least, Duration age, String cacheControl, Duration later) {
    Instant now = Instant.parse("2026-11-01T12:00:00Z");
    Optional<String> said = Optional.of(cacheControl).filter(s -> !s.isEmpty());
    long listed = now.minus(age).getEpochSecond();
    assertThat(Recheck.page(least, listed, said, now)).isEqualTo(now.plus(later));
  }
}
