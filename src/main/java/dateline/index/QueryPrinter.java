package dateline.index;

import java.util.List;
import java.util.stream.Collectors;

/** Writes clauses in the language that {@link QueryParser} reads. */
final class QueryPrinter {
  private QueryPrinter() {}

  static String print(Clause clause) {
    return switch (clause) {
      case Clause.All all -> "*";
      case Clause.Word word -> field(word.field()) + escape(word.text());
      case Clause.Phrase phrase ->
          field(phrase.field())
              + quote(phrase.text())
              + (phrase.apart() > 0 ? "~" + phrase.apart() : "");
      case Clause.Whole whole -> whole(whole);
      case Clause.Prefix prefix -> field(prefix.field()) + escape(prefix.text()) + "*";
      case Clause.Fuzzy fuzzy -> field(fuzzy.field()) + escape(fuzzy.text()) + "~" + fuzzy.slips();
      case Clause.Like like -> field(LeafReader.LIKE) + value(like.id());
      case Clause.Known known -> field(known.field()) + "*";
      case Clause.Compared compared ->
          field(compared.field()) + compared.by().sign() + compared.value();
      case Clause.Between between -> field(between.field()) + between.from() + ".." + between.to();
      case Clause.Not not -> "-" + inner(not.clause());
      case Clause.And all -> joined(all.clauses(), " ");
      case Clause.Or any -> joined(any.clauses(), " OR ");
    };
  }

  private static String joined(List<Clause> clauses, String by) {
    return clauses.stream().map(QueryPrinter::inner).collect(Collectors.joining(by));
  }

  private static String inner(Clause clause) {
    boolean compound = clause instanceof Clause.And || clause instanceof Clause.Or;
    return compound ? "(" + print(clause) + ")" : print(clause);
  }

  private static String whole(Clause.Whole whole) {
    boolean always =
        Schema.OURS
            .field(whole.field())
            .filter(field -> field.kind() != Schema.Kind.NAME)
            .isPresent();
    return field(whole.field()) + (always ? "" : "=") + value(whole.text());
  }

  private static String value(String text) {
    boolean bare = !text.isEmpty() && text.chars().allMatch(QueryPrinter::plain);
    return bare ? escape(text) : quote(text);
  }

  private static boolean plain(int c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
  }

  private static String field(String name) {
    return name.isEmpty() ? "" : name + ":";
  }

  private static String quote(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(c == '\\' || QueryParser.isQuote(c) ? "\\" : "").append(c);
    }
    return out.append('"').toString();
  }

  private static String escape(String word) {
    if (word.equals("AND") || word.equals("OR") || word.equals("NOT")) {
      return "\\" + word;
    }
    StringBuilder out = new StringBuilder(word.length() + 2);
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean special = QueryParser.endsWord(c) || ":\\*~".indexOf(c) >= 0;
      boolean leading = i == 0 && "-+!<>=[&|.".indexOf(c) >= 0;
      if (special || leading) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }
}
