package dateline.extract;

import dateline.model.Page;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** What of a page is parsed, and where it says more. */
final class Markup {
  private final byte[] page;
  private final Charset charset;
  private final ExtractOptions options;
  private final List<int[]> scripts = new ArrayList<>();
  private final Document document;
  private boolean cut;

  private Markup(Page page, String address, ExtractOptions options) {
    this.page = page.body();
    this.charset = Decoder.charset(this.page, page.header("Content-Type"));
    this.options = options;
    this.document = hasPlainAscii() ? lean(address) : whole(address);
  }

  static Markup of(Page page, ExtractOptions options) {
    return new Markup(page, PageFacts.isWeb(page.uri()) ? page.uri().toString() : "", options);
  }

  Document document() {
    return document;
  }

  /** Whether the page goes on behind what was parsed. */
  boolean wasCut() {
    return cut;
  }

  /** What the page's scripts say, those that are not parsed too. */
  List<String> scripts() {
    List<String> texts = new ArrayList<>();
    for (int[] place : scripts) {
      texts.add(new String(page, place[0], place[1] - place[0], charset));
    }
    return texts;
  }

  // a "<" byte is a "<" there and nothing else
  private boolean hasPlainAscii() {
    String name = charset.name();
    return charset.equals(StandardCharsets.UTF_8)
        || name.startsWith("windows-12")
        || name.startsWith("ISO-8859-")
        || name.startsWith("KOI8-");
  }

  private Document lean(String address) {
    LeanMarkup lean = LeanMarkup.of(page, Decoder.markLength(page), options);
    cut = lean.wasCut();
    scripts.addAll(lean.scripts());
    MarkupReader reader = new MarkupReader(lean.bytes(), lean.length(), charset);
    return Parser.htmlParser().parseInput(reader, address);
  }

  private Document whole(String address) {
    int from = Decoder.markLength(page);
    int width = charset.name().startsWith("UTF-16") ? 2 : 1;
    int length = (int) Math.min(page.length - (long) from, (long) options.longestMarkup() * width);
    String text = new String(page, from, length, charset);
    int end = endOfTags(text, Math.min(text.length(), options.longestMarkup()));
    cut = end < text.length() || from + length < page.length;
    return Jsoup.parse(end < text.length() ? text.substring(0, end) : text, address);
  }

  private int endOfTags(String text, int end) {
    int at = text.indexOf('<');
    for (int tags = 0; at >= 0 && at < end; tags++) {
      if (tags == options.mostTags()) {
        return at;
      }
      at = text.indexOf('<', at + 1);
    }
    return end;
  }
}
