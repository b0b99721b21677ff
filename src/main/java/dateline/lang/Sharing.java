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

  /** A phrase between two numbers is no longer. */
  private static final int FAR = 8;

  private static final BigDecimal SCALE = BigDecimal.valueOf(1000);

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
      } else if (isGapped(done.get(k - 1), done.get(k))) {
        done.set(k, done.get(k).with(done.get(k - 1).unit(), done.get(k - 1).quantity()));
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

  /**
   * "fell 4 per cent in May and 3 in June", "40m euros to Merrow, 12m to Quello": the second has
   * the unit of the first where the same preposition follows it and no verb of its own.
   */
  private boolean isGapped(Draft first, Draft second) {
    boolean unit =
        switch (first.quantity()) {
          case MONEY, PERCENT, MEASURE, DURATION -> true;
          default -> false;
        };
    boolean bare =
        second.unit().isEmpty()
            && second.quantity() == Quantity.CARDINAL
            && !line.is(second.from(), "one");
    int in = first.end();
    int joint = second.phraseFrom() - 1;
    boolean alike =
        line.isTagged(in, "ADP")
            && !line.is(in, "of", "than") // "31 per cent of the vote and 33 of the 90 seats"
            && line.is(second.end(), line.word(in))
            && line.is(joint, "and", ",", "or");
    if (!unit || !bare || !alike || !isNear(first, second)) {
      return false;
    }
    int close = line.is(joint - 1, ",") ? joint - 1 : joint;
    return close > in + 1 && close - in < FAR && isPhrase(in + 1, close) && ends(second.end() + 1);
  }

  /** "$40m in May and 12 in June" may be 12 dollars or 12 million. */
  private static boolean isNear(Draft first, Draft second) {
    Optional<BigDecimal> one = first.amount().value().or(first.amount()::low);
    Optional<BigDecimal> other = second.amount().value().or(second.amount()::low);
    return one.isPresent()
        && other.isPresent()
        && one.get().compareTo(other.get().multiply(SCALE)) < 0;
  }

  private boolean isPhrase(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean word = line.is(i, Piece.Kind.WORD) || line.is(i, Piece.Kind.FIGURE);
      if (!word && !line.is(i, ".", "'", "’", "-") || isClause(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether no verb follows before the next comma or the end. */
  private boolean ends(int from) {
    for (int i = from; line.has(i) && i - from < FAR; i++) {
      if (isClause(i)) {
        return false;
      }
      if (line.is(i, ",", ".", ";", ":", ")", "and")) {
        return true;
      }
    }
    return true;
  }

  private boolean isClause(int i) {
    return line.isTagged(i, "VERB", "AUX", "PRON", "SCONJ");
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
