package dateline.nlp;

import dateline.model.Entity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where a place lies that is known by its name and country. Thread-safe. */
public final class PlaceFinder {
  private final Atlas atlas = new Atlas();

  /**
   * The point of the largest city of this name in a country.
   *
   * @param country ISO 3166-1 alpha-2
   */
  public Optional<Entity.Point> point(String name, String country) {
    return atlas
        .find(name, Set.of(country), List.of())
        .filter(place -> place.country().equals(country))
        .flatMap(Atlas.Place::point);
  }
}
