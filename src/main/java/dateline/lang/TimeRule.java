package dateline.lang;

import java.util.List;
import java.util.Optional;

/**
 * One row of {@code lang/en/times.tsv}: a pattern and what it means.
 *
 * @param whole whether the phrase may stand alone, or only inside a longer one ("the year" in "the
 *     start of the year")
 * @param ahead what must follow and is read, but is no part of the phrase: "6" in "6-7 January"
 * @param count a number the meaning needs: -1 for "last", 1 for "next"; for a length its halves
 * @param unit the {@link TimeUnit} the words hold, 0 where a slot reads it
 * @param clock the part of day the words hold, {@code TNI} for "tonight"
 */
record TimeRule(
    String name,
    int stage,
    boolean whole,
    List<Element> pattern,
    List<Element> ahead,
    Meaning meaning,
    int count,
    int unit,
    String clock,
    Optional<TimeValue.Mod> mod) {

  TimeRule {
    pattern = List.copyOf(pattern);
    ahead = List.copyOf(ahead);
  }

  /** What a pattern asks for at one place: one of some words, or a slot. */
  record Element(List<String> words, Optional<Slot> slot, boolean optional) {
    Element {
      words = List.copyOf(words);
    }
  }

  /** Parts of a pattern that {@link TimeSlots} reads. */
  enum Slot {
    NUM,
    UNIT,
    UNITS,
    MONTH,
    DAY,
    DTH,
    YEAR,
    DOW,
    DOWS,
    SEASON,
    PART,
    CLOCK,
    ORD,
    HOLIDAY,
    EDGE,
    ISO,
    DECADE,
    ABOUT,
    ADJ,
    DATE,
    YEARLY,
    DAILY
  }

  /** What is done with the parts. */
  enum Meaning {
    /** The parts name a day, month, year ..; what is missing comes from the anchor. */
    CALENDAR,
    DECADE,
    CENTURY,
    /** So many units before publication. */
    AGO,
    /** So many units after publication. */
    HENCE,
    /** So many units before the last date of the text. */
    EARLIER,
    LATER,
    /** The unit around publication, shifted by the count. */
    THIS,
    /** The unit around the last date of the text, shifted by the count. */
    SAME,
    /** "the year": the one the text is in, else the one around publication. */
    HERE,
    /** The publication day, shifted by the count. */
    DAY,
    DURATION,
    /** So many units up to publication. */
    PAST,
    /** So many units from publication on. */
    NEXT,
    SET,
    PRESENT_REF,
    PAST_REF,
    FUTURE_REF,
    /** The length of the last date of the text, in the inner year. */
    PERIOD,
    /** From the first day to the second. */
    RANGE,
    /** The ISO week of the inner day. */
    WEEK,
    /** The inner date, with the modifier or the part of day. */
    INNER,
    /** So many first units of the inner date. */
    FIRST,
    /** The last units of the inner date. */
    FINAL
  }
}
