package dateline.lang;

import dateline.model.Span;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a relative expression can be counted from: the day of publication, and the dates the text
 * has named so far. One for each article, moved on with every date.
 */
final class TimeAnchors {
  private static final int CLOSE = 3;

  private final Optional<LocalDate> published;
  private final boolean narrative;
  private Optional<Place> last = Optional.empty();
  private Optional<Place> lastDay = Optional.empty();
  private Optional<Place> lastQuarter = Optional.empty();
  private int paragraph;
  private int sentence;

  /**
   * @param narrative whether the text tells a story of long ago, so that dates follow each other
   *     and not the day of publication
   */
  TimeAnchors(Optional<LocalDate> published, boolean narrative) {
    this.published = published;
    this.narrative = narrative;
  }

  /** A date of the text, and where it stands. */
  record Place(Moment moment, Span span, int paragraph, int sentence) {}

  Optional<LocalDate> published() {
    return published;
  }

  boolean narrative() {
    return narrative;
  }

  void paragraph() {
    paragraph++;
    sentence++;
  }

  void sentence() {
    sentence++;
  }

  /**
   * Whether a date moves the anchor: in a narrative those counted from publication and a look years
   * back ("two decades earlier") do not, in news "a year earlier" does not, for the next one is a
   * year before the same date.
   */
  boolean moves(TimeMatch match, TimeResolver.Meant meant) {
    if (narrative) {
      boolean far =
          match.rule().meaning() == TimeRule.Meaning.EARLIER
              && match.unit() >= TimeUnit.YEAR
              && match.value(TimeRule.Slot.NUM, 2) > 2;
      return !far && meant.relativeTo() != TimeValue.RelativeTo.PUBLISHED;
    }
    TimeRule.Meaning meaning = match.rule().meaning();
    boolean back = meaning == TimeRule.Meaning.EARLIER || meaning == TimeRule.Meaning.AGO;
    return !back || match.unit() != TimeUnit.YEAR;
  }

  void named(Moment moment, Span span) {
    Place place = new Place(moment, span, paragraph, sentence);
    last = Optional.of(place);
    if (moment.grain() == Moment.Grain.QUARTER) {
      lastQuarter = last;
    }
    if (moment.grain() == Moment.Grain.DAY) {
      lastDay = last;
    }
  }

  /** The date named last. */
  Optional<Place> last() {
    return last;
  }

  /** The date named last, if this paragraph names it. */
  Optional<Place> lastNear() {
    return last.filter(place -> place.paragraph() == paragraph);
  }

  Optional<Place> lastHere() {
    return last.filter(place -> place.sentence() == sentence);
  }

  /** The day named last; in news in this paragraph or the one before. */
  Optional<Place> lastDay() {
    return lastDay.filter(place -> narrative || place.paragraph() >= paragraph - 1);
  }

  /** Where a date without its year gets it: in a narrative the date before. */
  Optional<Place> yearOf() {
    return narrative || published.isEmpty() ? last : Optional.empty();
  }

  /** The date named last within a few paragraphs; in a narrative however far back. */
  Optional<Place> lastClose() {
    return last.filter(place -> narrative || place.paragraph() >= paragraph - CLOSE);
  }

  /** The quarter whose figures these paragraphs report. */
  Optional<Place> quarter() {
    return lastQuarter.filter(place -> place.paragraph() >= paragraph - CLOSE);
  }

  /** "the quarter ended March 31" names a quarter too. */
  void quarter(Moment quarter, Span span) {
    lastQuarter = Optional.of(new Place(quarter, span, paragraph, sentence));
  }
}
