package dateline.web;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;

/** Many users at once, and some that hardly move. */
public final class WebLoad {
  /** First pages as people ask for them. */
  static final List<String> ASKED =
      List.of(
          "/",
          "/?q=storms",
          "/?q=river+night",
          "/?type=count",
          "/?type=quote&sort=date",
          "/?q=type%3Acount+value%3A%3E100",
          "/?place=Tolmen",
          "/?source=Kessa+Today&q=fighting",
          "/?q=%22heavy+storms%22",
          "/?type=official&not.source=Harbour+Post");

  private final int port;
  private final UnaryOperator<String> asked;

  WebLoad(int port) {
    this(port, path -> path);
  }

  /**
   * @param asked makes the address to ask of one of {@link #ASKED}
   */
  WebLoad(int port, UnaryOperator<String> asked) {
    this.port = port;
    this.asked = asked;
  }

  /** A browser's connection, which stays open from page to page. */
  private static final class User implements Closeable {
    private final Socket socket;
    private final InputStream in;
    private final String head;

    User(int port) throws IOException {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(60_000);
      in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
      head = " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAccept: text/html\r\n\r\n";
    }

    /** Milliseconds to the last byte of the page. */
    double get(String path) throws IOException {
      long start = System.nanoTime();
      socket.getOutputStream().write(("GET " + path + head).getBytes(StandardCharsets.US_ASCII));
      String status = line();
      int length = -1;
      for (String line = line(); !line.isEmpty(); line = line()) {
        if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
          length = Integer.parseInt(line.substring(15).strip());
        }
      }
      if (!status.contains(" 200 ") || length < 0) {
        throw new IOException(path + ": " + status);
      }
      in.skipNBytes(length);
      return (System.nanoTime() - start) / 1e6;
    }

    private String line() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int c = in.read(); c != '\n'; c = in.read()) {
        if (c < 0) {
          throw new IOException("the server hung up");
        }
        if (c != '\r') {
          line.append((char) c);
        }
      }
      return line.toString();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  /** The times of so many users who ask without a pause, sorted, in milliseconds. */
  List<Double> times(int users, int pages) throws InterruptedException, ExecutionException {
    List<Double> times = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(users)) {
      List<Future<List<Double>>> all = new ArrayList<>();
      for (int i = 0; i < users; i++) {
        int first = i;
        all.add(threads.submit(() -> one(first, pages)));
      }
      for (Future<List<Double>> one : all) {
        times.addAll(one.get());
      }
    }
    times.sort(Double::compare);
    return times;
  }

  private List<Double> one(int first, int pages) throws IOException {
    List<Double> times = new ArrayList<>();
    try (User user = new User(port)) {
      for (int i = 0; i < pages; i++) {
        times.add(user.get(asked.apply(ASKED.get((first + i) % ASKED.size()))));
      }
    }
    return times;
  }

  static double median(List<Double> sorted) {
    return sorted.get(sorted.size() / 2);
  }

  static double p95(List<Double> sorted) {
    return sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1);
  }

  /** Clients that send a request a byte a second, half of them, or read an export so. */
  static final class Slow implements Closeable {
    private final List<Socket> sockets = new ArrayList<>();
    private final Thread dripping;

    Slow(int port, int clients) throws IOException {
      String head = " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
      for (int i = 0; i < clients; i++) {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(2_048);
        socket.connect(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        boolean reads = i % 2 == 1;
        String request = reads ? "GET /search.csv" + head + "\r\n" : "GET /" + head;
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        sockets.add(socket);
      }
      dripping = Thread.ofPlatform().daemon().start(this::drip);
    }

    private void drip() {
      try {
        while (!Thread.currentThread().isInterrupted()) {
          for (int i = 0; i < sockets.size(); i++) {
            Socket socket = sockets.get(i);
            if (i % 2 == 1) {
              if (socket.getInputStream().read() < 0) {
                return;
              }
            } else {
              socket.getOutputStream().write('x');
            }
          }
          Thread.sleep(1_000);
        }
      } catch (IOException | InterruptedException ended) {
        Thread.currentThread().interrupt();
      }
    }

    /** How many are still being served. */
    int held() {
      return sockets.size();
    }

    @Override
    public void close() throws IOException {
      dripping.interrupt();
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }
}
