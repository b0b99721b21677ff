package dateline.format;

import dateline.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Text as a terminal shows it: what would move the cursor, change colours or turn the line around
 * is gone, and every character knows how many columns it takes.
 */
final class Glyphs {
  /**
   * One character.
   *
   * @param width columns: 2 for East Asian and most emoji, 0 for accents that sit on another
   */
  record Glyph(int codePoint, int width, boolean marked) {
    boolean isBlank() {
      return codePoint == ' ';
    }
  }

  private Glyphs() {}

  /**
   * @param marks UTF-16 spans of the text, in order
   */
  static List<Glyph> of(String text, List<Span> marks) {
    List<Glyph> glyphs = new ArrayList<>(text.length());
    int mark = 0;
    for (int i = 0; i < text.length(); ) {
      int raw = text.codePointAt(i);
      while (mark < marks.size() && marks.get(mark).end() <= i) {
        mark++;
      }
      boolean marked = mark < marks.size() && marks.get(mark).contains(i);
      i += Character.charCount(raw);
      if (!isDropped(raw)) {
        int shown = shown(raw);
        glyphs.add(new Glyph(shown, width(shown), marked));
      }
    }
    return glyphs;
  }

  static int width(List<Glyph> glyphs) {
    return glyphs.stream().mapToInt(Glyph::width).sum();
  }

  /** As much as fits, with an ellipsis where something is left out, filled up with blanks. */
  static String fit(String text, int width) {
    List<Glyph> glyphs = of(text, List.of());
    boolean cut = width(glyphs) > width;
    StringBuilder out = new StringBuilder();
    int used = 0;
    for (Glyph glyph : glyphs) {
      if (used + glyph.width() > width - (cut ? 1 : 0)) {
        break;
      }
      out.appendCodePoint(glyph.codePoint());
      used += glyph.width();
    }
    if (cut) {
      out.append('…');
      used++;
    }
    return out.append(" ".repeat(Math.max(0, width - used))).toString();
  }

  /** Lines no wider than the width, broken at blanks where there are any. */
  static List<List<Glyph>> wrap(List<Glyph> glyphs, int width) {
    List<List<Glyph>> lines = new ArrayList<>();
    int from = 0;
    while (from < glyphs.size()) {
      int end = from;
      int used = 0;
      int blank = -1;
      while (end < glyphs.size() && used + glyphs.get(end).width() <= width) {
        blank = glyphs.get(end).isBlank() ? end : blank;
        used += glyphs.get(end).width();
        end++;
      }
      if (end < glyphs.size() && !glyphs.get(end).isBlank() && blank > from) {
        end = blank;
      }
      end = Math.max(end, from + 1);
      lines.add(glyphs.subList(from, end));
      from = end;
      while (from < glyphs.size() && glyphs.get(from).isBlank()) {
        from++;
      }
    }
    return lines;
  }

  private static int shown(int codePoint) {
    boolean surrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
    boolean blank =
        Character.isWhitespace(codePoint)
            || Character.isISOControl(codePoint)
            || codePoint == 0x2028
            || codePoint == 0x2029;
    return surrogate ? 0xfffd : blank ? ' ' : codePoint;
  }

  /** Bidirectional controls and other invisible format characters; joiners hold emoji together. */
  private static boolean isDropped(int codePoint) {
    return Character.getType(codePoint) == Character.FORMAT && codePoint != 0x200d;
  }

  private static int width(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean wide =
        (codePoint >= 0x1100 && codePoint <= 0x115f)
            || (codePoint >= 0x2e80 && codePoint <= 0xa4cf)
            || (codePoint >= 0xac00 && codePoint <= 0xd7a3)
            || (codePoint >= 0xf900 && codePoint <= 0xfaff)
            || (codePoint >= 0xfe30 && codePoint <= 0xfe6f)
            || (codePoint >= 0xff00 && codePoint <= 0xff60)
            || (codePoint >= 0xffe0 && codePoint <= 0xffe6)
            || (codePoint >= 0x1f300 && codePoint <= 0x1faff)
            || (codePoint >= 0x20000 && codePoint <= 0x3fffd);
    return wide ? 2 : 1;
  }
}
