package dateline.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When to come again. A feed that brings something new is looked at twice as often, one that does
 * not less and less often; a page the less often the older it is. What the server says of its
 * answer's age is the least.
 */
final class Recheck {
  private static final Duration LONGEST = Duration.ofHours(24);

  private Recheck() {}

  /**
   * The pause before the next look at a feed or sitemap.
   *
   * @param least the user's; zero means always
   * @param last the pause before this look
   * @param fresh whether it brought anything new
   */
  static Duration feed(
      Duration least, Duration last, boolean fresh, Optional<String> cacheControl) {
    if (least.isZero()) {
      return least;
    }
    Duration pause = fresh ? last.dividedBy(2) : last.multipliedBy(3).dividedBy(2);
    return within(longer(least, longer(pause, asked(cacheControl))));
  }

  /**
   * When a page is to be looked at again, should its source still list it.
   *
   * @param least the user's; zero means always
   * @param listed seconds since 1970, 0 when its source gives no date
   */
  static Instant page(Duration least, long listed, Optional<String> cacheControl, Instant now) {
    if (least.isZero()) {
      return now;
    }
    Duration age =
        listed == 0
            ? Duration.ZERO
            : Duration.between(Instant.ofEpochSecond(listed), now).dividedBy(2);
    return now.plus(longer(longer(age, least), within(asked(cacheControl))));
  }

  private static Duration asked(Optional<String> cacheControl) {
    return cacheControl.flatMap(CacheControl::maxAge).orElse(Duration.ZERO);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Duration within(Duration pause) {
    return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
  }
}
