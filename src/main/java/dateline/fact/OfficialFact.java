package dateline.fact;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who holds which role, as of the article's publication.
 *
 * @param person id of the entity
 * @param name its full name
 * @param rank "Colonel", written out
 * @param role as written, singular
 * @param organisation what the role is in, as written
 * @param country ISO 3166-1 alpha-2
 * @param asOf publication date
 */
public record OfficialFact(
    Evidence evidence,
    String person,
    String name,
    Optional<String> rank,
    Optional<String> role,
    Optional<String> organisation,
    Optional<String> organisationEntity,
    Optional<String> country,
    Status status,
    Optional<LocalDate> asOf)
    implements Fact {

  @Override
  public OfficialFact with(Evidence other) {
    return new OfficialFact(
        other, person, name, rank, role, organisation, organisationEntity, country, status, asOf);
  }

  /** How things stood at publication. */
  public enum Status {
    CURRENT,
    FORMER,
    ACTING,
    NEW,
    DESIGNATE,
    DECEASED;

    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
