package dateline.extract;

import dateline.model.Paragraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Lays a page flat in one walk without recursion, inline text joined as a browser shows it. */
final class Flattener implements NodeVisitor {
  private static final Set<String> SKIPPED =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "iframe",
          "object",
          "embed",
          "select",
          "textarea",
          "canvas",
          "audio",
          "video",
          "math",
          "head",
          "input",
          "applet",
          "map");
  private static final Set<String> BLOCKS =
      Set.of(
          "html",
          "body",
          "address",
          "article",
          "aside",
          "blockquote",
          "center",
          "dd",
          "details",
          "dialog",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "li",
          "main",
          "menu",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul",
          "button",
          "caption",
          "label",
          "legend",
          "amp-img",
          "amp-sidebar");

  private static final Set<String> TELLING =
      Set.of(
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "p",
          "li",
          "figcaption",
          "td",
          "th",
          "pre",
          "dt",
          "dd",
          "caption",
          "button",
          "label");

  private static final int SKIP = 1;
  private static final int BLOCK = 2;
  private static final Map<String, Integer> TAGS = tags();

  // one look-up for each element
  private static Map<String, Integer> tags() {
    Map<String, Integer> tags = new HashMap<>();
    BLOCKS.forEach(tag -> tags.put(tag, BLOCK));
    SKIPPED.forEach(tag -> tags.put(tag, SKIP));
    return Collections.unmodifiableMap(tags);
  }

  private static int kindOf(String tag) {
    return TAGS.getOrDefault(tag, 0);
  }

  private static final int MOST_BLOCKS = 25_000;
  private static final int MOST_AREAS = 100_000;

  private final RoleWords words = new RoleWords();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Area> areas = new ArrayList<>();
  private final Deque<Integer> open = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private final int longest;
  private int linked;
  private int linkDepth;
  private int breaks;
  private boolean space;
  private int skipping;
  private long total;

  private Flattener(int longest) {
    this.longest = longest;
  }

  static Blocks flatten(Element body, int longest) {
    Flattener flattener = new Flattener(longest);
    NodeTraversor.traverse(flattener, body);
    flattener.flush();
    return new Blocks(flattener.withKinds(), flattener.areas);
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      enter(element, depth);
    } else if (skipping == 0 && node instanceof TextNode words && !open.isEmpty()) {
      append(words.getWholeText());
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    String tag = element.normalName();
    int kind = kindOf(tag);
    if (kind == SKIP) {
      skipping--;
      return;
    }
    if (skipping > 0) {
      return;
    }
    if (tag.equals("a")) {
      linkDepth = Math.max(0, linkDepth - 1);
    }
    if (!open.isEmpty() && areas.get(open.peek()).element.equals(element)) {
      flush();
      areas.get(open.pop()).end = blocks.size();
    }
  }

  private void enter(Element element, int depth) {
    String tag = element.normalName();
    int kind = kindOf(tag);
    if (kind == SKIP) {
      skipping++;
      return;
    }
    if (skipping > 0) {
      return;
    }
    if (tag.equals("br")) {
      lineBreak();
      return;
    }
    if (tag.equals("a")) {
      linkDepth++;
    }
    int roles = words.rolesOf(element);
    boolean block = kind == BLOCK;
    if (block) {
      flush();
    }
    boolean foreignInline = !block && (roles & Role.FOREIGN) != 0 && !tag.equals("a");
    if (block || foreignInline || roles != 0 && !tag.equals("a")) {
      if (foreignInline && !isInSentence()) {
        flush();
      } else if (!block) {
        return;
      }
      int parent = open.isEmpty() ? -1 : open.peek();
      if (areas.size() >= MOST_AREAS) {
        return;
      }
      areas.add(new Area(element, parent, depth, roles, blocks.size()));
      open.push(areas.size() - 1);
    }
  }

  // "<p>.. the <span class=tag>word</span> ..": part of the sentence, whatever its class says
  private boolean isInSentence() {
    return !text.isEmpty();
  }

  private void lineBreak() {
    breaks++;
    if (breaks == 2) {
      flush();
    } else {
      space = !text.isEmpty();
    }
  }

  private void append(String words) {
    int i = 0;
    while (i < words.length()) {
      char c = words.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00A0') {
        space = !text.isEmpty();
        i++;
      } else if (isShown(c)) {
        int start = i;
        while (i < words.length() && isShown(words.charAt(i))) {
          i++;
        }
        append(words, start, i);
      } else {
        i++;
      }
    }
  }

  // neither white space nor a sign that nobody sees
  private static boolean isShown(char c) {
    return c > ' ' && c != '\u00A0' && c != '\u200B' && c != '\uFEFF' && c != '\u00AD';
  }

  private void append(String words, int start, int end) {
    if (space) {
      text.append(breaks == 1 ? '\n' : ' ');
      space = false;
    }
    breaks = 0;
    text.append(words, start, end);
    if (linkDepth > 0) {
      linked += end - start;
    }
  }

  private void flush() {
    if (!text.isEmpty()
        && !open.isEmpty()
        && blocks.size() < MOST_BLOCKS
        && total <= longest * 2L) {
      String whole = text.toString();
      total += whole.length();
      int area = open.peek();
      Element element = areas.get(area).element;
      String tag = meaningfulTag(area);
      int count = Words.count(whole);
      blocks.add(
          new Block(blocks.size(), whole, element, tag, area, linked, count, Paragraph.Kind.BODY));
    }
    text.setLength(0);
    linked = 0;
    breaks = 0;
    space = false;
  }

  private String meaningfulTag(int area) {
    int at = area;
    for (int up = 0; up < 4 && at >= 0; up++) {
      String tag = areas.get(at).element.normalName();
      if (TELLING.contains(tag)) {
        return tag;
      }
      at = areas.get(at).parent;
    }
    return "div";
  }

  // only now is known how much an element holds
  private List<Block> withKinds() {
    List<Block> finished = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      finished.add(block.as(kind(block.tag(), block.area())));
    }
    return finished;
  }

  private Paragraph.Kind kind(String tag, int area) {
    int at = area;
    boolean quote = false;
    boolean list = tag.equals("li") || tag.equals("dd") || tag.equals("dt");
    boolean table = tag.equals("th");
    for (int up = 0; up < 6 && at >= 0; up++) {
      Area around = areas.get(at);
      String name = around.element.normalName();
      if (around.is(Role.CAPTION) && around.size() <= 3
          || name.equals("figcaption")
          || name.equals("caption")) {
        return Paragraph.Kind.CAPTION;
      }
      quote |= name.equals("blockquote");
      list |= name.equals("li");
      table |= up == 0 && name.equals("td") && around.size() <= 2;
      at = around.parent;
    }
    if (tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1))) {
      return Paragraph.Kind.HEADING;
    }
    if (quote) {
      return Paragraph.Kind.QUOTE;
    }
    if (list) {
      return Paragraph.Kind.LIST;
    }
    return table ? Paragraph.Kind.TABLE : Paragraph.Kind.BODY;
  }
}
