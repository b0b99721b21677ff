package dateline.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The bytes of a page without what nobody reads: styles, scripts that are no structured data, the
 * words of comments, most attributes. Parsing is a third of the work of an extraction and half of
 * what it parses is that. What is left makes the same tree: the markup is cut along the states of
 * the standard's tokenizer, and copied as it is wherever the tree decides what a tag means.
 *
 * @see <a href="https://html.spec.whatwg.org/#tokenization">HTML, tokenization</a>
 */
final class LeanMarkup {
  private static final byte[] NO_COMMENT = {'<', '!', '-', '-', '-', '-', '>'};

  private final byte[] in;
  private final int end;
  private final int longest;
  private final int mostTags;
  private byte[] out;
  private int length;
  // before it everything is written or left out
  private int done;
  private int at;
  private boolean sure = true;
  private boolean cut;
  private int nameEnd;
  private final List<int[]> scripts = new ArrayList<>();
  // inside svg, select and the like the tree decides whether "<title>" holds text or tags
  private long doubt;
  private int depth;

  private LeanMarkup(byte[] page, int from, ExtractOptions options) {
    this.in = page;
    this.at = from;
    this.done = from;
    this.end = page.length;
    this.longest = options.longestMarkup();
    this.mostTags = options.mostTags();
    this.out = new byte[Math.min(end - from, 1 << 16)];
  }

  /**
   * The lean markup of a page in UTF-8 or an encoding of single bytes that has ASCII in it.
   *
   * @param from where the page begins, behind its byte order mark
   * @param options how much is kept at most
   */
  static LeanMarkup of(byte[] page, int from, ExtractOptions options) {
    LeanMarkup lean = new LeanMarkup(page, from, options);
    lean.read();
    return lean;
  }

  byte[] bytes() {
    return out;
  }

  int length() {
    return length;
  }

  /** Whether the page had more than is kept. */
  boolean wasCut() {
    return cut;
  }

  /** Where the page's scripts lie in its bytes: {@code [start, end)} of each, in page order. */
  List<int[]> scripts() {
    return scripts;
  }

  private void read() {
    int tags = 0;
    while (at < end && length < longest) {
      int tag = MarkupBytes.find(in, at, end, '<');
      if (tag < 0 || tag + 2 >= end) {
        break;
      }
      if (++tags > mostTags) {
        cut = true;
        write(in, done, tag);
        return;
      }
      markup(tag);
    }
    write(in, done, end);
  }

  private void markup(int tag) {
    int c = in[tag + 1];
    if (!sure) {
      at = tag + 1;
    } else if (MarkupBytes.isLetter(c)) {
      tag(tag + 1, true);
    } else if (c == '/' && MarkupBytes.isLetter(in[tag + 2])) {
      tag(tag + 2, false);
    } else if (c == '!' || c == '?' || c == '/') {
      declaration(tag);
    } else {
      at = tag + 1;
    }
  }

  // the rest of the page stays as it is
  private void giveUp() {
    sure = false;
  }

  // a comment, a doctype or what is read as a comment
  private void declaration(int start) {
    int words = start + 4;
    boolean comment = words <= end && in[start + 1] == '!' && in[start + 2] == '-';
    if (!comment || in[start + 3] != '-') {
      int close = MarkupBytes.find(in, start, end, '>');
      int bracket = close < 0 ? -1 : MarkupBytes.find(in, start, close, '[');
      sure = close >= 0 && bracket < 0;
      at = sure ? close + 1 : start + 1;
      return;
    }
    int close = endOfComment(words);
    if (close < 0) {
      giveUp();
      at = words;
    } else {
      leaveOut(start, close);
      write(NO_COMMENT, 0, NO_COMMENT.length);
      at = close;
    }
  }

  // "<!-->" and "<!--->" are whole comments, "--!>" ends one
  private int endOfComment(int words) {
    if (words < end && in[words] == '>') {
      return words + 1;
    }
    if (words + 1 < end && in[words] == '-' && in[words + 1] == '>') {
      return words + 2;
    }
    int close = MarkupBytes.find(in, words, end, '>');
    while (close >= 0) {
      int before = close > words && in[close - 1] == '!' ? close - 1 : close;
      if (before - 2 >= words && in[before - 1] == '-' && in[before - 2] == '-') {
        return close + 1;
      }
      close = MarkupBytes.find(in, close + 1, end, '>');
    }
    return -1;
  }

