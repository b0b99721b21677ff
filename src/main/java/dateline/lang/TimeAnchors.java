package dateline.lang;

import dateline.model.Span;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a relative expression can be counted from: the day of publication, and the dates the text
 * has named so far. One for each article, moved on with every date.
 */
final class TimeAnchors {
  private final Optional<LocalDate> published;
  private final boolean narrative;
  private Optional<Place> last = Optional.empty();
  private Optional<Place> lastDay = Optional.empty();
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

  void named(Moment moment, Span span) {
    Place place = new Place(moment, span, paragraph, sentence);
    last = Optional.of(place);
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

  /** The day named last; near: in this paragraph. */
  Optional<Place> lastDay() {
    return lastDay.filter(place -> narrative || place.paragraph() == paragraph);
  }

  /**
   * Where a date without its year gets it: the date before in a narrative, and in news where this
   * paragraph speaks of a year well before publication.
   */
  Optional<Place> yearOf() {
    if (narrative || published.isEmpty()) {
      return last;
    }
    int now = published.get().getYear();
    return lastNear()
        .filter(place -> place.moment().start().getYear() < now - 1)
        .filter(place -> place.moment().grain().compareTo(Moment.Grain.YEAR) <= 0);
  }
}
