package dateline.nlp;

import dateline.model.Span;
import java.util.Arrays;

/**
 * The words of one sentence with their places in the text; grows while the scanner adds to it, and
 * is read-only to everybody else.
 */
final class Words {
  private final String text;
  private int[] starts = new int[24];
  private int[] ends = new int[24];
  private int size;
  private String[] strings = {};
  private Lexeme[] lexemes = {};

  Words(String text) {
    this.text = text;
  }

  void add(int start, int end) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    starts[size] = start;
    ends[size++] = end;
  }

  int size() {
    return size;
  }

  int start(int index) {
    return starts[index];
  }

  int end(int index) {
    return ends[index];
  }

  Span span(int index) {
    return new Span(starts[index], ends[index]);
  }

  String word(int index) {
    return strings()[index];
  }

  /**
   * All words as a lexicon has them; looked up once, not to be changed.
   *
   * @param lexicon the worker's own, always the same
   */
  Lexeme[] lexemes(Lexicon lexicon) {
    if (lexemes.length != size) {
      lexemes = new Lexeme[size];
      strings = new String[size];
      for (int i = 0; i < size; i++) {
        lexemes[i] = lexicon.of(text, starts[i], ends[i]);
        strings[i] = lexemes[i].word();
      }
    }
    return lexemes;
  }

  /** All words; made once, not to be changed. */
  String[] strings() {
    if (strings.length != size) {
      strings = new String[size];
      for (int i = 0; i < size; i++) {
        strings[i] = text.substring(starts[i], ends[i]);
      }
    }
    return strings;
  }
}
