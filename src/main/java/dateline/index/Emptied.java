package dateline.index;

import java.io.IOException;
import java.util.List;

/** Says which clause of a query removed everything. */
final class Emptied {
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
    for (Clause clause : clauses) {
      boolean nothing = !(clause instanceof Clause.Not) && count(new FactQuery(clause)) == 0;
      if (nothing && clauses.size() > 1) {
        return "nothing at all matches " + QueryPrinter.print(clause);
      }
    }
    if (clauses.size() == 1) {
      return "nothing matches " + QueryPrinter.print(clauses.getFirst());
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

  private long count(FactQuery query) throws IOException {
    deadline.check();
    return snapshot.count(new Matching(schema, query).whole());
  }
}
