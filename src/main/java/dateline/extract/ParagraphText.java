package dateline.extract;

import java.util.Arrays;

/** The text of one paragraph as it grows, with a count of its words. */
final class ParagraphText {
  private char[] text = new char[1024];
  private int length;
  private int words;
  private boolean inWord;

  boolean isEmpty() {
    return length == 0;
  }

  int words() {
    return words;
  }

  void add(char c) {
    if (length == text.length) {
      grow(1);
    }
    text[length++] = c;
    boolean word = Words.isWord(c);
    words += word && !inWord ? 1 : 0;
    inWord = word || inWord && (c == '\'' || c == '’');
  }

  void add(String from, int start, int end) {
    if (length + end - start > text.length) {
      grow(end - start);
    }
    from.getChars(start, end, text, length);
    int to = length + end - start;
    for (int i = length; i < to; i++) {
      char c = text[i];
      boolean word = Words.isWord(c);
      words += word && !inWord ? 1 : 0;
      inWord = word || inWord && (c == '\'' || c == '’');
    }
    length = to;
  }

  private void grow(int more) {
    text = Arrays.copyOf(text, Math.max(length + more, 2 * text.length));
  }

  void clear() {
    length = 0;
    words = 0;
    inWord = false;
  }

  @Override
  public String toString() {
    return new String(text, 0, length);
  }
}
