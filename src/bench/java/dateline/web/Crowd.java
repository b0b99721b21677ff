package dateline.web;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Users who each ask for a page as soon as they have the one before, on connections that stay open;
 * all on one thread, so that the cores are the server's and no user waits for another's thread.
 */
final class Crowd implements Closeable {
  private static final String LENGTH = "\r\ncontent-length:";

  private final Selector selector;
  private final List<User> users = new ArrayList<>();
  private final List<Double> times = new ArrayList<>();
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 18);
  private final String head;
  private final UnaryOperator<String> asked;
  private final int pages;

  /** One of them. */
  private static final class User {
    private final SocketChannel channel;
    private final StringBuilder head = new StringBuilder();
    private int next;
    private int done;
    private long start;
    private long left = -1;

    User(SocketChannel channel, int next) {
      this.channel = channel;
      this.next = next;
    }
  }

  private Crowd(int port, int size, int pages, UnaryOperator<String> asked) throws IOException {
    this.asked = asked;
    this.pages = pages;
    this.head = " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAccept: text/html\r\n\r\n";
    this.selector = Selector.open();
    for (int i = 0; i < size; i++) {
      SocketChannel channel =
          SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.configureBlocking(false);
      User user = new User(channel, i);
      users.add(user);
      channel.register(selector, SelectionKey.OP_READ, user);
    }
  }

  /** The times of so many users who ask for so many pages each, sorted, in milliseconds. */
  static List<Double> times(int port, int size, int pages, UnaryOperator<String> asked)
      throws IOException {
    try (Crowd crowd = new Crowd(port, size, pages, asked)) {
      for (User user : crowd.users) {
        crowd.ask(user);
      }
      while (crowd.times.size() < size * pages) {
        crowd.selector.select();
        for (SelectionKey key : crowd.selector.selectedKeys()) {
          crowd.read((User) key.attachment());
        }
        crowd.selector.selectedKeys().clear();
      }
      crowd.times.sort(Double::compare);
      return crowd.times;
    }
  }

  private void ask(User user) throws IOException {
    String path = asked.apply(WebLoad.ASKED.get(user.next++ % WebLoad.ASKED.size()));
    byte[] request = ("GET " + path + head).getBytes(StandardCharsets.US_ASCII);
    user.start = System.nanoTime();
    if (user.channel.write(ByteBuffer.wrap(request)) < request.length) {
      throw new IOException("the server does not take a request");
    }
  }

  private void read(User user) throws IOException {
    buffer.clear();
    if (user.channel.read(buffer) < 0) {
      throw new IOException("the server hung up");
    }
    buffer.flip();
    while (user.left < 0 && buffer.hasRemaining()) {
      user.head.append((char) buffer.get());
      int length = user.head.length();
      if (length > 3 && user.head.charAt(length - 1) == '\n' && endsHead(user.head)) {
        user.left = length(user.head.toString());
      }
    }
    user.left -= buffer.remaining();
    if (user.left == 0) {
      times.add((System.nanoTime() - user.start) / 1e6);
      user.head.setLength(0);
      user.left = -1;
      if (++user.done < pages) {
        ask(user);
      }
    }
  }

  private static boolean endsHead(StringBuilder head) {
    return head.charAt(head.length() - 3) == '\n' && head.charAt(head.length() - 4) == '\r';
  }

  private static long length(String head) throws IOException {
    int at = head.toLowerCase(java.util.Locale.ROOT).indexOf(LENGTH);
    if (!head.startsWith("HTTP/1.1 200") || at < 0) {
      throw new IOException(head);
    }
    int end = head.indexOf('\r', at + LENGTH.length());
    return Long.parseLong(head.substring(at + LENGTH.length(), end).strip());
  }

  @Override
  public void close() throws IOException {
    for (User user : users) {
      user.channel.close();
    }
    selector.close();
  }
}
