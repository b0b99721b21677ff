package dateline.lang;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lets a number take the unit of the next: "1.5 and 3 percent", "5.4, 6.1 and 6.7 inches". */
final class Sharing {
  private static final BigDecimal OLDEST = BigDecimal.valueOf(122);

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
    for (int k = 1; k < done.size(); k++) {
      if (isSecondAge(done.get(k - 1), done.get(k))) {
        done.set(k, done.get(k).with(done.get(k - 1).unit(), Quantity.AGE));
      }
    }
    return done;
  }

  /** "two boys aged 9 and 11". */
  private boolean isSecondAge(Draft first, Draft second) {
    int at = first.end();
    int and = line.is(at, ",") && line.is(at + 1, "and", "or") ? at + 1 : at;
    boolean joined = line.is(and, "and", "or", ",") && and + 1 == second.phraseFrom();
    boolean said = line.is(first.phraseFrom() - 1, "aged", "ages", ",") && isAge(first);
    return joined
        && said
        && second.unit().isEmpty()
        && second.quantity() == Quantity.CARDINAL
        && second.to() == second.from() + 1
        && second.amount().high().filter(v -> v.compareTo(OLDEST) <= 0).isPresent()
        && !line.isTagged(second.end(), "NOUN", "ADJ", "PROPN");
  }

  private boolean isAge(Draft first) {
    return first.quantity() == Quantity.AGE
        && (!line.is(first.phraseFrom() - 1, ",")
            || line.is(first.phraseFrom() - 3, "aged", "ages"));
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
    boolean fall = line.is(at, "to") && line.is(here.phraseFrom() - 1, "from");
    boolean word = fall || line.is(at, "and", "or"); // "cut from 3.1 to 2.4 per cent"
    at = word ? at + 1 : at;
    return (comma || word) && at == next.phraseFrom() && next.phraseFrom() == next.from();
  }
}
