package dateline.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the query language by recursive descent.
 *
 * <pre>
 * or    = and { "OR" and }
 * and   = unary { [ "AND" ] unary }
 * unary = ( "-" | "NOT" | "+" ) unary | "(" or ")" | [ field ":" ] value
 * </pre>
 */
final class QueryParser {
  private static final int LONGEST = 8_000;
  private static final int DEEPEST = 50;
  private static final int MOST_CLAUSES = 512;
  private static final String QUOTES = "\"\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02";

  private final String text;
  private final LeafReader leaves;
  private int at;
  private int depth;
  private int clauses;

  QueryParser(String text, Schema schema) {
    this.text = text;
    this.leaves = new LeafReader(text, schema);
    if (text.length() > LONGEST) {
      throw new QueryFault(
          text.substring(0, 60), 60, "a query may have " + LONGEST + " characters");
    }
  }

  Clause parse() {
    skip();
    if (at == text.length()) {
      return new Clause.All();
    }
    Clause all = or("");
    if (at < text.length()) {
      throw fault(at, "a closing parenthesis without an opening one");
    }
    return all;
  }

  private Clause or(String field) {
    if (++depth > DEEPEST) {
      throw fault(at, "more than " + DEEPEST + " parentheses deep");
    }
    List<Clause> any = new ArrayList<>();
    any.add(and(field));
    while (keyword("OR") || keyword("||")) {
      any.add(and(field));
    }
    depth--;
    return Clause.or(any);
  }

  private Clause and(String field) {
    List<Clause> all = new ArrayList<>();
    while (true) {
      skip();
      if (at == text.length() || text.charAt(at) == ')' || sees("OR") || sees("||")) {
        break;
      }
      if (!all.isEmpty() && (keyword("AND") || keyword("&&"))) {
        skip();
        if (at == text.length()) {
          throw fault(at, "AND wants something after it");
        }
      }
      if (!dash()) {
        all.add(unary(field));
      }
    }
    if (all.isEmpty()) {
      throw fault(
          at,
          at == text.length() ? "the query ends too early" : "something to look for is missing");
    }
    return Clause.and(all);
  }

  /** A dash between blanks says nothing: "US - Iraq". */
  private boolean dash() {
    boolean lone =
        "-+".indexOf(text.charAt(at)) >= 0
            && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
    at += lone ? 1 : 0;
    return lone;
  }

  private Clause unary(String field) {
    skip();
    if (++clauses > MOST_CLAUSES) {
      throw fault(at, "more than " + MOST_CLAUSES + " clauses");
    }
    if (at == text.length()) {
      throw fault(at, "the query ends too early");
    }
    char c = text.charAt(at);
    if (c == '-' || c == '!') {
      at++;
      return not(field);
    }
    if (c == '+') {
      at++;
      return unary(field);
    }
    if (keyword("NOT")) {
      return not(field);
    }
    return c == '(' ? group(field) : leaf(field);
  }

  private Clause not(String field) {
    if (++depth > DEEPEST) {
      throw fault(at, "more than " + DEEPEST + " negations");
    }
    Clause clause = unary(field);
    depth--;
    return new Clause.Not(clause);
  }

  private Clause group(String field) {
    int open = at++;
    Clause inside = or(field);
    if (at == text.length()) {
      throw fault(open, "this parenthesis is never closed");
    }
    at++;
    return inside;
  }

  private Clause leaf(String given) {
    String field = given;
    int from = at;
    Optional<String> named = leaves.fieldAt(at);
    if (named.isPresent()) {
      at = text.indexOf(':', at) + 1;
      field = named.get();
      if (at == text.length() || Character.isWhitespace(text.charAt(at))) {
        throw fault(at, text.substring(from, at) + " wants a value right after it");
      }
      if (text.charAt(at) == '(') {
        return group(field);
      }
    }
    return value(field);
  }

  private Clause value(String field) {
    if (text.charAt(at) == '[' && !field.isEmpty()) {
      return bracket(field);
    }
    int from = at;
    Word raw = word();
    if (raw.text().isEmpty() && at < text.length() && isQuote(text.charAt(at))) {
      return quoted(field, from, false);
    }
    boolean equals = raw.text().equals("=") && !raw.escaped(0);
    if (equals && at < text.length() && isQuote(text.charAt(at))) {
      return quoted(field, from, true);
    }
    if (raw.text().isEmpty()) {
      throw fault(at, "something to look for is missing");
    }
    return leaves.word(field, raw, from);
  }

  private Clause quoted(String field, int from, boolean whole) {
    int open = at;
    StringBuilder words = new StringBuilder();
    for (at++; at < text.length() && !isQuote(text.charAt(at)); at++) {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        at++;
      }
      words.append(text.charAt(at));
    }
    if (at == text.length()) {
      throw fault(open, "this quote is never closed");
    }
    at++;
    int apart = 0;
    if (at < text.length() && text.charAt(at) == '~') {
      int digits = ++at;
      while (at < text.length() && Character.isDigit(text.charAt(at))) {
        at++;
      }
      String count = text.substring(digits, at);
      if (count.isEmpty() || count.length() > 2) {
        throw fault(digits, "after \"..\"~ goes how many words may stand between, 0 to 99");
      }
      apart = Integer.parseInt(count);
    }
    return leaves.phrase(field, words.toString(), apart, whole, from);
  }

  /** {@code [a TO b]}, as Lucene writes it. */
  private Clause bracket(String field) {
    int close = text.indexOf(']', at);
    if (close < 0) {
      throw fault(at, "this bracket is never closed");
    }
    String inside = text.substring(at + 1, close);
    int to = inside.indexOf(" TO ");
    if (to < 0) {
      throw fault(at, "a range is written from..to");
    }
    int from = at;
    at = close + 1;
    return leaves.between(field, inside.substring(0, to), inside.substring(to + 4), from);
  }

  /** A word as written: its letters, and which of them a backslash protects. */
  record Word(String text, List<Integer> protectedAt) {
    boolean escaped(int index) {
      return protectedAt.contains(index);
    }
  }

  private Word word() {
    StringBuilder letters = new StringBuilder();
    List<Integer> escaped = new ArrayList<>();
    while (at < text.length() && !endsWord(text.charAt(at))) {
      if (text.charAt(at) == '\\') {
        at++;
        if (at == text.length()) {
          throw fault(at - 1, "a backslash protects the next character, and there is none");
        }
        escaped.add(letters.length());
      }
      letters.append(text.charAt(at++));
    }
    return new Word(letters.toString(), escaped);
  }

  static boolean endsWord(char c) {
    return Character.isWhitespace(c) || c == '(' || c == ')' || isQuote(c);
  }

  static boolean isQuote(char c) {
    return QUOTES.indexOf(c) >= 0;
  }

  private void skip() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private boolean keyword(String word) {
    skip();
    boolean seen = sees(word);
    at += seen ? word.length() : 0;
    return seen;
  }

  private boolean sees(String word) {
    int end = at + word.length();
    return text.startsWith(word, at) && (end == text.length() || endsWord(text.charAt(end)));
  }

  private QueryFault fault(int where, String what) {
    return new QueryFault(text, where, what);
  }
}
