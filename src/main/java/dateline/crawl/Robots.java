package dateline.crawl;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * What sites let crawlers fetch (RFC 9309): no robots.txt allows all, an unreachable one forbids
 * all, an answer holds for 24 hours.
 */
final class Robots {
  /** RFC 9309 wants at least 500 KiB to be read. */
  static final int MOST_BYTES = 1 << 20;

  private static final Duration HOLDS = Duration.ofHours(24);

  /** An unreachable robots.txt is asked for again sooner. */
  private static final Duration FAILURE_HOLDS = Duration.ofHours(1);

  private static final Duration LONGEST_DELAY = Duration.ofMinutes(5);

  private record Answer(BaseRobotRules rules, Instant until, String why) {}

  private final ConcurrentMap<String, Answer> answers = new ConcurrentHashMap<>();
  private final String name;

  Robots(String name) {
    this.name = name;
  }

  /** Where the robots.txt of an address stands. */
  static Address file(Address address) {
    return address.resolve("/robots.txt");
  }

  boolean isKnown(String origin, Instant now) {
    Answer answer = answers.get(origin);
    return answer != null && now.isBefore(answer.until());
  }

  /**
   * Takes what came of the request for a robots.txt.
   *
   * @param status 0 when there was no answer at all
   * @param body empty when there was none
   * @param why it failed, empty when it did not
   */
  void learn(String origin, int status, byte[] body, String why, Instant asked) {
    boolean failed = status >= 500 || status <= 0 || status == 429;
    SimpleRobotRules.RobotRulesMode all =
        failed
            ? SimpleRobotRules.RobotRulesMode.ALLOW_NONE
            : SimpleRobotRules.RobotRulesMode.ALLOW_ALL;
    BaseRobotRules rules =
        status / 100 == 2 ? parse(origin, body, name) : new SimpleRobotRules(all);
    answers.put(origin, new Answer(rules, asked.plus(failed ? FAILURE_HOLDS : HOLDS), why));
  }

  static BaseRobotRules parse(String origin, byte[] body, String name) {
    byte[] read = body.length > MOST_BYTES ? Arrays.copyOf(body, MOST_BYTES) : body;
    return new SimpleRobotRulesParser()
        .parseContent(origin + "/robots.txt", read, "text/plain", List.of(name));
  }

  boolean allows(Address address) {
    Answer answer = answers.get(address.origin());
    return answer != null && allows(answer.rules(), address.toString());
  }

  static boolean allows(BaseRobotRules rules, String address) {
    return rules.isAllowed(address);
  }

  /** Why an address is not allowed, for people. */
  String why(String origin) {
    Answer answer = answers.get(origin);
    return answer == null || answer.why().isEmpty()
        ? "robots.txt forbids it"
        : "robots.txt could not be had, which forbids all (" + answer.why() + ")";
  }

  /** The pause a site asks for, within reason. */
  Optional<Duration> delay(String origin) {
    Answer answer = answers.get(origin);
    if (answer == null || answer.rules().getCrawlDelay() <= 0) {
      return Optional.empty();
    }
    Duration asked = Duration.ofMillis(answer.rules().getCrawlDelay());
    return Optional.of(asked.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : asked);
  }

  List<String> sitemaps(String origin) {
    Answer answer = answers.get(origin);
    return answer == null ? List.of() : List.copyOf(answer.rules().getSitemaps());
  }
}
