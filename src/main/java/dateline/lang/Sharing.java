package dateline.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lets a number take the unit of the next: "1.5 and 3 percent", "5.4, 6.1 and 6.7 inches". */
final class Sharing {
  private final Line line;

  Sharing(Line line) {
    this.line = line;
  }

  List<Draft> finish(List<Draft> drafts) {
    List<Draft> done = new ArrayList<>(drafts);
    for (int k = done.size() - 2; k >= 0; k--) {
      Draft here = done.get(k);
      Draft next = done.get(k + 1);
      if (here.unit().isEmpty() && here.quantity() == Quantity.CARDINAL && shares(here, next)) {
        done.set(k, here.with(next.unit(), next.quantity()));
      }
    }
    return done;
  }

  private boolean shares(Draft here, Draft next) {
    Optional<Units.Unit> unit = next.unit();
    if (unit.isEmpty()
        || unit.get().quantity() == Quantity.AGE
        || next.phraseTo() <= next.to()
        || next.quantity() == Quantity.RATE) {
      return false;
    }
    int at = here.end();
    boolean hyphen = line.is(at, "-");
    at = hyphen ? at + 1 : at;
    boolean comma = line.is(at, ",");
    at = comma ? at + 1 : at;
    if (line.is(at, "of") && unit.get().quantity() == Quantity.MONEY) {
      int whole = line.is(at + 1, "the", "its", "their") ? at + 2 : at + 1;
      return whole == next.phraseFrom();
    }
    boolean word = line.is(at, "and", "or");
    at = word ? at + 1 : at;
    return (comma || word) && at == next.phraseFrom() && next.phraseFrom() == next.from();
  }
}
