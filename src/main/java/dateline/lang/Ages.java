package dateline.lang;

import dateline.lang.Units.Unit;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Tells ages from other numbers: "aged 34", "50-year-old", "six months old", ", 42,". */
final class Ages {
  private static final Unit YEAR = new Unit("y", "year", Quantity.AGE);
  private static final Unit YEAR_OF_AGE = new Unit("y", "year of age", Quantity.AGE);
  private static final Unit AGE = new Unit("y", "age", Quantity.AGE);
  private static final BigDecimal OLDEST = BigDecimal.valueOf(122);
  private static final WordSet PERSONS =
      WordSet.of(
          Set.of(
              "victim",
              "man",
              "woman",
              "boy",
              "girl",
              "teenager",
              "child",
              "baby",
              "son",
              "daughter",
              "brother",
              "sister",
              "mother",
              "father",
              "husband",
              "wife",
              "suspect",
              "driver",
              "singer",
              "actor",
              "actress",
              "gunman",
              "pensioner",
              "patient"));

  /** The number as an age, if it is one. */
  Optional<Draft> read(Line line, Draft draft) {
    return old(line, draft).or(() -> aged(line, draft)).or(() -> between(line, draft));
  }

  /** "five years old", "50-year-old", "eighteen months of age", "87 yo". */
  private static Optional<Draft> old(Line line, Draft draft) {
    if (draft.unit().isEmpty()) {
      boolean yo =
          line.is(draft.to(), "yo", "y")
              && (line.is(draft.to(), "yo") || line.is(draft.to() + 2, "o"));
      return yo ? age(draft, YEAR, draft.to() + 1) : Optional.empty();
    }
    Unit unit = draft.unit().get();
    if (unit.quantity() != Quantity.DURATION) {
      return Optional.empty();
    }
    int at = unitEnd(line, draft);
    int old = line.is(at, "-") ? at + 1 : at;
    boolean ofAge = line.is(at, "of") && line.is(at + 1, "age");
    if (!line.is(old, "old", "olds") && !ofAge) {
      boolean under =
          line.is(draft.phraseFrom() - 1, "of") && line.is(draft.phraseFrom() - 2, "age");
      return under ? age(draft, named(unit, "of age"), at) : Optional.empty();
    }
    boolean attribute = line.is(old, "old", "olds") && line.is(at, "-");
    return age(draft, attribute ? named(unit, "of age") : unit, ofAge ? at + 2 : old + 1);
  }

  private static Unit named(Unit unit, String more) {
    return new Unit(unit.code(), unit.name() + " " + more, Quantity.AGE);
  }

  private static int unitEnd(Line line, Draft draft) {
    int at = draft.to();
    while (at < draft.phraseTo() && !line.is(at, Piece.Kind.WORD)) {
      at++;
    }
    return at + 1;
  }

