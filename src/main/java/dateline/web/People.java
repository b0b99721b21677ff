package dateline.web;

import dateline.index.FactHits;
import java.util.List;

/**
 * People with a role, the most often named first.
 *
 * @param search what narrows the list
 * @param people names and how many facts of their roles there are
 */
public record People(Search search, List<FactHits.Count> people) {
  public People {
    people = List.copyOf(people);
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
