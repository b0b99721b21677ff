package dateline.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A client that says exactly what it is told to: any Host, any Origin, half a request. */
final class Wire {
  private Wire() {}

  /** What came back. */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares it
  record Reply(int status, Map<String, String> headers, byte[] body) {
    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
  }

  /** GET with the server's own name. */
  static Reply get(int port, String path, String... headers) throws IOException {
    return send(port, "GET", path, "127.0.0.1:" + port, "", headers);
  }

  static Reply send(
      int port, String method, String path, String host, String body, String... headers)
      throws IOException {
    StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    if (!host.isEmpty()) {
      head.append("Host: ").append(host).append("\r\n");
    }
    head.append("Connection: close\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > 0) {
      head.append("Content-Length: ").append(bytes.length).append("\r\n");
    }
    head.append("\r\n");
    return raw(port, head.toString().getBytes(StandardCharsets.UTF_8), bytes);
  }

  static Reply raw(int port, byte[] head, byte[] body) throws IOException {
    ByteArrayOutputStream came = new ByteArrayOutputStream();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write(head);
      socket.getOutputStream().write(body);
      socket.getOutputStream().flush();
      byte[] part = new byte[1 << 16];
      for (int n = 0; n >= 0 && !ends(came); n = socket.getInputStream().read(part)) {
        came.write(part, 0, n);
      }
    } catch (SocketTimeoutException nothingMore) {
      return reply(came.toByteArray());
    }
    return reply(came.toByteArray());
  }

  /** Whether the last chunk of a chunked body is there. */
  private static boolean ends(ByteArrayOutputStream came) {
    return came.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n0\r\n\r\n");
  }

  private static Reply reply(byte[] all) throws IOException {
    int end = 0;
    while (end + 3 < all.length
        && !(all[end] == '\r' && all[end + 1] == '\n' && all[end + 2] == '\r')) {
      end++;
    }
    String[] lines = new String(all, 0, end, StandardCharsets.ISO_8859_1).split("\r\n", -1);
    if (all.length == 0) {
      return new Reply(0, Map.of(), all);
    }
    Map<String, String> headers = new TreeMap<>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      headers.merge(
          lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
          lines[i].substring(colon + 1).strip(),
          (one, two) -> one + ", " + two);
    }
    byte[] body = java.util.Arrays.copyOfRange(all, Math.min(all.length, end + 4), all.length);
    boolean chunked = headers.getOrDefault("transfer-encoding", "").equals("chunked");
    int status = Integer.parseInt(lines[0].split(" ", -1)[1]);
    return new Reply(status, headers, chunked ? unchunked(body) : body);
  }

  private static byte[] unchunked(byte[] body) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    InputStream in = new ByteArrayInputStream(body);
    while (true) {
      StringBuilder size = new StringBuilder();
      for (int c = in.read(); c != '\n'; c = in.read()) {
        if (c < 0) {
          throw new IOException("the body ends before its last chunk");
        }
        size.append((char) c);
      }
      int length = Integer.parseInt(size.toString().strip(), 16);
      if (length == 0) {
        return whole.toByteArray();
      }
      whole.write(in.readNBytes(length));
      in.skipNBytes(2);
    }
  }
}
