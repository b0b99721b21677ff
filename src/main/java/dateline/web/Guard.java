package dateline.web;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who may ask, and for what. A page of another site can make a browser send requests here: a name
 * that is not ours means that its DNS points here (rebinding), an Origin that is not ours that the
 * page itself asks; and a change needs a token that only our own pages carry.
 */
final class Guard {
  static final String COOKIE = "dateline_key";
  static final String TOKEN = "token";

  /** What every answer says, whatever it is. */
  static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
              + " connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none';"
              + " frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=()");

  private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

  /** What may be asked for without the token: the way in, and whether the server lives. */
  private static final Set<String> OPEN = Set.of("/enter", "/healthz");

  private final Set<String> names;
  private final Optional<String> secret;
  private final String formToken;

  Guard(WebOptions options) {
    names = names(options);
    secret = options.token();
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    formToken = HexFormat.of().formatHex(random);
  }

  private static Set<String> names(WebOptions options) {
    Set<String> names = new HashSet<>(LOOPBACK);
    options.hosts().forEach(host -> names.add(spelt(host)));
    InetAddress address = options.address();
    if (address.isAnyLocalAddress()) {
      try {
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .forEach(own -> names.add(spelt(own.getHostAddress())));
      } catch (SocketException none) {
        throw new IllegalStateException("this machine does not say its addresses", none);
      }
    }
    return names;
  }

  /** As a Host header has it: lower case, IPv6 in brackets without its zone. */
  private static String spelt(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    int zone = name.indexOf('%');
    name = zone < 0 ? name : name.substring(0, zone);
    return name.indexOf(':') >= 0 && !name.startsWith("[") ? "[" + name + "]" : name;
  }

  /** The token of every form that changes something. */
  String formToken() {
    return formToken;
  }

  /**
   * Lets a request through or refuses it.
   *
   * @throws Refusal when it may not be
   */
  void check(Request request) {
    String host = request.header("Host").orElse("");
    if (!names.contains(name(host))) {
      throw new Refusal(
          421, "this server does not go by that name; give it with --host when it starts");
    }
    if (Routes.changes(request.method())) {
      sameOrigin(request, host);
    }
    if (!OPEN.contains(request.path()) && !knows(request)) {
      throw new Refusal(401, "this server wants the token it was started with");
    }
    if (request.method().equals("POST") && !request.path().equals("/enter")) {
      String given = request.form().first(TOKEN).or(() -> request.header("X-Token")).orElse("");
      if (!same(given, formToken)) {
        throw new Refusal(403, "the form is of another time: load the page again");
      }
    }
  }

  /** The name in a Host header, without its port. */
  private static String name(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    int colon = lower.lastIndexOf(':');
    boolean port = colon > lower.lastIndexOf(']') && colon > 0;
    if (!port) {
      return lower;
    }
    boolean digits = lower.substring(colon + 1).chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? lower.substring(0, colon) : lower;
  }

  private static void sameOrigin(Request request, String host) {
    String origin = request.header("Origin").orElse("").toLowerCase(Locale.ROOT);
    String own = host.toLowerCase(Locale.ROOT);
    if (!origin.equals("http://" + own) && !origin.equals("https://" + own)) {
      throw new Refusal(
          403, "a change must come from a page of this server: Origin is not its own");
    }
    String site = request.header("Sec-Fetch-Site").orElse("same-origin");
    if (!site.equals("same-origin") && !site.equals("none")) {
      throw new Refusal(403, "a change must come from a page of this server");
    }
  }

  /** Whether the caller knows the server's token, if there is one. */
  private boolean knows(Request request) {
    if (secret.isEmpty()) {
      return true;
    }
    String bearer = request.header("Authorization").orElse("");
    if (bearer.startsWith("Bearer ")) {
      return same(bearer.substring("Bearer ".length()).strip(), secret.get());
    }
    for (String cookie : request.header("Cookie").orElse("").split(";", -1)) {
      String bare = cookie.strip();
      if (bare.startsWith(COOKIE + "=")) {
        return same(bare.substring(COOKIE.length() + 1), key(secret.get()));
      }
    }
    return false;
  }

  /** The cookie for a caller who gave this token; empty when it is wrong. */
  Optional<String> enter(String given) {
    if (secret.isEmpty() || !same(given, secret.get())) {
      return Optional.empty();
    }
    return Optional.of(
        COOKIE + "=" + key(given) + "; Path=/; HttpOnly; SameSite=Strict; Max-Age=2592000");
  }

  /** What the cookie says: it proves the token and does not tell it. */
  private static String key(String token) {
    return HexFormat.of().formatHex(digest("dateline cookie " + token));
  }

  /** Compared in a time that tells nothing. */
  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(digest(one), digest(other));
  }

  static byte[] digest(String text) {
    return digest(text.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] digest(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException("every JDK has SHA-256", never);
    }
  }
}
