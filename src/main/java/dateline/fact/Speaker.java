package dateline.fact;

import java.util.List;
import java.util.Optional;

/**
 * Who says something, resolved.
 *
 * @param entities ids, empty for an unnamed source
 * @param name full names, or the source's own words without an article
 * @param role what the article calls the speaker
 */
record Speaker(
    List<String> entities,
    Optional<String> name,
    Optional<String> role,
    Attribution.Kind kind,
    QuoteFact.Resolved resolved) {

  Speaker {
    entities = List.copyOf(entities);
  }

  static Speaker unknown() {
    return new Speaker(
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Attribution.Kind.UNNAMED,
        QuoteFact.Resolved.UNRESOLVED);
  }

  boolean isKnown() {
    return name.isPresent();
  }

  Speaker resolvedBy(QuoteFact.Resolved how) {
    return new Speaker(entities, name, role, kind, how);
  }
}
