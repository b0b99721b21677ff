package dateline.crawl;

import java.util.Locale;

/** What is wrong with an address can often be seen before anybody parses it. */
final class AddressSpelling {
  private AddressSpelling() {}

  /** Tabs and line ends go, as every browser does it; so does white space around the address. */
  static String clean(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int start = 0;
    int end = text.length();
    while (start < end && text.charAt(start) <= ' ') {
      start++;
    }
    while (end > start && text.charAt(end - 1) <= ' ') {
      end--;
    }
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c != '\t' && c != '\n' && c != '\r') {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Refuses what two parsers could understand as two hosts. */
  static void refuse(String text, boolean relative) {
    int bracket = text.indexOf('[');
    int path = text.indexOf('/', text.indexOf("//") + 2);
    if (bracket >= 0
        && (path < 0 || bracket < path)
        && text.indexOf('%') > bracket
        && text.indexOf('%') < text.indexOf(']')) {
      throw new IllegalArgumentException(shown(text) + ": an IPv6 address in disguise");
    }
    String scheme = scheme(text);
    if (scheme.isEmpty() && !relative) {
      throw new IllegalArgumentException(shown(text) + ": no scheme; write https://…");
    }
    if (!scheme.isEmpty() && !scheme.equals("http") && !scheme.equals("https")) {
      throw new IllegalArgumentException(
          shown(text) + ": " + scheme + " addresses are not fetched, only http and https");
    }
  }

  /** Refuses hosts that no name server answers for, or that hide a number. */
  static void refuseHost(String host) {
    if (host.isEmpty() || host.length() > 253) {
      throw new IllegalArgumentException(shown(host) + ": no usable host name");
    }
    if (IpAddresses.literal(host).isPresent()) {
      return;
    }
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      boolean plain = c == '.' || c == '-' || c == '_' || Character.isLetterOrDigit(c);
      if (!plain || c > 126) {
        throw new IllegalArgumentException(
            shown(host) + ": the host name has a character that none may have");
      }
    }
    String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    String last = bare.substring(bare.lastIndexOf('.') + 1);
    if (last.isEmpty() || bare.startsWith(".") || bare.contains("..")) {
      throw new IllegalArgumentException(
          shown(host) + ": neither a host name nor an address that can be told apart");
    }
  }

  private static String scheme(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ':') {
        return text.substring(0, i).toLowerCase(Locale.ROOT);
      }
      boolean allowed =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (i > 0 && (c == '+' || c == '-' || c == '.' || (c >= '0' && c <= '9')));
      if (!allowed) {
        return "";
      }
    }
    return "";
  }

  private static String shown(String text) {
    return text.length() > 200 ? text.substring(0, 200) + "…" : text;
  }
}
