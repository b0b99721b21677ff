package dateline.archive;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What no writer of WARC files writes. A flipped bit in a header has no checksum that tells, but it
 * often makes nonsense.
 */
final class RecordSense {
  private static final Set<String> TYPES =
      Set.of(
          "warcinfo",
          "response",
          "resource",
          "request",
          "metadata",
          "revisit",
          "conversion",
          "continuation");

  private RecordSense() {}

  /** Why a record's header or head cannot be as it was written. */
  static Optional<String> oddity(WarcRecordBlock record) {
    if (!TYPES.contains(record.header("WARC-Type").orElse(""))) {
      return Optional.of("no such WARC-Type: " + record.header("WARC-Type").orElse("none"));
    }
    if (!isId(record.header("WARC-Record-ID").orElse(""))) {
      return Optional.of("odd WARC-Record-ID: " + record.header("WARC-Record-ID").orElse("none"));
    }
    if (!isDate(record.header("WARC-Date").orElse(""))) {
      return Optional.of("odd WARC-Date: " + record.header("WARC-Date").orElse("none"));
    }
    if (record.block().length > 0 && record.header("Content-Type").isEmpty()) {
      return Optional.of("no Content-Type");
    }
    return oddHeader(record).or(() -> oddBlock(record));
  }

  private static Optional<String> oddHeader(WarcRecordBlock record) {
    for (Map.Entry<String, List<String>> header : record.headers().entrySet()) {
      boolean nearly = header.getKey().startsWith("war") && !header.getKey().startsWith("warc-");
      if (nearly || header.getValue().stream().anyMatch(RecordSense::isGarbled)) {
        return Optional.of("odd header " + header.getKey());
      }
    }
    String type = record.header("Content-Type").orElse("");
    boolean fields = record.type().equals("warcinfo") && type.startsWith("application/");
    boolean http =
        record.type().equals("request") && record.target().map(RecordSense::isWeb).orElse(false);
    return (fields && !type.startsWith("application/warc-fields"))
            || (http && !type.startsWith("application/http"))
        ? Optional.of("odd Content-Type: " + type)
        : Optional.empty();
  }

  /** Blocks that are text all through, where no digest speaks for them. */
  private static Optional<String> oddBlock(WarcRecordBlock record) {
    if (record.header("WARC-Block-Digest").isPresent()) {
      return Optional.empty();
    }
    return switch (record.type()) {
      case "warcinfo", "metadata" ->
          isGarbled(new String(record.block(), StandardCharsets.UTF_8))
              ? Optional.of("its fields are garbled")
              : Optional.empty();
      case "request" -> oddRequest(new String(record.block(), StandardCharsets.ISO_8859_1));
      default -> Optional.empty();
    };
  }

  private static Optional<String> oddRequest(String request) {
    int end = request.indexOf("\r\n\r\n");
    String head = end < 0 ? request : request.substring(0, end);
    boolean odd =
        head.lines().skip(1).anyMatch(line -> !line.isEmpty() && line.indexOf(':') <= 0)
            || head.chars()
                .anyMatch(c -> c > 126 || (c < ' ' && c != '\r' && c != '\n' && c != '\t'));
    return odd ? Optional.of("its request is garbled") : Optional.empty();
  }

  private static boolean isWeb(URI uri) {
    return "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
  }

  private static boolean isGarbled(String text) {
    return text.chars()
        .anyMatch(c -> c == 0xfffd || (c < ' ' && c != '\t' && c != '\r' && c != '\n'));
  }

  private static boolean isId(String text) {
    if (!text.startsWith("<") || !text.endsWith(">")) {
      return false;
    }
    try {
      URI uri = new URI(text.substring(1, text.length() - 1));
      return uri.isAbsolute() && (!text.startsWith("<urn:") || isUuid(text));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean isUuid(String text) {
    return text.length() == "<urn:uuid:>".length() + 36
        && text.startsWith("<urn:uuid:")
        && text.chars().skip("<urn:uuid:".length()).limit(36).allMatch(RecordSense::isUuidChar);
  }

  private static boolean isUuidChar(int c) {
    return c == '-' || Character.digit(c, 16) >= 0;
  }

  private static boolean isDate(String text) {
    try {
      return OffsetDateTime.parse(text).getYear() > 1990;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
