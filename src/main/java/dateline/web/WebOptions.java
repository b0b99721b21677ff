package dateline.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * How to serve.
 *
 * @param hosts the address to listen on, then further names this server is called by
 * @param port to listen on; 0 for any free one
 * @param tries how many ports after it to try where one is taken
 * @param token what a caller must know; empty for none
 * @param version of the program, for the API's description
 * @param patience how long a caller may take to say one request
 * @param clock for the files that say when they were made
 */
public record WebOptions(
    List<String> hosts,
    int port,
    int tries,
    Optional<String> token,
    String version,
    Duration patience,
    InstantSource clock) {
  static final int LEAST_TOKEN = 16;

  /** On this machine alone, port 8080 or one of the next. */
  public static final WebOptions LOCAL =
      new WebOptions(
          List.of("127.0.0.1"),
          8080,
          20,
          Optional.empty(),
          "",
          Duration.ofSeconds(30),
          InstantSource.system());

  public WebOptions {
    hosts = List.copyOf(hosts);
    if (hosts.isEmpty()) {
      throw new IllegalArgumentException("a host to listen on is missing");
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port " + port + ": from 0 to 65535");
    }
    if (token.isPresent() && token.get().length() < LEAST_TOKEN) {
      throw new IllegalArgumentException(
          "a token has at least "
              + LEAST_TOKEN
              + " characters: too short to be guessed is no token");
    }
    if (token.isEmpty() && !address(hosts.getFirst()).isLoopbackAddress()) {
      throw new IllegalArgumentException(
          hosts.getFirst()
              + " can be reached from other machines: give a --token that callers must know");
    }
  }

  InetAddress address() {
    return address(hosts.getFirst());
  }

  private static InetAddress address(String host) {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException unknown) {
      throw new IllegalArgumentException(host + ": no address of this machine", unknown);
    }
  }

  public WebOptions on(int other) {
    return new WebOptions(hosts, other, tries, token, version, patience, clock);
  }

  public WebOptions withToken(String secret) {
    return new WebOptions(hosts, port, tries, Optional.of(secret), version, patience, clock);
  }

  /** The same with another patience. */
  WebOptions within(Duration time) {
    return new WebOptions(hosts, port, tries, token, version, time, clock);
  }
}
