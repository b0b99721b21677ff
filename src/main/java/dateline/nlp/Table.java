package dateline.nlp;

import java.util.Arrays;

/** A word list kept as the text it is: a row's cells are cut out when somebody asks for them. */
final class Table {
  private final String text;
  private final int[] starts;
  private final int size;

  /** The list beside this class; lines that start with {@code #} are left out. */
  Table(String name) {
    this.text = Lists.text(name);
    int[] found = new int[12_000];
    int count = 0;
    for (int from = 0; from < text.length(); ) {
      int newline = text.indexOf('\n', from);
      int to = newline < 0 ? text.length() : newline;
      if (to > from && text.charAt(from) != '#') {
        found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
        found[count++] = from;
      }
      from = to + 1;
    }
    this.starts = found;
    this.size = count;
  }

  int size() {
    return size;
  }

  String cell(int row, int column) {
    int from = starts[row];
    for (int i = 0; i < column; i++) {
      from = text.indexOf('\t', from) + 1;
    }
    int end = from;
    while (end < text.length() && text.charAt(end) != '\t' && text.charAt(end) != '\n') {
      end++;
    }
    return text.substring(from, end);
  }
}
