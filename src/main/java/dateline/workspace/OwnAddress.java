package dateline.workspace;

import dateline.model.Page;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The address a page calls its own, seen without parsing the page: an archive of a hundred thousand
 * is looked through for it. It is what an article's masthead says but for pages that write it in
 * unusual ways.
 */
final class OwnAddress {
  /** A page says it in its head. */
  private static final int LOOKED_AT = 1 << 18;

  private static final int LONGEST_TAG = 4_096;

  private OwnAddress() {}

  /** Empty where the page names none, or the front page of its site. */
  static Optional<String> of(Page page) {
    byte[] body = page.body();
    String text =
        new String(body, 0, Math.min(body.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
    Optional<String> said =
        tag(text, "link", "rel", "canonical", "href")
            .or(() -> tag(text, "meta", "property", "og:url", "content"));
    return said.flatMap(address -> whole(page.uri(), address));
  }

  /** An attribute of the first tag whose other attribute has this value. */
  private static Optional<String> tag(
      String text, String tag, String attribute, String value, String wanted) {
    for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
      if (text.regionMatches(true, at + 1, tag, 0, tag.length())) {
        int end = text.indexOf('>', at);
        if (end < 0) {
          return Optional.empty();
        }
        if (end - at > LONGEST_TAG) {
          continue;
        }
        String inside = text.substring(at + 1 + tag.length(), end);
        if (attribute(inside, attribute).filter(value::equalsIgnoreCase).isPresent()) {
          return attribute(inside, wanted).filter(address -> !address.isBlank());
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> attribute(String tag, String name) {
    String lower = tag.toLowerCase(Locale.ROOT);
    for (int at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + 1)) {
      int next = at + name.length();
      while (next < tag.length() && Character.isWhitespace(tag.charAt(next))) {
        next++;
      }
      boolean alone = at > 0 && " \t\n\r\f/\"'".indexOf(lower.charAt(at - 1)) >= 0;
      if (alone && next < tag.length() && tag.charAt(next) == '=') {
        return Optional.of(value(tag, next + 1));
      }
    }
    return Optional.empty();
  }

  private static String value(String tag, int from) {
    int start = from;
    while (start < tag.length() && Character.isWhitespace(tag.charAt(start))) {
      start++;
    }
    char quote = start < tag.length() ? tag.charAt(start) : ' ';
    boolean quoted = quote == '"' || quote == '\'';
    int end = quoted ? tag.indexOf(quote, start + 1) : start;
    if (end < 0) {
      return "";
    }
    while (!quoted && end < tag.length() && !Character.isWhitespace(tag.charAt(end))) {
      end++;
    }
    return tag.substring(quoted ? start + 1 : start, end).strip().replace("&amp;", "&");
  }

  private static Optional<String> whole(URI page, String address) {
    try {
      URI uri = page.resolve(new URI(address.replace(" ", "%20")));
      String path = uri.getRawPath();
      boolean deep = path != null && path.length() > 1 || uri.getRawQuery() != null;
      return deep && uri.getHost() != null ? Optional.of(uri.toString()) : Optional.empty();
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }
}
