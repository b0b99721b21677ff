package dateline.web;

import dateline.index.FactHits;
import java.util.List;
import java.util.Map;

/**
 * People with a role, the most often named first.
 *
 * @param search what narrows the list
 * @param people names and how many facts of their roles there are
 * @param roles the newest role of those who were in the news last
 */
public record People(Search search, List<FactHits.Count> people, Map<String, String> roles) {
  public People {
    people = List.copyOf(people);
    roles = Map.copyOf(roles);
  }

  /** People whose roles are not asked for. */
  People(Search search, List<FactHits.Count> people) {
    this(search, people, Map.of());
  }

  /**
   * One person.
   *
   * @param roles facts of type official, the newest first
   * @param quotes what they said, the newest first
   * @param figures counts they stand for, the newest first
   */
  public record Person(String name, FactHits roles, FactHits quotes, FactHits figures) {}
}
