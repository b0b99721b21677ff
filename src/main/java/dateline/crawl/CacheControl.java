package dateline.crawl;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** How long a server says that its answer holds. */
final class CacheControl {
  private CacheControl() {}

  static Optional<Duration> maxAge(String header) {
    for (String part : header.toLowerCase(Locale.ROOT).split(",", -1)) {
      String directive = part.strip();
      if (directive.startsWith("max-age=")) {
        String digits = directive.substring("max-age=".length()).replace("\"", "");
        if (IsoDates.digits(digits) && digits.length() < 10) {
          return Optional.of(Duration.ofSeconds(Long.parseLong(digits)));
        }
      }
    }
    return Optional.empty();
  }
}
