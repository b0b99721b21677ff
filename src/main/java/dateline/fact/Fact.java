package dateline.fact;

import dateline.model.Span;
import java.util.Optional;

/** Something an article states, with the words it states it in. */
public sealed interface Fact permits CountFact, DateFact, OfficialFact, QuoteFact {
  Evidence evidence();

  /** The same fact with other evidence around it. */
  Fact with(Evidence evidence);

  default String id() {
    return evidence().id();
  }

  default Span span() {
    return evidence().span();
  }

  default Span sentence() {
    return evidence().sentence();
  }

  default Optional<Attribution> attribution() {
    return evidence().attribution();
  }
}
