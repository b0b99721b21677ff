package dateline.web;

import io.helidon.http.Header;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Takes Helidon's requests to the front door and the answers back. */
record Exchange(Front front, Delivery delivery, Calls calls) implements Closeable {
  static final int MOST_FORM = 65_536;

  void answer(ServerRequest request, ServerResponse response) {
    String connection = request.socketId();
    try {
      answered(request, response);
    } finally {
      calls.answered(connection);
    }
  }

  private void answered(ServerRequest request, ServerResponse response) {
    Map<String, String> headers = headers(request);
    Request bare =
        new Request(
            request.prologue().method().text(),
            request.prologue().uriPath().rawPath(),
            Map.of(),
            Params.NONE,
            Params.NONE,
            headers,
            false);
    Answer answer;
    try {
      Request whole = whole(request, bare);
      calls.heard(request.socketId());
      answer = front.answer(whole);
    } catch (Refusal unreadable) {
      answer = front.unreadable(bare, unreadable);
    }
    calls.heard(request.socketId());
    delivery.send(answer, bare.method().equals("HEAD"), response);
    boolean last = bare.header("Connection").filter("close"::equalsIgnoreCase).isPresent();
    if (last && answer.whole().isPresent()) {
      throw new CloseConnectionException("as the client asked"); // Helidon would wait for more
    }
  }

  private static Request whole(ServerRequest request, Request bare) {
    Params query = Params.parse(request.query().rawValue());
    return new Request(
        bare.method(), bare.path(), Map.of(), query, form(request, bare), bare.headers(), false);
  }

  private static Params form(ServerRequest request, Request bare) {
    if (!Routes.changes(bare.method()) || !request.content().hasEntity()) {
      return Params.NONE;
    }
    String type = bare.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    if (!type.startsWith("application/x-www-form-urlencoded")) {
      throw new Refusal(415, "a form is wanted: application/x-www-form-urlencoded");
    }
    try (InputStream in = request.content().inputStream()) {
      byte[] bytes = in.readNBytes(MOST_FORM + 1);
      if (bytes.length > MOST_FORM) {
        throw new Refusal(413, "a form may have " + MOST_FORM + " bytes");
      }
      return Params.parse(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Map<String, String> headers(ServerRequest request) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Header header : request.headers()) {
      headers.merge(
          header.headerName().lowerCase(), header.values(), (one, more) -> one + ", " + more);
    }
    headers.putIfAbsent("host", request.authority());
    return headers;
  }

  @Override
  public void close() {
    calls.close();
    front.close();
  }
}
