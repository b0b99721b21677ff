package dateline.crawl;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells a challenge page, which servers like to send with status 200, from an article. */
final class BotWall {
  /** A real article is longer than this; a wall that is longer is let through. */
  private static final int LONGEST = 60_000;

  private static final Map<String, List<String>> MARKS =
      Map.of(
          "bot wall (Cloudflare)", List.of("cf-chl-", "/cdn-cgi/challenge-platform/", "cf_chl_opt"),
          "bot wall (DataDome)",
              List.of("geo.captcha-delivery.com", "captcha-delivery.com/captcha"),
          "bot wall (PerimeterX)", List.of("px-captcha", "window._pxappid"),
          "bot wall (Imperva)", List.of("_incapsula_resource", "incapsula incident id"),
          "bot wall (Akamai)", List.of("errors.edgesuite.net", "akam/13/pixel"),
          "bot wall (AWS)", List.of("awswafcookiedomainlist", "token.awswaf.com"),
          "bot wall (captcha)",
              List.of(
                  "please verify you are a human",
                  "verify that you are not a robot",
                  "are you a robot?</title>",
                  "<title>just a moment...</title>",
                  "<title>attention required! | cloudflare</title>"));

  private BotWall() {}

  /** Why a body is no article but a wall. */
  static Optional<String> of(byte[] body) {
    if (body.length > LONGEST) {
      return Optional.empty();
    }
    String text = lower(body);
    if (text.contains("<article") || text.contains("\"newsarticle\"")) {
      return Optional.empty(); // a protected site that let us in carries the same scripts
    }
    return MARKS.entrySet().stream()
        .filter(wall -> wall.getValue().stream().anyMatch(text::contains))
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst();
  }

  /** Byte for byte, ASCII letters made small; every page goes through here. */
  private static String lower(byte[] body) {
    byte[] lower = new byte[body.length];
    for (int i = 0; i < body.length; i++) {
      byte c = body[i];
      lower[i] = (byte) (c >= 'A' && c <= 'Z' ? c | 0x20 : c);
    }
    return new String(lower, StandardCharsets.ISO_8859_1);
  }
}
