package dateline.fact;

import dateline.lang.TimeValue;
import java.util.Optional;

/**
 * When.
 *
 * @param anchor id of the date fact it was counted from
 * @param event what it dates, as a verb
 * @param what the clause it dates
 */
public record DateFact(
    Evidence evidence,
    TimeValue time,
    Optional<String> anchor,
    Optional<Happening> event,
    Optional<String> what)
    implements Fact {

  @Override
  public DateFact with(Evidence other) {
    return new DateFact(other, time, anchor, event, what);
  }

  /** The fact with the id of the date that it was counted from; none when that date is no fact. */
  DateFact countedFrom(Optional<String> id) {
    return new DateFact(evidence, time, id, event, what);
  }
}
