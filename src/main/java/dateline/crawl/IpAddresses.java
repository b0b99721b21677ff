package dateline.crawl;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/**
 * Which addresses belong to the public internet. Our own list (IANA special-purpose registries),
 * for {@link InetAddress}'s flags know only some of it; addresses that carry another one inside are
 * unwrapped.
 */
final class IpAddresses {
  /** A block of addresses: its first bytes and how many bits count. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Block(byte[] first, int bits) {
    static Block of(String text) {
      int slash = text.indexOf('/');
      return new Block(
          bytes(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }

    boolean holds(byte[] address) {
      if (address.length != first.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (first[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  private static final List<Block> PRIVATE_V4 =
      List.of(
          Block.of("0.0.0.0/8"),
          Block.of("10.0.0.0/8"),
          Block.of("100.64.0.0/10"),
          Block.of("127.0.0.0/8"),
          Block.of("169.254.0.0/16"),
          Block.of("172.16.0.0/12"),
          Block.of("192.0.0.0/24"),
          Block.of("192.0.2.0/24"),
          Block.of("192.88.99.0/24"),
          Block.of("192.168.0.0/16"),
          Block.of("198.18.0.0/15"),
          Block.of("198.51.100.0/24"),
          Block.of("203.0.113.0/24"),
          Block.of("224.0.0.0/4"),
          Block.of("240.0.0.0/4"));

  /** Only 2000::/3 is handed out; these parts of it are special. */
  private static final Block GLOBAL_V6 = Block.of("2000:0:0:0:0:0:0:0/3");

  private static final List<Block> SPECIAL_V6 =
      List.of(
          Block.of("2001:0:0:0:0:0:0:0/23"), // Teredo, benchmarking, ORCHID and others
          Block.of("2001:db8:0:0:0:0:0:0/32"),
          Block.of("2002:0:0:0:0:0:0:0/16"), // 6to4
          Block.of("3fff:0:0:0:0:0:0:0/20"));

  private static final Block NAT64 = Block.of("64:ff9b:0:0:0:0:0:0/96");
  private static final Block MAPPED = Block.of("0:0:0:0:0:ffff:0:0/96");

  private IpAddresses() {}

  /** Whether a connection to this address leaves for the public internet. */
  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length == 4) {
      return isPublicV4(bytes);
    }
    if (MAPPED.holds(bytes) || NAT64.holds(bytes)) {
      return isPublicV4(tail(bytes, 12));
    }
    if (!GLOBAL_V6.holds(bytes) || SPECIAL_V6.stream().anyMatch(block -> block.holds(bytes))) {
      return false;
    }
    boolean isatap = // ::0:5efe:a.b.c.d and ::200:5efe:a.b.c.d
        (bytes[8] & 0xfd) == 0 && bytes[9] == 0 && bytes[10] == 0x5e && bytes[11] == (byte) 0xfe;
    return !isatap || isPublicV4(tail(bytes, 12));
  }

  private static boolean isPublicV4(byte[] bytes) {
    return PRIVATE_V4.stream().noneMatch(block -> block.holds(bytes));
  }

  static boolean isLoopback(InetAddress address) {
    return address.isLoopbackAddress();
  }

  /** The address a host name in canonical form spells out, if it is one. Never asks DNS. */
  static Optional<InetAddress> literal(String host) {
    boolean v6 = host.indexOf(':') >= 0;
    boolean v4 = !v6 && isDottedQuad(host);
    if (!v4 && !v6) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(host));
    } catch (UnknownHostException | IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }

  private static boolean isDottedQuad(String host) {
    String[] parts = host.split("\\.", -1);
    if (parts.length != 4) {
      return false;
    }
    for (String part : parts) {
      boolean digits = !part.isEmpty() && part.length() <= 3;
      if (!digits || !part.chars().allMatch(c -> c >= '0' && c <= '9')) {
        return false;
      }
      if (Integer.parseInt(part) > 255) {
        return false;
      }
    }
    return true;
  }

  private static byte[] tail(byte[] bytes, int from) {
    return java.util.Arrays.copyOfRange(bytes, from, bytes.length);
  }

  private static byte[] bytes(String literal) {
    boolean v6 = literal.indexOf(':') >= 0;
    String[] parts = literal.split(v6 ? ":" : "\\.", -1);
    byte[] bytes = new byte[v6 ? 16 : 4];
    for (int i = 0; i < parts.length; i++) {
      int value = Integer.parseInt(parts[i], v6 ? 16 : 10);
      if (v6) {
        bytes[2 * i] = (byte) (value >> 8);
        bytes[2 * i + 1] = (byte) value;
      } else {
        bytes[i] = (byte) value;
      }
    }
    return bytes;
  }
}
