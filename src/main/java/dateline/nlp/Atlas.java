package dateline.nlp;

import dateline.lang.Places;
import dateline.model.Entity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where places lie. Namesakes are told apart by the countries the article speaks of. */
final class Atlas {
  /** What its country being named weighs, against the logarithm of a namesake's people. */
  private static final double NAMED = 6;

  /** A city, or a division of a country (then without a point). */
  record Place(String country, String division, Optional<Entity.Point> point, double weight) {}

  private final Map<String, List<Place>> places = new HashMap<>();
  private final Places countries = Places.english();

  Atlas() {
    for (String[] row : Lists.rows("cities.tsv")) {
      boolean capital = row[7].equals("c");
      double people = Math.log(Integer.parseInt(row[6]) + 2) + (capital ? 2 : 0);
      Optional<Entity.Point> point =
          Optional.of(new Entity.Point(Double.parseDouble(row[2]), Double.parseDouble(row[3])));
      Place place = new Place(row[4], row[5], point, people);
      add(row[0], place);
      if (!row[1].isEmpty()) {
        add(row[1], place);
      }
    }
    for (String[] row : Lists.rows("divisions.tsv")) {
      add(row[0], new Place(row[1], row[0], Optional.empty(), 5));
    }
  }

  private void add(String name, Place place) {
    places.computeIfAbsent(name, any -> new ArrayList<>(1)).add(place);
  }

  /**
   * The best reading of a place's name.
   *
   * @param near ISO codes of countries the article names
   * @param beside names that stand right behind it: "Paris, Texas"
   */
  Optional<Place> find(String name, Set<String> near, List<String> beside) {
    List<Place> known = places.getOrDefault(plain(name), List.of());
    Optional<String> country = countries.countryOf(plain(name));
    if (countries.isCountry(plain(name)) || known.isEmpty()) {
      return country.map(code -> new Place(code, "", Optional.empty(), 9));
    }
    Place best = known.getFirst();
    double most = Double.NEGATIVE_INFINITY;
    for (Place place : known) {
      double weight = place.weight + (near.contains(place.country) ? NAMED : 0);
      weight += country.filter(place.country::equals).isPresent() ? 2 : 0;
      for (String other : beside) {
        boolean inside =
            other.equals(place.division)
                || countries.countryOf(other).filter(place.country::equals).isPresent();
        weight += inside ? 2 * NAMED : 0;
      }
      if (weight > most) {
        most = weight;
        best = place;
      }
    }
    return Optional.of(best);
  }

  private static String plain(String name) {
    return name.startsWith("the ") || name.startsWith("The ") ? name.substring(4) : name;
  }
}
