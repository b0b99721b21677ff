package dateline.crawl;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
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

  /**
   * What came of the request for a robots.txt.
   *
   * @param status 0 when there was no answer at all
   * @param body empty when there was none
   * @param why it failed, empty when it did not
   */
  @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
  record Answer(int status, byte[] body, String why, Instant asked) {
    boolean failed() {
      return status >= 500 || status <= 0 || status == 429;
    }

    Instant until() {
      return asked.plus(failed() ? FAILURE_HOLDS : HOLDS);
    }
  }

  private record Rules(BaseRobotRules rules, Instant until, String why) {}

  private final ConcurrentMap<String, Rules> known = new ConcurrentHashMap<>();
  private final String name;
  private final Optional<CrawlState> memory;

  Robots(String name) {
    this(name, Optional.empty());
  }

  /**
   * @param memory keeps answers from one run to the next
   */
  Robots(String name, Optional<CrawlState> memory) {
    this.name = name;
    this.memory = memory;
  }

  /** Where the robots.txt of an address stands. */
  static Address file(Address address) {
    return address.resolve("/robots.txt");
  }

  boolean isKnown(String origin, Instant now) throws IOException {
    Rules rules = known.get(origin);
    if (rules == null && memory.isPresent()) {
      Optional<Answer> kept = memory.get().robots(origin);
      if (kept.isPresent()) {
        rules = rules(origin, kept.get());
        known.put(origin, rules);
      }
    }
    return rules != null && now.isBefore(rules.until());
  }

  /** Takes what came of the request for a robots.txt. */
  void learn(String origin, Answer answer) throws IOException {
    byte[] body = answer.body();
    byte[] read = body.length > MOST_BYTES ? Arrays.copyOf(body, MOST_BYTES) : body;
    Answer kept = new Answer(answer.status(), read, answer.why(), answer.asked());
    known.put(origin, rules(origin, kept));
    if (memory.isPresent() && kept.status() > 0) { // our own network's failure is not remembered
      memory.get().keepRobots(origin, kept);
    }
  }

  /** Takes note that a robots.txt cannot be had in this run. */
  void learn(String origin, String why) {
    known.put(origin, rules(origin, new Answer(0, new byte[0], why, Instant.now())));
  }

  private Rules rules(String origin, Answer answer) {
    SimpleRobotRules.RobotRulesMode all =
        answer.failed()
            ? SimpleRobotRules.RobotRulesMode.ALLOW_NONE
            : SimpleRobotRules.RobotRulesMode.ALLOW_ALL;
    BaseRobotRules rules =
        answer.status() / 100 == 2 ? parse(origin, answer.body(), name) : new SimpleRobotRules(all);
    return new Rules(rules, answer.until(), answer.why());
  }

  /** What an outcome says of the rules: too many redirects are no robots.txt (RFC 9309). */
  static Answer answer(Outcome outcome, Instant asked) {
    return switch (outcome) {
      case Outcome.Body body -> new Answer(body.status(), body.body(), "", asked);
      case Outcome.Failure failure ->
          new Answer(failure.status(), new byte[0], failure.why(), asked);
      case Outcome.Redirect tooMany -> new Answer(404, new byte[0], "", asked);
      case Outcome.NotModified odd -> new Answer(404, new byte[0], "", asked);
      case Outcome.Postponed later -> new Answer(0, new byte[0], later.why(), asked);
    };
  }

  static BaseRobotRules parse(String origin, byte[] body, String name) {
    byte[] read = body.length > MOST_BYTES ? Arrays.copyOf(body, MOST_BYTES) : body;
    return new SimpleRobotRulesParser()
        .parseContent(origin + "/robots.txt", read, "text/plain", List.of(name));
  }

  boolean allows(Address address) {
    Rules answer = known.get(address.origin());
    return answer != null && allows(answer.rules(), address.toString());
  }

  static boolean allows(BaseRobotRules rules, String address) {
    return rules.isAllowed(address);
  }

  /** Why an address is not allowed, for people. */
  String why(String origin) {
    Rules answer = known.get(origin);
    return answer == null || answer.why().isEmpty()
        ? "robots.txt forbids it"
        : "robots.txt could not be had, which forbids all (" + answer.why() + ")";
  }

  /** The pause a site asks for, within reason. */
  Optional<Duration> delay(String origin) {
    Rules answer = known.get(origin);
    if (answer == null || answer.rules().getCrawlDelay() <= 0) {
      return Optional.empty();
    }
    Duration asked = Duration.ofMillis(answer.rules().getCrawlDelay());
    return Optional.of(asked.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : asked);
  }

  List<String> sitemaps(String origin) {
    Rules answer = known.get(origin);
    return answer == null ? List.of() : List.copyOf(answer.rules().getSitemaps());
  }
}