  /** "aged 34", "under the age of 5", "age 87", "turned 50", "He will be 35". */
  private static Optional<Draft> aged(Line line, Draft draft) {
    if (draft.unit().isPresent() || !fits(draft) || line.is(draft.to(), "%")) {
      return Optional.empty();
    }
    int i = draft.phraseFrom();
    if (line.is(i - 1, "aged", "ages")) {
      return age(draft, YEAR_OF_AGE, draft.end());
    }
    boolean of = line.is(i - 1, "of") && line.is(i - 2, "age", "ages");
    if (line.is(i - 1, "age") || of) {
      return age(draft, AGE, draft.end());
    }
    if (isBetween(line, draft)) {
      return age(draft, AGE, draft.end());
    }
    if (GroupAges.isAge(line, draft) || StatedAges.isAge(line, draft)) {
      return age(draft, YEAR_OF_AGE, draft.end());
    }
    boolean closed =
        !line.has(draft.end())
            || line.is(
                draft.end(), ".", ",", ";", "by", "when", "at", "and", "on", "in", "this", "next");
    int said = line.is(i - 1, "only", "just", "now", "already", "still", "barely") ? i - 1 : i;
    boolean event =
        line.is(i - 1, "at") && line.is(i - 2, "died", "retired", "married", "birth", "widowed");
    boolean both = line.is(i - 1, "both") && line.is(i - 2, ",") && line.is(draft.end(), ",", ".");
    boolean rank = line.is(i - 1, "youngest", "oldest", "eldest") && line.is(i - 2, "the");
    if ((event && closed || both || rank && closed) && draft.to() == draft.from() + 1) {
      return age(draft, YEAR_OF_AGE, draft.end());
    }
    boolean old =
        line.is(i - 1, "of")
            && line.is(
                i - 2,
                "man",
                "woman",
                "lady",
                "boy",
                "girl",
                "widow",
                "pensioner",
                "bachelor",
                "youth");
    if (old && draft.to() == draft.from() + 1) {
      return age(draft, YEAR_OF_AGE, draft.end());
    }
    i = said;
    boolean person =
        line.is(i - 2, "he", "she", "who", "i", "youngest", "oldest", "eldest")
            || PERSONS.contains(line.word(i - 2)) && draft.amount().bound() == Bound.EXACT
            || line.is(i - 3, "he", "she", "who", "i")
                && line.is(i - 2, "will", "would", "just", "had");
    boolean be = line.is(i - 1, "was", "is", "be", "turned", "turns", "turn", "am");
    boolean one = draft.to() == draft.from() + 1;
    return closed && person && be && one ? age(draft, YEAR_OF_AGE, draft.end()) : Optional.empty();
  }

  /** "between the ages of 9 and 12". */
  private static boolean isBetween(Line line, Draft draft) {
    int of = draft.from() - 1;
    return line.is(draft.phraseFrom(), "between")
        && line.is(of, "of")
        && line.is(of - 1, "age", "ages");
  }

  /** "Ana Ruiz, 42, said", "Ana Ruiz (42)". */
  private static Optional<Draft> between(Line line, Draft draft) {
    int i = draft.from();
    boolean plain =
        draft.unit().isEmpty()
            && draft.to() == i + 1
            && line.is(i, Piece.Kind.FIGURE)
            && line.raw(i).length() <= 3
            && line.raw(i).indexOf('.') < 0
            && fits(draft)
            && draft.phraseFrom() == i;
    boolean commas =
        line.is(i - 1, ",")
            && (line.is(i + 1, ",", ".", ")", ";") || !line.has(i + 1) || line.is(i + 1, "and"));
    boolean brackets = line.is(i - 1, "(") && line.is(i + 1, ")");
    boolean noun =
        line.isTagged(i - 2, "NOUN")
            && line.is(i + 1, ",")
            && line.isTagged(i + 2, "PRON", "VERB", "AUX")
            && !Lookalikes.isPluralNoun(line, i - 2)
            && line.raw(i).length() == 2;
    boolean name =
        noun
            || line.isCapital(i - 2)
                && line.isTagged(i - 2, "PROPN")
                && !Lookalikes.isMonth(line, i - 2);
    boolean full = noun || line.isCapital(i - 3) || !line.is(i + 1, ".");
    return plain && name && full && (commas || brackets)
        ? age(draft, YEAR_OF_AGE, draft.end())
        : Optional.empty();
  }

  private static boolean fits(Draft draft) {
    Optional<BigDecimal> most = draft.amount().value().or(draft.amount()::high);
    return draft.quantity() == Quantity.CARDINAL
        && most.isPresent()
        && most.get().signum() >= 0
        && most.get().compareTo(OLDEST) <= 0;
  }

  private static Optional<Draft> age(Draft draft, Unit unit, int to) {
    return Optional.of(
        new Draft(
            draft.from(),
            draft.to(),
            draft.phraseFrom(),
            Math.max(to, draft.phraseTo()),
            draft.amount(),
            Quantity.AGE,
            Optional.of(unit),
            Optional.empty(),
            "age"));
  }
}
