package dateline.crawl;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The proxy that {@code HTTPS_PROXY} names, and what {@code NO_PROXY} excepts. Behind a proxy we
 * judge names and literals; which address a name stands for is then the proxy's to decide.
 */
record ProxyChoice(Optional<InetSocketAddress> address, List<String> except) {
  static final ProxyChoice NONE = new ProxyChoice(Optional.empty(), List.of());

  ProxyChoice {
    except = List.copyOf(except);
  }

  static ProxyChoice ofEnvironment(Map<String, String> env) {
    Optional<String> named =
        List.of("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy").stream()
            .map(name -> env.getOrDefault(name, ""))
            .filter(value -> !value.isBlank())
            .findFirst();
    String except = env.getOrDefault("NO_PROXY", env.getOrDefault("no_proxy", ""));
    return new ProxyChoice(
        named.flatMap(ProxyChoice::parse),
        List.of(except.toLowerCase(Locale.ROOT).split("[,\\s]+", -1)));
  }

  private static Optional<InetSocketAddress> parse(String text) {
    try {
      URI uri = new URI(text.contains("://") ? text : "http://" + text);
      int port = uri.getPort() < 0 ? 80 : uri.getPort();
      return Optional.ofNullable(uri.getHost()).map(host -> new InetSocketAddress(host, port));
    } catch (URISyntaxException garbled) {
      throw new IllegalArgumentException(
          "HTTPS_PROXY=" + text + ": no address of a proxy", garbled);
    }
  }

  /** Whether a host is asked without the proxy: this machine's own always is. */
  boolean isDirect(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    boolean own =
        name.equals("localhost")
            || IpAddresses.literal(name).map(IpAddresses::isLoopback).orElse(false);
    return own || except.stream().anyMatch(rule -> matches(rule, name));
  }

  private static boolean matches(String rule, String host) {
    if (rule.isEmpty()) {
      return false;
    }
    String bare = rule.startsWith("*") ? rule.substring(1) : rule;
    String domain = bare.startsWith(".") ? bare.substring(1) : bare;
    return bare.isEmpty() || host.equals(domain) || host.endsWith("." + domain);
  }

  ProxySelector selector() {
    return new ProxySelector() {
      @Override
      public List<Proxy> select(URI uri) {
        Optional<String> host = Optional.ofNullable(uri.getHost());
        boolean direct = address.isEmpty() || host.isEmpty() || isDirect(host.get());
        return List.of(direct ? Proxy.NO_PROXY : new Proxy(Proxy.Type.HTTP, address.get()));
      }

      @Override
      public void connectFailed(URI uri, SocketAddress proxy, IOException why) {
        // the call that failed reports it
      }
    };
  }
}
