package dateline.fact;

import dateline.model.Span;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Links that open a page at the words, by the URL Fragment Text Directives draft of the WICG:
 * {@code #:~:text=[prefix-,]start[,end][,-suffix]}.
 */
final class TextFragment {
  /** A sentence longer than this many words is named by its first and last words. */
  private static final int WHOLE = 12;

  private static final int EDGE = 5;
  private static final int CONTEXT = 3;
  private static final String HEX = "0123456789ABCDEF";

  private TextFragment() {}

  /**
   * The address with a fragment for {@code sentence}, told apart by the words around it where the
   * text has it twice.
   */
  static String link(URI uri, String text, Span sentence) {
    return link(uri, text, sentence, new Repeats(text));
  }

  /** The same where many sentences of one text are asked for. */
  static String link(URI uri, String text, Span sentence, Repeats repeats) {
    String base = uri.toString();
    int hash = base.indexOf('#');
    String page = hash < 0 ? base : base.substring(0, hash);
    String words = sentence.of(text).strip();
    int breakAt =
        words.indexOf('\n'); // a text directive does not match across blocks unless as start,end
    StringBuilder directive = new StringBuilder();
    boolean twice = repeats.twice(words);
    if (twice) {
      String before =
          lastWords(text.substring(Math.max(0, sentence.start() - 120), sentence.start()));
      if (!before.isEmpty()) {
        encode(before, directive);
        directive.append("-,");
      }
    }
    if (breakAt < 0 && hasAtMost(words, WHOLE)) {
      encode(words, directive);
    } else {
      encode(String.join(" ", headOf(words, EDGE)), directive);
      directive.append(',');
      encode(String.join(" ", tailOf(words, EDGE)), directive);
    }
    if (twice) {
      String after =
          firstWords(text.substring(sentence.end(), Math.min(text.length(), sentence.end() + 120)));
      if (!after.isEmpty()) {
        directive.append(",-");
        encode(after, directive);
      }
    }
    return page + "#:~:text=" + directive;
  }

  private static boolean hasAtMost(String text, int most) {
    int words = 1;
    for (int at = 1; at < text.length() && words <= most; at++) {
      words += isSpace(text.charAt(at - 1)) && !isSpace(text.charAt(at)) ? 1 : 0;
    }
    return words <= most;
  }

  /** The first words, no more than so many. */
  private static List<String> headOf(String text, int most) {
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < text.length() && words.size() < most) {
      int to = at;
      while (to < text.length() && !isSpace(text.charAt(to))) {
        to++;
      }
      words.add(text.substring(at, to));
      at = to;
      while (at < text.length() && isSpace(text.charAt(at))) {
        at++;
      }
    }
    return words;
  }

  /** The last words, no more than so many. */
  private static List<String> tailOf(String text, int most) {
    List<String> words = new ArrayList<>();
    int at = text.length();
    while (at > 0 && words.size() < most) {
      int from = at;
      while (from > 0 && !isSpace(text.charAt(from - 1))) {
        from--;
      }
      words.add(text.substring(from, at));
      at = from;
      while (at > 0 && isSpace(text.charAt(at - 1))) {
        at--;
      }
    }
    return words.reversed();
  }

  /** What {@code \\s} stands for in a pattern. */
  private static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  private static String join(String[] words, int from, int to) {
    return String.join(" ", java.util.Arrays.asList(words).subList(from, to));
  }

  private static String lastWords(String before) {
    String block = before.substring(before.lastIndexOf('\n') + 1).strip();
    if (block.isEmpty()) {
      return "";
    }
    String[] words = block.split("\\s+", -1);
    return join(words, Math.max(0, words.length - CONTEXT), words.length);
  }

  private static String firstWords(String after) {
    int end = after.indexOf('\n');
    String block = (end < 0 ? after : after.substring(0, end)).strip();
    if (block.isEmpty()) {
      return "";
    }
    String[] words = block.split("\\s+", -1);
    return join(words, 0, Math.min(CONTEXT, words.length));
  }

  /** Percent-encodes all but unreserved characters; the dash too, because the directive uses it. */
  private static void encode(String words, StringBuilder out) {
    for (byte b : words.getBytes(StandardCharsets.UTF_8)) {
      int c = b & 0xff;
      if (isPlain(c)) {
        out.append((char) c);
      } else {
        out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
  }

  private static boolean isPlain(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '.'
        || c == '_'
        || c == '~';
  }
}
