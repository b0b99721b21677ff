package dateline.lang;

import dateline.model.Span;
import java.util.Optional;

/**
 * A time expression as a sentence states it.
 *
 * @param anchor the span of the expression it was counted from, when that stands in the text
 * @param rule which rule read it
 */
public record TimePhrase(Span span, TimeValue value, Optional<Span> anchor, String rule) {
  /** What was counted from the day of publication, counted from a date of the text. */
  TimePhrase countedFrom(Span date) {
    return value.relativeTo() == TimeValue.RelativeTo.PUBLISHED
        ? new TimePhrase(span, value.from(TimeValue.RelativeTo.TEXT), Optional.of(date), rule)
        : this;
  }
}
