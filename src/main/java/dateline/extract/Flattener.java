package dateline.extract;

import dateline.model.Paragraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Lays a page flat in one walk without recursion, inline text joined as a browser shows it. */
final class Flattener implements TreeWalk.Visitor {
  private static final int MOST_BLOCKS = 25_000;
  private static final int MOST_AREAS = 100_000;

  private final RoleWords words = new RoleWords();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Area> areas = new ArrayList<>();
  private final ParagraphText text = new ParagraphText();
  private final int longest;
  // indices of the areas we are in
  private int[] open = new int[64];
  private int opened;
  private int linked;
  private int linkDepth;
  private int breaks;
  private boolean space;
  private long total;

  private Flattener(int longest) {
    this.longest = longest;
  }

  static Blocks flatten(Element body, int longest) {
    Flattener flattener = new Flattener(longest);
    TreeWalk.of(body, flattener);
    flattener.flush();
    return new Blocks(flattener.withKinds(), flattener.areas);
  }

  @Override
  public boolean enter(Node node, int depth) {
    if (node instanceof Element element) {
      int traits = TagTraits.of(element.normalName());
      if ((traits & TagTraits.SKIPPED) != 0) {
        return false;
      }
      enter(element, traits, depth);
      return true;
    }
    if (opened > 0 && node instanceof TextNode words) {
      append(words.getWholeText());
    }
    return false;
  }

  @Override
  public void leave(Element element) {
    if (element.nameIs("a")) {
      linkDepth = Math.max(0, linkDepth - 1);
    }
    if (opened > 0 && areas.get(open[opened - 1]).element.equals(element)) {
      flush();
      opened--;
      areas.get(open[opened]).end = blocks.size();
    }
  }

  private void enter(Element element, int traits, int depth) {
    if ((traits & TagTraits.BREAK) != 0) {
      lineBreak();
      return;
    }
    boolean link = (traits & TagTraits.LINK) != 0;
    linkDepth += link ? 1 : 0;
    int roles = words.rolesOf(element);
    boolean block = (traits & TagTraits.BLOCK) != 0;
    if (block) {
      flush();
    }
    boolean foreignInline = !block && (roles & Role.FOREIGN) != 0 && !link;
    if (block || foreignInline || roles != 0 && !link) {
      if (foreignInline && !isInSentence()) {
        flush();
      } else if (!block) {
        return;
      }
      if (areas.size() < MOST_AREAS) {
        int parent = opened == 0 ? -1 : open[opened - 1];
        open(new Area(element, parent, depth, roles, traits, blocks.size()));
      }
    }
  }

  private void open(Area area) {
    if (opened == open.length) {
      open = Arrays.copyOf(open, 2 * opened);
    }
    open[opened++] = areas.size();
    areas.add(area);
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
      text.add(breaks == 1 ? '\n' : ' ');
      space = false;
    }
    breaks = 0;
    text.add(words, start, end);
    if (linkDepth > 0) {
      linked += end - start;
    }
  }

  private void flush() {
    if (!text.isEmpty() && opened > 0 && blocks.size() < MOST_BLOCKS && total <= longest * 2L) {
      String whole = text.toString();
      total += whole.length();
      int area = open[opened - 1];
      blocks.add(
          new Block(
              blocks.size(),
              whole,
              areas.get(area).element,
              meaningfulTag(area),
              area,
              linked,
              text.words(),
              Paragraph.Kind.BODY));
    }
    text.clear();
    linked = 0;
    breaks = 0;
    space = false;
  }

  private String meaningfulTag(int area) {
    int at = area;
    for (int up = 0; up < 4 && at >= 0; up++) {
      if (areas.get(at).has(TagTraits.TELLING)) {
        return areas.get(at).element.normalName();
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
      if (around.is(Role.CAPTION) && around.size() <= 3 || around.has(TagTraits.CAPTION)) {
        return Paragraph.Kind.CAPTION;
      }
      quote |= around.has(TagTraits.QUOTE);
      list |= around.has(TagTraits.ITEM);
      table |= up == 0 && around.has(TagTraits.CELL) && around.size() <= 2;
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
