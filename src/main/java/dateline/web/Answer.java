package dateline.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What goes back: status, type, headers, and bytes that are there or are written as they come. */
public final class Answer {
  static final String HTML = "text/html; charset=utf-8";
  static final String JSON = "application/json";
  static final String PROBLEM = "application/problem+json";
  static final String TEXT = "text/plain; charset=utf-8";

  private final int status;
  private final Map<String, String> headers;
  private final Optional<byte[]> whole;
  private final Body body;

  /** Writes a body. */
  public interface Body {
    void writeTo(OutputStream out) throws IOException;
  }

  private Answer(int status, Map<String, String> headers, Optional<byte[]> whole, Body body) {
    this.status = status;
    this.headers = headers;
    this.whole = whole;
    this.body = body;
  }

  /** A body that is there as a whole: it gets a length and an ETag. */
  static Answer of(int status, String type, byte[] bytes) {
    return new Answer(
        status, Map.of("Content-Type", type), Optional.of(bytes), out -> out.write(bytes));
  }

  public static Answer html(String page) {
    return of(200, HTML, page.getBytes(StandardCharsets.UTF_8));
  }

  static Answer text(int status, String text) {
    return of(status, TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A body that is written as it comes and may be long. */
  static Answer streamed(String type, Body body) {
    return new Answer(200, Map.of("Content-Type", type), Optional.empty(), body);
  }

  /** Go there, by GET. */
  public static Answer seeOther(String address) {
    return of(303, TEXT, new byte[0]).with("Location", address);
  }

  public Answer with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answer(status, more, whole, body);
  }

  Answer withStatus(int other) {
    return new Answer(other, headers, whole, body);
  }

  /** The same headers without the body: the caller has it. */
  Answer notModified() {
    return new Answer(304, headers, Optional.of(new byte[0]), out -> {});
  }

  public int status() {
    return status;
  }

  Map<String, String> headers() {
    return headers;
  }

  /** The bytes, where they are all there. */
  Optional<byte[]> whole() {
    return whole;
  }

  Body body() {
    return body;
  }
}
