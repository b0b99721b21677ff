package dateline.lang;

import dateline.lang.TimeRule.Slot;
import java.util.List;
import java.util.Optional;

/**
 * A rule that fits the words from one lexeme to another.
 *
 * @param from index of the first lexeme
 * @param to index after the last
 */
record TimeMatch(int from, int to, TimeRule rule, List<Part> parts) {
  TimeMatch {
    parts = List.copyOf(parts);
  }

  /** What a slot held. */
  record Part(Slot slot, Hit hit) {}

  /**
   * What a slot read.
   *
   * @param to index after its last lexeme
   * @param value a month, a day, twice a number ..
   * @param text for what is no number: the clock's value
   * @param inner the date phrase inside
   */
  record Hit(int to, int value, String text, Optional<TimeMatch> inner) {
    static Hit of(int to, int value) {
      return new Hit(to, value, "", Optional.empty());
    }

    static Hit of(int to, int value, String text) {
      return new Hit(to, value, text, Optional.empty());
    }
  }

  Optional<Hit> part(Slot slot) {
    for (Part part : parts) {
      if (part.slot() == slot) {
        return Optional.of(part.hit());
      }
    }
    return Optional.empty();
  }

  /** What a slot read the second time: "7" in "between 3 and 7 June". */
  Optional<Hit> second(Slot slot) {
    return parts.stream().filter(part -> part.slot() == slot).skip(1).map(Part::hit).findFirst();
  }

  Optional<TimeMatch> inner() {
    for (Part part : parts) {
      if (part.hit().inner().isPresent()) {
        return part.hit().inner();
      }
    }
    return Optional.empty();
  }

  int value(Slot slot, int otherwise) {
    return part(slot).map(Hit::value).orElse(otherwise);
  }

  /** The {@link TimeUnit} of a slot or of the rule's own words. */
  int unit() {
    int own = rule.unit() == 0 ? TimeUnit.DAY : rule.unit();
    return value(Slot.UNITS, value(Slot.UNIT, own));
  }

  /** The clock time or part of day, as TIMEX3 writes it after a day; empty when there is none. */
  String clock() {
    return part(Slot.CLOCK).or(() -> part(Slot.PART)).map(Hit::text).orElse(rule.clock());
  }

  boolean has(Slot slot) {
    return part(slot).isPresent();
  }
}