  private void tag(int name, boolean opens) {
    int i = name;
    while (i < end && !MarkupBytes.endsName(in[i])) {
      i++;
    }
    nameEnd = i;
    long tag = MarkupBytes.key(in, name, i);
    MarkupNames.Kind kind = MarkupNames.kind(tag, i - name);
    boolean keepAll = opens && kind == MarkupNames.Kind.WHOLE;
    boolean json = false;
    while (true) {
      i = MarkupBytes.toAttribute(in, i, end);
      if (i >= end || in[i] == '>') {
        break;
      }
      int endOfName = MarkupBytes.endOfName(in, i, end);
      int next = MarkupBytes.endOfValue(in, endOfName, end);
      long key = MarkupBytes.key(in, i, endOfName);
      json |= key == MarkupNames.TYPE && isJson(endOfName, next);
      // "<br/x>" without its x would be another tag
      boolean keep =
          keepAll
              || in[i - 1] == '/'
              || MarkupNames.isRead(key, endOfName - i)
                  && MarkupNames.isRead(tag, key, in, endOfName, next);
      int start = i;
      i = next;
      if (!keep) {
        while (i < end && MarkupBytes.isSpace(in[i])) {
          i++;
        }
        leaveOut(start, i);
      }
    }
    at = Math.min(end, i + 1);
    if (at < end) {
      follow(kind, tag, name, opens, json);
      indent();
    }
  }

  // between two tags one white space says what many say
  private void indent() {
    int i = at;
    while (i < end && MarkupBytes.isSpace(in[i])) {
      i++;
    }
    if (sure && i > at + 1 && i < end && in[i] == '<') {
      leaveOut(at + 1, i);
      at = i;
    }
  }

  // "application/ld+json", and what only the parser can spell out
  private boolean isJson(int from, int to) {
    for (int i = from; i < to; i++) {
      if (in[i] == '&' || in[i] == '+' && i + 4 < to && (in[i + 1] | 0x20) == 'j') {
        return true;
      }
    }
    return false;
  }

  // what stands behind a tag depends on it
  private void follow(MarkupNames.Kind kind, long key, int name, boolean opens, boolean json) {
    switch (kind) {
      case DOUBT -> {
        if (opens) {
          enter(key);
        } else if (key == doubt && --depth == 0) {
          doubt = 0;
        }
      }
      case LAST -> {
        if (opens) {
          giveUp();
        }
      }
      case SCRIPT, STYLE, TEXT -> {
        if (opens) {
          text(kind, name, json);
        }
      }
      default -> {}
    }
  }

  // one kind inside another: nobody knows which of their ends will count
  private void enter(long key) {
    if (doubt == 0) {
      doubt = key;
      depth = 1;
    } else if (doubt == key) {
      depth++;
    } else {
      doubt = -1;
    }
  }

  private void text(MarkupNames.Kind kind, int name, boolean json) {
    int close = endOfText(name, kind == MarkupNames.Kind.SCRIPT);
    boolean tags = close >= 0 && doubt != 0 && MarkupBytes.find(in, at, close, '<') >= 0;
    if (close < 0 || tags) {
      giveUp();
      return;
    }
    if (kind == MarkupNames.Kind.SCRIPT && doubt == 0) {
      scripts.add(new int[] {at, close});
    }
    if (kind == MarkupNames.Kind.STYLE || kind == MarkupNames.Kind.SCRIPT && !json) {
      leaveOut(at, close);
    }
    at = close;
  }

  // where "</script>" begins; "<!--" and "<script" in a script hide it
  private int endOfText(int name, boolean script) {
    int size = nameEnd - name;
    boolean hidden = false;
    for (int i = MarkupBytes.find(in, at, end, '<');
        i >= 0;
        i = MarkupBytes.find(in, i + 1, end, '<')) {
      int next = i + 1 < end ? in[i + 1] : 0;
      if (next == '/' && isName(i + 2, name, size)) {
        return i;
      }
      if (script && next == '!' && i + 3 < end && in[i + 2] == '-' && in[i + 3] == '-') {
        hidden = true;
      } else if (hidden && isName(i + 1, name, size)) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isName(int from, int name, int size) {
    int stop = from + size;
    if (stop >= end || !MarkupBytes.endsName(in[stop])) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if ((in[from + i] | 0x20) != (in[name + i] | 0x20)) {
        return false;
      }
    }
    return true;
  }

  private void leaveOut(int from, int to) {
    write(in, done, from);
    done = to;
  }

  private void write(byte[] bytes, int from, int to) {
    int more = Math.min(to - from, longest - length);
    cut |= more < to - from;
    if (more <= 0) {
      return;
    }
    if (length + more > out.length) {
      out =
          Arrays.copyOf(out, (int) Math.min(longest, Math.max(length + (long) more, 2L * length)));
    }
    System.arraycopy(bytes, from, out, length, more);
    length += more;
  }
}
