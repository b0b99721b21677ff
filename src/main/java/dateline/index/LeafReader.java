package dateline.index;

import java.util.Locale;
import java.util.Optional;

/** Reads the single clauses of a query: what a field and a value mean together. */
final class LeafReader {
  /** Asks for what is like a fact: no column, so no field of the {@link Schema}. */
  static final String LIKE = "like";

  /** Words with * or ~ stand for many: so few are cheap. */
  private static final int MOST_OPEN = 64;

  private static final int SHORTEST_PREFIX = 2;
  private static final int MOST_SLIPS = 2;

  private final String query;
  private final Schema schema;
  private int open;

  LeafReader(String query, Schema schema) {
    this.query = query;
    this.schema = schema;
  }

  /** The field named at an offset, where {@code name:} stands there. */
  Optional<String> fieldAt(int at) {
    int end = at;
    while (end < query.length() && isName(query.charAt(end))) {
      end++;
    }
    boolean named =
        end > at
            && end < query.length()
            && query.charAt(end) == ':'
            && !Character.isDigit(query.charAt(at));
    if (!named) {
      return Optional.empty();
    }
    String name = query.substring(at, end).toLowerCase(Locale.ROOT).replace('-', '_');
    return Optional.of(
        name.equals(LIKE)
            ? LIKE
            : schema.resolve(name).orElseThrow(() -> unknown(name, at)).name());
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-';
  }

  private QueryFault unknown(String name, int at) {
    String hint =
        schema
            .nearest(name)
            .map(near -> "; did you mean " + near + "?")
            .orElse("; if the colon belongs to the text, put it in quotes");
    return new QueryFault(query, at, "there is no field '" + name + "'" + hint);
  }

  /** A word without quotes. */
  Clause word(String field, QueryParser.Word raw, int at) {
    String text = raw.text();
    if (field.equals(LIKE)) {
      return new Clause.Like(text);
    }
    int last = text.length() - 1;
    if (text.equals("*") && !raw.escaped(0)) {
      return field.isEmpty() ? new Clause.All() : new Clause.Known(field);
    }
    Schema.Kind kind = kind(field);
    if (kind.isRanged()) {
      return ranged(field, text, at);
    }
    if (!raw.escaped(0) && "<>=".indexOf(text.charAt(0)) >= 0) {
      return signed(field, kind, text, at);
    }
    if (text.charAt(last) == '*' && !raw.escaped(last)) {
      return prefix(field, raw, at);
    }
    star(raw, at);
    int tilde = text.lastIndexOf('~');
    if (tilde > 0 && !raw.escaped(tilde)) {
      return fuzzy(field, kind, text, tilde, at);
    }
    return isWhole(kind) ? new Clause.Whole(field, text) : new Clause.Word(field, text);
  }

  private Clause signed(String field, Schema.Kind kind, String text, int at) {
    if (text.charAt(0) != '=') {
      throw new QueryFault(query, at, compares(field));
    }
    if (text.length() == 1) {
      throw new QueryFault(query, at, "= wants a value right after it");
    }
    return whole(field, kind, text.substring(1), at);
  }

  private Clause whole(String field, Schema.Kind kind, String text, int at) {
    if (kind == Schema.Kind.WORDS) {
      String what =
          field.isEmpty() ? "= goes after a field" : field + " holds words: leave out the =";
      throw new QueryFault(query, at, what);
    }
    return new Clause.Whole(field, text);
  }

  private Clause prefix(String field, QueryParser.Word raw, int at) {
    String start = raw.text().substring(0, raw.text().length() - 1);
    star(new QueryParser.Word(start, raw.protectedAt()), at);
    if (start.length() < SHORTEST_PREFIX) {
      throw new QueryFault(query, at, "at least " + SHORTEST_PREFIX + " letters before the *");
    }
    open(at);
    return new Clause.Prefix(field, start);
  }

  private void star(QueryParser.Word raw, int at) {
    for (int i = 0; i < raw.text().length(); i++) {
      if (raw.text().charAt(i) == '*' && !raw.escaped(i)) {
        throw new QueryFault(query, at + i, "a * may only end a word");
      }
    }
  }

