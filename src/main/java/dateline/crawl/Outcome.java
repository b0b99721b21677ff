package dateline.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came of one request. */
sealed interface Outcome {
  /** A body, content codings undone. */
  @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
  record Body(
      Address address,
      Instant at,
      int status,
      Map<String, List<String>> headers,
      byte[] body,
      String request)
      implements Outcome {
    Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name)).map(List::getFirst);
    }

    @Override
    public String toString() {
      return "Body[" + address + ", " + body.length + " bytes]";
    }
  }

  /** The server says that what we have still holds. */
  record NotModified(Map<String, List<String>> headers) implements Outcome {}

  /** The server points elsewhere; nobody has followed it yet. */
  record Redirect(Address to) implements Outcome {}

  /** Not asked for in this run. */
  record Postponed(String why) implements Outcome {}

  /**
   * No page.
   *
   * @param again whether another try may help
   * @param pause what the server asked for before the next try
   */
  record Failure(Kind kind, int status, String why, boolean again, Optional<Duration> pause)
      implements Outcome {
    /** Whether the server said nothing at all. */
    boolean isSilence() {
      return status == 0 && again;
    }

    static Failure of(Kind kind, String why) {
      return new Failure(kind, 0, why, false, Optional.empty());
    }
  }

  /** Whose word stopped us. */
  enum Kind {
    /** The site does not want us: robots, a bot wall, a paywall, a login. */
    BLOCKED,
    /** It did not work. */
    FAILED,
    /** The server says that there is no such page. */
    GONE
  }
}
