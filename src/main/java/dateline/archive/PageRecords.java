package dateline.archive;

import dateline.model.Given;
import dateline.model.Page;
import dateline.model.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.netpreserve.jwarc.HttpResponse;

/** Makes pages of records: a response or a resource, with the metadata record that goes with it. */
final class PageRecords {
  /** Codings in an archived body are undone up to this size. */
  private static final int MAX_BODY = WarcReader.MAX_BLOCK;

  private static final String KEPT = "x-archive-orig-";

  private Optional<Metadata> before = Optional.empty();

  /** The page of a record, if it is one that a reader can read: HTML or text, status 2xx. */
  Optional<Page> page(WarcRecordBlock record, Consumer<String> lost) {
    return switch (record.type()) {
      case "metadata" -> {
        before = Metadata.parse(record);
        yield Optional.empty();
      }
      case "response" -> response(record, lost);
      case "resource" -> resource(record);
      default -> Optional.empty();
    };
  }

  /** What our own metadata record said of this record. */
  Metadata metadata(WarcRecordBlock record) {
    String id = record.header("WARC-Record-ID").orElse("");
    return before.filter(m -> m.of().equals(id)).orElse(Metadata.NONE);
  }

  private Optional<Page> response(WarcRecordBlock record, Consumer<String> lost) {
    Optional<URI> uri = record.target();
    String scheme = uri.map(URI::getScheme).orElse("");
    if (uri.isEmpty() || !(scheme.equals("http") || scheme.equals("https"))) {
      return Optional.empty();
    }
    try {
      HttpResponse http =
          HttpResponse.parse(Channels.newChannel(new ByteArrayInputStream(record.block())));
      Map<String, List<String>> headers = headers(http.headers().map());
      if (http.status() / 100 != 2 || !readable(headers)) {
        return Optional.empty();
      }
      byte[] body = body(http);
      return Optional.of(made(record, uri.get(), http.status(), headers, body));
    } catch (IOException | RuntimeException e) { // jwarc: NumberFormatException among others
      lost.accept(uri.get() + ": " + e);
      return Optional.empty();
    }
  }

  private Optional<Page> resource(WarcRecordBlock record) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    record.header("Content-Type").ifPresent(type -> headers.put("Content-Type", List.of(type)));
    if (record.target().isEmpty() || !readable(headers)) {
      return Optional.empty();
    }
    return Optional.of(made(record, record.target().get(), 200, headers, record.block()));
  }

  private Page made(
      WarcRecordBlock record, URI uri, int status, Map<String, List<String>> headers, byte[] body) {
    Metadata said = metadata(record);
    Source source = said.source().isKnown() ? said.source() : Source.ofHost(uri);
    Given given = said.given();
    return new Page(uri, source, date(record), status, headers, body, given);
  }

  private static byte[] body(HttpResponse http) throws IOException {
    try (InputStream in = http.bodyDecoded().stream()) {
      byte[] body = in.readNBytes(MAX_BODY + 1);
      if (body.length > MAX_BODY) {
        throw new IOException("body larger than " + MAX_BODY + " bytes once inflated");
      }
      return body;
    }
  }

  /** Undoes what {@link RecordWriter} did to headers that no longer fit an undone body. */
  private static Map<String, List<String>> headers(Map<String, List<String>> stored) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    boolean ours = stored.keySet().stream().anyMatch(PageRecords::isKept);
    stored.forEach(
        (name, values) -> {
          if (isKept(name)) {
            headers.put(name.substring(KEPT.length()), values);
          } else if (!(ours && name.equalsIgnoreCase("Content-Length"))) {
            headers.put(name, values);
          }
        });
    return headers;
  }

  private static boolean isKept(String name) {
    return name.regionMatches(true, 0, KEPT, 0, KEPT.length());
  }

  private static boolean readable(Map<String, List<String>> headers) {
    List<String> types = headers.getOrDefault("Content-Type", List.of());
    String type = types.isEmpty() ? "" : types.getFirst().toLowerCase(Locale.ROOT);
    return type.isEmpty() || type.contains("html") || type.startsWith("text/plain");
  }

  private static Instant date(WarcRecordBlock record) {
    try {
      return OffsetDateTime.parse(record.header("WARC-Date").orElse("")).toInstant();
    } catch (DateTimeException unknown) {
      return Instant.EPOCH;
    }
  }
}
