package dateline.lang;

import java.util.Set;

/**
 * Tells ages by what is said of them or by their place: "raised the retirement age to 64", "as
 * young as five", "the two men, 24 and 31, were held".
 */
final class StatedAges {
  private static final int REACH = 11;

  private static final WordSet AGES = WordSet.of(Set.of("age", "ages", "expectancy"));

  /** "the number of women of childbearing age rose to 40". */
  private static final WordSet COUNTED =
      WordSet.of(
          Set.of(
              "number", "numbers", "total", "share", "proportion", "percentage", "gap", "people"));

  private static final WordSet SEVERAL =
      WordSet.of(
          Set.of(
              "men",
              "women",
              "boys",
              "girls",
              "brothers",
              "sisters",
              "twins",
              "teenagers",
              "sons",
              "daughters",
              "children",
              "suspects",
              "victims",
              "couple",
              "pair",
              "students",
              "soldiers",
              "officers"));

  private static final WordSet ONE =
      WordSet.of(
          Set.of(
              "man",
              "woman",
              "boy",
              "girl",
              "brother",
              "sister",
              "teenager",
              "son",
              "daughter",
              "child",
              "baby",
              "wife",
              "husband",
              "mother",
              "father"));

  private StatedAges() {}

  /** Whether a number of at most an old man's years is an age by what stands before it. */
  static boolean isAge(Line line, Draft draft) {
    return isSaidOfAge(line, draft) || isAsOld(line, draft) || isBeside(line, draft);
  }

  /** "the average age was 63", "the age limit of 35", "life expectancy fell from 80 to 76". */
  private static boolean isSaidOfAge(Line line, Draft draft) {
    int joint = draft.phraseFrom() - 1;
    boolean said = line.is(joint, "is", "was", "were", "be", "to", "from", "at", "of");
    boolean plain = draft.to() == draft.from() + 1 || draft.amount().bound() == Bound.RANGE;
    if (!said || !plain || !GroupAges.isBare(line, draft.end())) {
      return false;
    }
    for (int k = joint - 1; k >= 0 && k > joint - REACH; k--) {
      if (line.is(k, ",", ";", ":", "that", "who", "which", "when") || line.isAny(k, COUNTED)) {
        return false;
      }
      if (line.isAny(k, AGES)) {
        return isWhat(line, k, joint) && !isCounted(line, k);
      }
    }
    return false;
  }

  /** "age" itself or "age limit", "age of consent"; not "age group", and not "of working age". */
  private static boolean isWhat(Line line, int age, int joint) {
    boolean limit = line.is(age + 1, "limit", "limits");
    boolean other = line.isTagged(age + 1, "NOUN", "PROPN") && !limit;
    boolean of = line.is(joint, "of");
    boolean own = // "by the age of 30 his fortune rose to 40"
        isYears(line, age + 1) || line.is(age + 1, "of") && isYears(line, age + 2) && !of;
    if (own || line.isCapital(age) && age > 0) {
      return false;
    }
    return !other && (!of || limit && joint == age + 2) && !line.is(age - 2, "of", "under", "over");
  }

  /** "the number of people at that age rose to 40". */
  private static boolean isCounted(Line line, int age) {
    for (int k = age - 1; k >= 0 && k > age - REACH; k--) {
      if (line.isAny(k, COUNTED)) {
        return true;
      }
    }
    return false;
  }

  /** "children as young as five". */
  private static boolean isAsOld(Line line, Draft draft) {
    int i = draft.from();
    return line.is(i - 1, "as")
        && line.is(i - 2, "young", "old")
        && draft.to() == i + 1
        && GroupAges.isBare(line, draft.end());
  }

  /** "the two men, 24 and 31, were held", "a girl, nine, drowned". */
  private static boolean isBeside(Line line, Draft draft) {
    int i = draft.from();
    if (draft.to() != i + 1 || draft.phraseFrom() != i || draft.end() != i + 1) {
      return false;
    }
    boolean alone = line.is(i - 1, ",") && line.is(i + 1, ",") && line.isAny(i - 2, ONE);
    return alone || isPair(line, i) || isPair(line, i - 2);
  }

  /** Whether two numbers in commas stand after people, the first at {@code i}. */
  private static boolean isPair(Line line, int i) {
    boolean pair =
        line.is(i - 1, ",")
            && line.is(i + 1, "and")
            && isYears(line, i)
            && isYears(line, i + 2)
            && line.is(i + 3, ",", ")", ".");
    boolean names = line.isTagged(i - 2, "PROPN") && line.isCapital(i - 2) && isTwo(line, i - 2);
    return pair && (line.isAny(i - 2, SEVERAL) || names);
  }

  /** "Ana Ruiz and Tom Reed". */
  private static boolean isTwo(Line line, int last) {
    for (int k = last; k > 0 && k > last - 4; k--) {
      if (line.is(k, "and")) {
        return line.isTagged(k - 1, "PROPN") && line.isCapital(k - 1);
      }
      if (!line.isTagged(k, "PROPN")) {
        return false;
      }
    }
    return false;
  }

  private static boolean isYears(Line line, int i) {
    return line.is(i, Piece.Kind.FIGURE) ? line.raw(i).length() < 3 : line.isTagged(i, "NUM");
  }
}
