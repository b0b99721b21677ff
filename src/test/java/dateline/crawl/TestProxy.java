package dateline.crawl;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A small real proxy: tunnels CONNECT to one server whatever name is asked for, answers plain
 * requests by itself, and keeps a log of request lines.
 */
final class TestProxy implements Closeable {
  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<String> log = Collections.synchronizedList(new ArrayList<>());
  private final int target;

  TestProxy(int target) throws IOException {
    this.target = target;
    Thread.ofPlatform().daemon().start(this::accept);
  }

  InetSocketAddress address() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort());
  }

  List<String> log() {
    return List.copyOf(log);
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Thread.ofPlatform().daemon().start(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      String request = head(client.getInputStream()).lines().findFirst().orElse("");
      log.add(request);
      OutputStream out = client.getOutputStream();
      if (!request.startsWith("CONNECT ")) {
        String body = "<p>By way of the proxy";
        String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n";
        if (request.contains("/robots.txt ")) {
          head = head.replace("200 OK", "404 None");
        }
        out.write(ascii(head + "Content-Length: " + body.length() + "\r\n\r\n" + body));
        return;
      }
      try (Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
        out.write(ascii("HTTP/1.1 200 Connected\r\n\r\n"));
        Thread back = Thread.ofPlatform().daemon().start(() -> pump(server, client));
        pump(client, server);
        back.join();
      }
    } catch (IOException | InterruptedException over) {
      log.add("closed: " + over.getMessage());
    }
  }

  private static void pump(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException over) {
      Thread.currentThread().interrupt();
    }
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      head.write(next);
    }
    return head.toString(StandardCharsets.US_ASCII);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
