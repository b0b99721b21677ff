package dateline.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Where the next part of a list begins, as an opaque word that only goes with its own list.
 *
 * @param after what the part before said comes next; empty at the beginning
 */
record Cursor(String after) {
  private static final int MARK_BYTES = 4;

  /** The beginning, or where the parameter {@code cursor} says. */
  static Cursor of(Params params, String list) {
    return params.first("cursor").map(word -> parse(word, list)).orElse(new Cursor(""));
  }

  private static Cursor parse(String word, String list) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.US_ASCII);
      int dot = plain.indexOf('.');
      if (dot > 0 && plain.substring(dot + 1).equals(mark(list))) {
        return new Cursor(plain.substring(0, dot));
      }
    } catch (IllegalArgumentException garbled) {
      throw Refusal.wrong("this cursor is none of ours", garbled);
    }
    throw Refusal.wrong("this cursor goes with another list: begin again without it");
  }

  /** Where it only says how many entries are before it. */
  int offset() {
    try {
      return after.isEmpty() ? 0 : Math.max(0, Integer.parseInt(after));
    } catch (NumberFormatException garbled) {
      throw Refusal.wrong("this cursor is none of ours", garbled);
    }
  }

  String word(String list) {
    String plain = after + "." + mark(list);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
  }

  private static String mark(String list) {
    return HexFormat.of().formatHex(Guard.digest(list), 0, MARK_BYTES);
  }
}
