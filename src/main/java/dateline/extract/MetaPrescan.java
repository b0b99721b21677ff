package dateline.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for {@code <meta charset>} in the first bytes of a page.
 *
 * @see <a
 *     href="https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding">HTML,
 *     prescan a byte stream</a>
 */
final class MetaPrescan {
  private final String text;
  private int at;

  MetaPrescan(byte[] bytes, int length) {
    this.text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
  }

  Optional<Charset> charset() {
    while (at < text.length()) {
      at = text.indexOf('<', at);
      if (at < 0) {
        return Optional.empty();
      }
      if (text.startsWith("<!--", at)) {
        int end = text.indexOf("-->", at + 2);
        at = end < 0 ? text.length() : end + 3;
      } else if (isMeta()) {
        at += 5;
        Optional<Charset> found = meta();
        if (found.isPresent()) {
          return found;
        }
      } else if (text.charAt(at) == '<' && isTag()) {
        tag();
      } else if (startsWithAny("<!", "</", "<?")) {
        int end = text.indexOf('>', at);
        at = end < 0 ? text.length() : end + 1;
      } else {
        at++;
      }
    }
    return Optional.empty();
  }

  private boolean isMeta() {
    return text.regionMatches(true, at, "<meta", 0, 5)
        && at + 5 < text.length()
        && " \t\n\r\f/".indexOf(text.charAt(at + 5)) >= 0;
  }

  private boolean isTag() {
    int name = at + 1 < text.length() && text.charAt(at + 1) == '/' ? at + 2 : at + 1;
    return name < text.length() && isAsciiLetter(text.charAt(name));
  }

  private static boolean isAsciiLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private boolean startsWithAny(String... starts) {
    for (String start : starts) {
      if (text.startsWith(start, at)) {
        return true;
      }
    }
    return false;
  }

  private void tag() {
    while (at < text.length() && " \t\n\r\f>".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    while (attribute().isPresent()) {
      // the tag's attributes are not wanted, but a > inside a quoted one must not end it
    }
  }

  private Optional<Charset> meta() {
    Set<String> seen = new HashSet<>();
    boolean pragma = false;
    Optional<Boolean> needsPragma = Optional.empty();
    Optional<Charset> charset = Optional.empty();
    for (Optional<String[]> next = attribute(); next.isPresent(); next = attribute()) {
      String name = next.get()[0];
      String value = next.get()[1];
      if (!seen.add(name)) {
        continue;
      }
      if (name.equals("http-equiv")) {
        pragma |= value.equals("content-type");
      } else if (name.equals("content") && charset.isEmpty()) {
        charset = Decoder.charsetParameter(value).flatMap(Labels::charset);
        if (charset.isPresent()) {
          needsPragma = Optional.of(true);
        }
      } else if (name.equals("charset")) {
        charset = Labels.charset(value);
        needsPragma = Optional.of(false);
      }
    }
    boolean ended = at < text.length();
    if (!ended || needsPragma.isEmpty() || needsPragma.get() && !pragma) {
      return Optional.empty();
    }
    return charset.map(found -> found.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : found);
  }

  // [name, value] in lower case; empty at the end of the tag
  private Optional<String[]> attribute() {
    while (at < text.length() && " \t\n\r\f/".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (at >= text.length() || text.charAt(at) == '>') {
      return Optional.empty();
    }
    int start = at;
    while (at < text.length()
        && " \t\n\r\f/>".indexOf(text.charAt(at)) < 0
        && (text.charAt(at) != '=' || at == start)) {
      at++;
    }
    String name = lower(start, at);
    skipSpace();
    if (at >= text.length() || text.charAt(at) != '=') {
      return Optional.of(new String[] {name, ""});
    }
    at++;
    skipSpace();
    return Optional.of(new String[] {name, value()});
  }

  private String value() {
    if (at >= text.length() || text.charAt(at) == '>') {
      return "";
    }
    char quote = text.charAt(at);
    if (quote == '"' || quote == '\'') {
      int end = text.indexOf(quote, at + 1);
      int stop = end < 0 ? text.length() : end;
      String value = lower(at + 1, stop);
      at = end < 0 ? text.length() : end + 1;
      return value;
    }
    int start = at;
    while (at < text.length() && " \t\n\r\f>".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return lower(start, at);
  }

  private void skipSpace() {
    while (at < text.length() && " \t\n\r\f".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private String lower(int from, int to) {
    return text.substring(from, to).toLowerCase(Locale.ROOT);
  }
}