  private Clause fuzzy(String field, Schema.Kind kind, String text, int tilde, int at) {
    String word = text.substring(0, tilde);
    String count = text.substring(tilde + 1);
    int slips = count.isEmpty() ? (word.length() <= 5 ? 1 : 2) : digit(count);
    if (slips < 0 || slips > MOST_SLIPS || isWhole(kind)) {
      String what =
          isWhole(kind) ? field + " is matched whole: leave out the ~" : "after ~ goes 0, 1 or 2";
      throw new QueryFault(query, at + tilde, what);
    }
    open(at);
    return new Clause.Fuzzy(field, word, slips);
  }

  private void open(int at) {
    if (++open > MOST_OPEN) {
      throw new QueryFault(query, at, "more than " + MOST_OPEN + " words with * or ~");
    }
  }

  private static int digit(String text) {
    return text.length() == 1 && Character.isDigit(text.charAt(0)) ? text.charAt(0) - '0' : -1;
  }

  /** Words in quotes. */
  Clause phrase(String field, String words, int apart, boolean whole, int at) {
    if (words.isBlank()) {
      throw new QueryFault(query, at, "there is nothing between the quotes");
    }
    if (field.equals(LIKE)) {
      return new Clause.Like(words);
    }
    Schema.Kind kind = kind(field);
    if (kind.isRanged()) {
      return ranged(field, words, at);
    }
    if (whole) {
      return whole(field, kind, words, at);
    }
    return isWhole(kind) ? new Clause.Whole(field, words) : new Clause.Phrase(field, words, apart);
  }

  private Clause ranged(String field, String text, int at) {
    for (Clause.Comparison by :
        new Clause.Comparison[] {
          Clause.Comparison.AT_LEAST,
          Clause.Comparison.AT_MOST,
          Clause.Comparison.MORE,
          Clause.Comparison.LESS
        }) {
      if (text.startsWith(by.sign())) {
        return new Clause.Compared(field, by, value(field, text.substring(by.sign().length()), at));
      }
    }
    String bare = text.startsWith("=") ? text.substring(1) : text;
    int dots = bare.indexOf("..");
    if (dots >= 0) {
      return between(field, bare.substring(0, dots), bare.substring(dots + 2), at);
    }
    return new Clause.Compared(field, Clause.Comparison.EQUAL, value(field, bare, at));
  }

  /** From .. to; an empty end or a star is open. */
  Clause between(String field, String from, String to, int at) {
    if (!kind(field).isRanged()) {
      throw new QueryFault(query, at, compares(field));
    }
    String low = end(field, from, at);
    String high = end(field, to, at);
    if (low.isEmpty() && high.isEmpty()) {
      throw new QueryFault(query, at, "a range wants at least one end: 5.. or ..5");
    }
    if (!low.isEmpty() && !high.isEmpty() && Ranges.isBackwards(kind(field), low, high)) {
      throw new QueryFault(query, at, "the range ends before it begins");
    }
    return new Clause.Between(field, low, high);
  }

  private String end(String field, String text, int at) {
    String bare = text.strip();
    return bare.isEmpty() || bare.equals("*") ? "" : value(field, bare, at);
  }

  private String value(String field, String text, int at) {
    boolean isDate = Ranges.isDate(kind(field));
    Optional<String> value =
        isDate ? Values.days(text).map(days -> text.toUpperCase(Locale.ROOT)) : Values.number(text);
    String wanted =
        isDate ? "a date like 2020, 2020-Q1, 2020-05 or 2020-05-31" : "a number like 500 or 1.5m";
    return value.orElseThrow(
        () -> new QueryFault(query, at, field + " wants " + wanted + ", not '" + text + "'"));
  }

  private String compares(String field) {
    return (field.isEmpty() ? "a word" : field)
        + " cannot be compared; value, published and period can";
  }

  private Schema.Kind kind(String field) {
    return schema.field(field).map(Schema.Field::kind).orElse(Schema.Kind.WORDS);
  }

  private static boolean isWhole(Schema.Kind kind) {
    return kind == Schema.Kind.CODE || kind == Schema.Kind.KEY;
  }
}
