package dateline.crawl;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Hosts that are IPv4 addresses in one of the spellings that browsers and resolvers understand:
 * octal, hexadecimal, fewer than four numbers (WHATWG URL, "IPv4 parser").
 */
final class Ipv4Spelling {
  private Ipv4Spelling() {}

  /** Whether a host must be read as an address: its last label is a number. */
  static boolean endsInNumber(String host) {
    List<String> labels = labels(host);
    String last = labels.isEmpty() ? "" : labels.getLast();
    return digitsOnly(last) || number(last).isPresent();
  }

  /** The dotted decimal form, or empty when the numbers make no address. */
  static Optional<String> dotted(String host) {
    List<String> labels = labels(host);
    if (labels.isEmpty() || labels.size() > 4) {
      return Optional.empty();
    }
    long address = 0;
    for (int i = 0; i < labels.size(); i++) {
      Optional<Long> value = number(labels.get(i));
      boolean last = i == labels.size() - 1;
      int bytes = last ? 5 - labels.size() : 1;
      if (value.isEmpty() || value.get() >= 1L << (8 * bytes)) {
        return Optional.empty();
      }
      address = (address << (8 * bytes)) | value.get();
    }
    return Optional.of(
        (address >> 24)
            + "."
            + ((address >> 16) & 255)
            + "."
            + ((address >> 8) & 255)
            + "."
            + (address & 255));
  }

  private static List<String> labels(String host) {
    List<String> labels = Arrays.asList(host.split("\\.", -1));
    boolean rooted = labels.size() > 1 && labels.getLast().isEmpty();
    return rooted ? labels.subList(0, labels.size() - 1) : labels;
  }

  private static boolean digitsOnly(String label) {
    return !label.isEmpty() && label.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static Optional<Long> number(String label) {
    if (label.isEmpty() || label.length() > 40) {
      return Optional.empty();
    }
    boolean hex = label.startsWith("0x") || label.startsWith("0X");
    boolean octal = !hex && label.length() > 1 && label.startsWith("0");
    String digits = hex ? label.substring(2) : octal ? label.substring(1) : label;
    int radix = hex ? 16 : octal ? 8 : 10;
    if (!digits.chars().allMatch(c -> c < 128 && Character.digit(c, radix) >= 0)) {
      return Optional.empty();
    }
    String bare = digits.replaceFirst("^0+", "");
    if (bare.length() > 15) {
      return Optional.of(Long.MAX_VALUE); // far too large, but surely a number
    }
    return Optional.of(bare.isEmpty() ? 0 : Long.parseLong(bare, radix));
  }
}
