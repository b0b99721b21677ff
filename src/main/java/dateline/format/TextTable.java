package dateline.format;

import dateline.fact.Cell;
import dateline.fact.Heading;
import dateline.model.Span;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Rows for a terminal: one line of what, where, when, who and where from, and under it the sentence
 * with the match marked, and the address. No wider than the terminal but for the address, which
 * must stay whole.
 */
public final class TextTable {
  private static final int INDENT = 2;
  private static final int MOST_LINES = 4;
  private static final int TYPE = 8;
  private static final int FACET = 10;
  private static final String MARK = "\u001b[1;33m";
  private static final String BOLD = "\u001b[1m";
  private static final String DIM = "\u001b[2m";
  private static final String PLAIN = "\u001b[0m";

  private final PrintWriter out;
  private final int width;
  private final boolean color;

  /**
   * @param width columns of the terminal
   * @param color whether it shows colours; without, matches stand between stars
   */
  public TextTable(PrintWriter out, int width, boolean color) {
    this.out = out;
    this.width = Math.max(40, width);
    this.color = color;
  }

  /** The names over the columns. */
  public void header() {
    out.println(style(DIM, line("TYPE", "WHAT", "WHERE", "WHEN", "WHO SAYS SO", "OUTLET")));
  }

  /**
   * One hit.
   *
   * @param marks spans of the sentence to mark (of an article's headline), in order
   */
  public void row(
      String type, List<? extends Heading> columns, List<Cell> cells, List<Span> marks) {
    Gist gist = new Gist(columns, cells);
    out.println(
        style(BOLD, line(type, gist.what(), gist.where(), gist.when(), gist.who(), gist.outlet())));
    String shown = gist.text(gist.text("sentence").isEmpty() ? "standfirst" : "sentence");
    List<Span> within = gist.text("sentence").isEmpty() ? List.of() : marks;
    List<List<Glyphs.Glyph>> lines =
        Glyphs.wrap(Glyphs.of(stars(shown, within), shifted(within)), width - INDENT);
    for (List<Glyphs.Glyph> each : lines.subList(0, Math.min(MOST_LINES, lines.size()))) {
      out.println(" ".repeat(INDENT) + marked(each));
    }
    String url = gist.text("url");
    if (!url.isEmpty()) {
      out.println(" ".repeat(INDENT) + style(DIM, clean(url)));
    }
  }

  /**
   * How often which value: one line a facet.
   *
   * @param counts values and their counts by facet, in the order to show them
   */
  public void counts(Map<String, Map<String, Long>> counts) {
    counts.forEach(
        (facet, values) -> {
          String all =
              values.entrySet().stream()
                  .map(value -> value.getKey() + " " + value.getValue())
                  .collect(Collectors.joining(" · "));
          String name = Glyphs.fit(facet, Math.max(FACET, facet.length())) + " ";
          List<List<Glyphs.Glyph>> lines =
              Glyphs.wrap(Glyphs.of(all, List.of()), Math.max(INDENT, width - name.length()));
          String before = style(BOLD, name);
          for (List<Glyphs.Glyph> each : lines) {
            out.println(before + marked(each));
            before = " ".repeat(name.length());
          }
        });
  }

  private String line(
      String type, String what, String where, String when, String who, String from) {
    int rest = width - TYPE - 5;
    int whatWidth = rest * 30 / 100;
    int whereWidth = rest * 14 / 100;
    int whenWidth = Math.min(22, rest * 18 / 100);
    int whoWidth = rest * 20 / 100;
    int fromWidth = rest - whatWidth - whereWidth - whenWidth - whoWidth;
    return String.join(
            " ",
            Glyphs.fit(type, TYPE),
            Glyphs.fit(what, whatWidth),
            Glyphs.fit(where, whereWidth),
            Glyphs.fit(when, whenWidth),
            Glyphs.fit(who, whoWidth),
            Glyphs.fit(from, fromWidth))
        .stripTrailing();
  }

  /** Without colours stars go around the matches. */
  private String stars(String text, List<Span> marks) {
    if (color) {
      return text;
    }
    StringBuilder out = new StringBuilder(text);
    for (Span mark : marks.reversed()) {
      out.insert(mark.end(), '*').insert(mark.start(), '*');
    }
    return out.toString();
  }

  private List<Span> shifted(List<Span> marks) {
    return color ? marks : List.of();
  }

  private String marked(List<Glyphs.Glyph> glyphs) {
    StringBuilder line = new StringBuilder();
    boolean on = false;
    for (Glyphs.Glyph glyph : glyphs) {
      if (glyph.marked() != on) {
        line.append(on ? PLAIN : MARK);
        on = glyph.marked();
      }
      line.appendCodePoint(glyph.codePoint());
    }
    return line.append(on ? PLAIN : "").toString();
  }

  private static String clean(String text) {
    StringBuilder out = new StringBuilder();
    Glyphs.of(text, new ArrayList<>()).forEach(glyph -> out.appendCodePoint(glyph.codePoint()));
    return out.toString();
  }

  private String style(String code, String text) {
    return color ? code + text + PLAIN : text;
  }
}
