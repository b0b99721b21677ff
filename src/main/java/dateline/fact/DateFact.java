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
}
