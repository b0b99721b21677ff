package dateline.crawl;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.net.SocketFactory;
import okhttp3.Dns;

/**
 * Decides where a connection may go. Names are resolved once, every answer is judged and the answer
 * itself is connected to; the socket judges once more, for addresses that never were names.
 */
final class NetworkGuard {
  private final boolean allowPrivate;
  private final Set<String> allowed;
  private final Dns resolver;
  private final Optional<InetSocketAddress> proxy;
  private final Optional<Consumer<SocketAddress>> instead;

  NetworkGuard(
      CrawlOptions options,
      Dns resolver,
      Optional<InetSocketAddress> proxy,
      Optional<Consumer<SocketAddress>> instead) {
    this.instead = instead;
    this.allowPrivate = options.allowPrivate();
    this.allowed = new HashSet<>(options.allowedPrivate());
    this.resolver = resolver;
    this.proxy = proxy;
  }

  /** An address that is refused: never tried again, never counted as a failure of the server. */
  static final class Refused extends UnknownHostException {
    private static final long serialVersionUID = 1;

    Refused(String message) {
      super(message);
    }
  }

  /** Judges what can be judged without DNS: address literals. */
  void check(Address address) throws Refused {
    Optional<InetAddress> literal = IpAddresses.literal(address.host());
    boolean local = literal.isEmpty() && address.isLoopback();
    boolean inside = local || (literal.isPresent() && !IpAddresses.isPublic(literal.get()));
    if (inside && !mayGoInside(address.host(), address.url().port())) {
      throw refusal(address.host());
    }
  }

  /** The resolver OkHttp asks: it sees only answers that were judged. */
  Dns dns() {
    return name -> {
      List<InetAddress> answers = resolver.lookup(name);
      if (viaProxy(name)) {
        return answers;
      }
      boolean inside = answers.stream().anyMatch(answer -> !IpAddresses.isPublic(answer));
      if (inside && !allowPrivate && allowed.stream().noneMatch(p -> p.startsWith(name + ":"))) {
        throw refusal(name);
      }
      return answers;
    };
  }

  private boolean viaProxy(String name) {
    return proxy.isPresent() && proxy.get().getHostString().equals(name);
  }

  private boolean mayGoInside(String host, int port) {
    return allowPrivate || allowed.contains(host + ":" + port);
  }

  private static Refused refusal(String host) {
    return new Refused("refused: " + host + " is not on the public internet (see --allow-private)");
  }

  /** Sockets that judge the address at the moment of connecting. */
  SocketFactory sockets() {
    return new Sockets();
  }

  private void check(SocketAddress to) throws IOException {
    if (!(to instanceof InetSocketAddress target) || target.getAddress() == null) {
      throw new Refused("refused: " + to + " was not resolved by us");
    }
    boolean isProxy = proxy.isPresent() && isSame(proxy.get(), target);
    if (isProxy || IpAddresses.isPublic(target.getAddress())) {
      return;
    }
    String literal = target.getAddress().getHostAddress();
    if (!mayGoInside(target.getHostString(), target.getPort())
        && !mayGoInside(literal, target.getPort())) {
      throw refusal(literal);
    }
  }

  /** OkHttp connects to a proxy's address, not to its name. */
  private static boolean isSame(InetSocketAddress proxy, InetSocketAddress target) {
    boolean named = proxy.getHostString().equals(target.getHostString());
    boolean there = target.getAddress().equals(proxy.getAddress());
    return proxy.getPort() == target.getPort() && (named || there);
  }

  private final class Sockets extends SocketFactory {
    @Override
    public Socket createSocket() {
      return new Socket() {
        @Override
        public void connect(SocketAddress to) throws IOException {
          connect(to, 0);
        }

        @Override
        public void connect(SocketAddress to, int timeout) throws IOException {
          check(to);
          if (instead.isPresent()) {
            instead.get().accept(to);
            throw new IOException("connected to nothing");
          }
          super.connect(to, timeout);
        }
      };
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      throw new Refused("refused: " + host + " must be resolved first");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort)
        throws IOException {
      throw new Refused("refused: " + host + " must be resolved first");
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      Socket socket = createSocket();
      socket.connect(new InetSocketAddress(host, port));
      return socket;
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
        throws IOException {
      Socket socket = createSocket();
      socket.bind(new InetSocketAddress(from, fromPort));
      socket.connect(new InetSocketAddress(host, port));
      return socket;
    }
  }
}
