package dateline.crawl;

import java.util.Locale;
import java.util.Optional;

/** Whether an answer with status 200 is a page to keep. */
final class PageCheck {
  private PageCheck() {}

  static Optional<Outcome> refusal(Outcome.Body answer) {
    if (answer.body().length == 0) {
      return Optional.of(Outcome.Failure.of(Outcome.Kind.FAILED, "an empty body"));
    }
    String type =
        answer.header("Content-Type").orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    boolean page = type.isEmpty() || type.contains("html") || type.equals("text/plain");
    if (!page) {
      return Optional.of(Outcome.Failure.of(Outcome.Kind.FAILED, "no web page but " + type));
    }
    return BotWall.of(answer.body()).map(wall -> Outcome.Failure.of(Outcome.Kind.BLOCKED, wall));
  }
}
