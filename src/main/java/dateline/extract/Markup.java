package dateline.extract;

import dateline.model.Page;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a page is parsed, as text.
 *
 * @param wasCut whether the page goes on behind it
 * @param scripts what its scripts say, those that are not parsed too
 */
record Markup(String text, boolean wasCut, Scripts scripts) {
  /** The scripts of a page, made text when somebody asks for them. */
  static final class Scripts {
    private final byte[] page;
    private final Charset charset;
    private final List<int[]> places;

    /**
     * The scripts in a page's bytes.
     *
     * @param places {@code [start, end)} of each
     */
    Scripts(byte[] page, Charset charset, List<int[]> places) {
      this.page = page;
      this.charset = charset;
      this.places = places;
    }

    List<String> texts() {
      List<String> texts = new ArrayList<>();
      for (int[] place : places) {
        texts.add(new String(page, place[0], place[1] - place[0], charset));
      }
      return texts;
    }
  }

  static Markup of(Page page, ExtractOptions options) {
    byte[] bytes = page.body();
    Charset charset = Decoder.charset(bytes, page.header("Content-Type"));
    int from = Decoder.markLength(bytes);
    int width = charset.name().startsWith("UTF-16") ? 2 : 1;
    int longest = (int) Math.min(bytes.length, (long) options.longestMarkup() * width);
    if (!hasPlainAscii(charset)) {
      int length = Math.min(bytes.length - from, longest);
      String text = new String(bytes, from, length, charset);
      return cut(text, options, new Scripts(bytes, charset, List.of()));
    }
    LeanMarkup lean = LeanMarkup.of(bytes, from, longest);
    String text = new String(lean.bytes(), 0, lean.length(), charset);
    return cut(text, options, new Scripts(bytes, charset, lean.scripts()));
  }

  // a "<" byte is a "<" there and nothing else
  private static boolean hasPlainAscii(Charset charset) {
    String name = charset.name();
    return charset.equals(StandardCharsets.UTF_8)
        || name.startsWith("windows-12")
        || name.startsWith("ISO-8859-")
        || name.startsWith("KOI8-");
  }

  private static Markup cut(String text, ExtractOptions options, Scripts scripts) {
    int end = Math.min(text.length(), options.longestMarkup());
    int tags = endOfTags(text, end, options.mostTags());
    boolean cut = tags < text.length() || text.length() >= options.longestMarkup();
    return new Markup(tags < text.length() ? text.substring(0, tags) : text, cut, scripts);
  }

  private static int endOfTags(String text, int end, int most) {
    if (end <= most) {
      return end;
    }
    int at = text.indexOf('<');
    for (int tags = 0; at >= 0 && at < end; tags++) {
      if (tags == most) {
        return at;
      }
      at = text.indexOf('<', at + 1);
    }
    return end;
  }
}
