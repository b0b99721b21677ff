package dateline.web;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Names and values of an address or a form, decoded, in the order they came. */
public final class Params {
  static final Params NONE = new Params(Map.of());
  private static final int MOST = 200;

  private final Map<String, List<String>> values;

  private Params(Map<String, List<String>> values) {
    this.values = values;
  }

  /**
   * Reads {@code a=1&b=2}, percent-encoded UTF-8.
   *
   * @throws Refusal when it cannot be read
   */
  static Params parse(String encoded) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    int count = 0;
    for (String pair : encoded.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      if (++count > MOST) {
        throw Refusal.wrong("more than " + MOST + " parameters");
      }
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals), true);
      String value = equals < 0 ? "" : decoded(pair.substring(equals + 1), true);
      values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
    }
    return new Params(values);
  }

  /** Percent signs resolved; bytes that are no UTF-8 are refused. */
  static String decoded(String text, boolean plusIsBlank) {
    if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
      return text;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        bytes.write(octet(text, i));
        i += 2;
      } else if (c == '+' && plusIsBlank) {
        bytes.write(' ');
      } else {
        bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      throw Refusal.wrong("the address is not in UTF-8");
    }
  }

  private static int octet(String text, int at) {
    int high = at + 2 < text.length() ? Character.digit(text.charAt(at + 1), 16) : -1;
    int low = high < 0 ? -1 : Character.digit(text.charAt(at + 2), 16);
    if (low < 0) {
      throw Refusal.wrong("a percent sign in the address is followed by no two hex digits");
    }
    return high * 16 + low;
  }

  /** Ready to stand in an address. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A path as it came, safe to stand in a header: what is no part of an address is encoded. */
  static String ascii(String path) {
    StringBuilder out = new StringBuilder(path.length());
    path.codePoints()
        .forEach(
            c -> {
              boolean safe = c > ' ' && c < 127 && "<>\"".indexOf(c) < 0;
              out.append(safe ? Character.toString(c) : encoded(Character.toString(c)));
            });
    return out.toString();
  }

  /** The same with one value for a name, whatever it had. */
  Params with(String name, String value) {
    Map<String, List<String>> more = new LinkedHashMap<>(values);
    more.put(name, List.of(value));
    return new Params(more);
  }

  /** As it stands in an address. */
  String encoded() {
    return values.entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().stream()
                    .map(value -> encoded(entry.getKey()) + "=" + encoded(value)))
        .collect(Collectors.joining("&"));
  }

  public Set<String> names() {
    return values.keySet();
  }

  public List<String> all(String name) {
    return List.copyOf(values.getOrDefault(name, List.of()));
  }

  /** The first value that is not blank. */
  public Optional<String> first(String name) {
    return all(name).stream().filter(value -> !value.isBlank()).findFirst();
  }

  /**
   * A whole number.
   *
   * @throws Refusal when it is none, or out of range
   */
  public int number(String name, int otherwise, int least, int most) {
    Optional<String> given = first(name);
    if (given.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(given.get().strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException none) {
      throw Refusal.wrong(name + " wants a whole number from " + least + " to " + most, none);
    }
    throw Refusal.wrong(name + " wants a whole number from " + least + " to " + most);
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
