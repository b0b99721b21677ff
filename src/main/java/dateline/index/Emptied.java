package dateline.index;

import java.io.IOException;
import java.util.List;

/** Says which clause of a query removed everything. */
final class Emptied {
  /** Clauses that are tried one by one. */
  private static final int MOST = 40;

  private final Snapshot snapshot;
  private final Schema schema;
  private final Deadline deadline;

  Emptied(Snapshot snapshot, Schema schema, Deadline deadline) {
    this.snapshot = snapshot;
    this.schema = schema;
    this.deadline = deadline;
  }

  /** One line; for a query that found nothing. */
  String why(FactQuery query) throws IOException {
    if (snapshot.getIndexReader().numDocs() == 0) {
      return "the index is empty";
    }
    List<Clause> clauses = query.clauses();
    if (clauses.size() > MOST) {
      return "nothing matches all " + clauses.size() + " clauses";
    }
    for (Clause clause : clauses) {
      boolean nothing = !(clause instanceof Clause.Not) && count(new FactQuery(clause)) == 0;
      if (nothing && clauses.size() > 1) {
        return "nothing at all matches " + QueryPrinter.print(clause) + meant(clause);
      }
    }
    if (clauses.size() == 1) {
      return "nothing matches "
          + QueryPrinter.print(clauses.getFirst())
          + meant(clauses.getFirst());
    }
    String best = "";
    long most = 0;
    for (Clause clause : clauses) {
      long without = count(query.without(clause));
      if (without > most) {
        most = without;
        best = QueryPrinter.print(clause);
      }
    }
    return most == 0
        ? "no two of the clauses go together"
        : "without " + best + " there would be " + most;
  }

  /** The name that a name was meant to be. */
  private String meant(Clause clause) throws IOException {
    String field = "";
    String text = "";
    if (clause instanceof Clause.Word word) {
      field = word.field();
      text = word.text();
    } else if (clause instanceof Clause.Phrase phrase) {
      field = phrase.field();
      text = phrase.text();
    } else if (clause instanceof Clause.Whole whole) {
      field = whole.field();
      text = whole.text();
    }
    if (schema.field(field).filter(f -> f.kind() == Schema.Kind.NAME).isEmpty()) {
      return "";
    }
    List<Suggestion> near = new Suggestions(snapshot).of(field, text, 1, true);
    return near.isEmpty() ? "" : "; did you mean " + near.getFirst().query().print() + "?";
  }

  private long count(FactQuery query) throws IOException {
    deadline.check();
    return snapshot.count(new Matching(schema, query).whole());
  }
}
