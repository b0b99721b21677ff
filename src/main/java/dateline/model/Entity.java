package dateline.model;

import java.util.List;
import java.util.Optional;

/**
 * Somebody or something named, once for all its mentions in one article.
 *
 * @param id unique within the article: {@code e1}, {@code e2} .. in order of first mention
 * @param name the fullest name the article gives
 * @param country ISO 3166-1 alpha-2, for places and for what belongs to one country
 * @param point where a place lies
 * @param roles what is said of a person, filled in after the officials are found
 * @param mentions in text order
 */
public record Entity(
    String id,
    Type type,
    String name,
    Optional<String> country,
    Optional<Point> point,
    List<Role> roles,
    List<Mention> mentions) {

  public Entity {
    roles = List.copyOf(roles);
    mentions = List.copyOf(mentions);
  }

  public static Entity of(String id, Type type, String name, List<Mention> mentions) {
    return new Entity(id, type, name, Optional.empty(), Optional.empty(), List.of(), mentions);
  }

  public Entity withRoles(List<Role> found) {
    return new Entity(id, type, name, country, point, found, mentions);
  }

  /** What kind of thing it is. */
  public enum Type {
    PERSON,
    ORGANISATION,
    PLACE,
    /** Nationalities, religious and political groups. */
    GROUP,
    OTHER;

    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Degrees north and east, WGS 84. */
  public record Point(double lat, double lon) {}

  /**
   * A role the article says this person holds or held.
   *
   * @param status {@code current|former|acting|new|designate|deceased}
   * @param fact id of the official fact it comes from
   */
  public record Role(
      Optional<String> rank,
      Optional<String> role,
      Optional<String> organisation,
      Optional<String> status,
      Optional<String> fact) {}
}
