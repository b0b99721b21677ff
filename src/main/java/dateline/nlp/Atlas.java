package dateline.nlp;

import dateline.lang.Places;
import dateline.model.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where places lie. Namesakes are told apart by the countries the article speaks of. */
final class Atlas {
  /** What its country being named weighs, against the logarithm of a namesake's people. */
  private static final double NAMED = 6;

  /** A city, or a division of a country (then without a point). */
  record Place(String country, String division, Optional<Entity.Point> point, double weight) {}

  private final Table cities = new Table("cities.tsv");
  private final Table divisions = new Table("divisions.tsv");
  private final Places countries = Places.english();

  /** The first entry of each name, by its hash, and the next one of the same hash. */
  private final LongTable first;

  private final int[] next;

  Atlas() {
    int named = 2 * cities.size();
    this.first = new LongTable(named);
    this.next = new int[named + divisions.size()];
    for (int row = divisions.size() - 1; row >= 0; row--) {
      enter(named + row, divisions.cell(row, 0));
    }
    for (int row = cities.size() - 1; row >= 0; row--) {
      String ascii = cities.cell(row, 1);
      if (!ascii.isEmpty()) {
        enter(2 * row + 1, ascii);
      }
      enter(2 * row, cities.cell(row, 0));
    }
  }

  private void enter(int entry, String name) {
    long key = Piece.hash(name);
    next[entry] = first.get(key);
    first.put(key, entry);
  }

  /** All that go by a name, larger cities first. */
  private List<Place> known(String name) {
    List<Place> known = new ArrayList<>();
    for (int entry = first.get(Piece.hash(name)); entry >= 0; entry = next[entry]) {
      int row = entry - 2 * cities.size();
      if (row < 0) {
        if (cities.cell(entry / 2, entry % 2).equals(name)) {
          known.add(city(entry / 2));
        }
      } else if (divisions.cell(row, 0).equals(name)) {
        known.add(new Place(divisions.cell(row, 1), name, Optional.empty(), 5));
      }
    }
    return known;
  }

  private Place city(int row) {
    boolean capital = cities.cell(row, 7).equals("c");
    double people = Math.log(Integer.parseInt(cities.cell(row, 6)) + 2) + (capital ? 2 : 0);
    Entity.Point point =
        new Entity.Point(
            Double.parseDouble(cities.cell(row, 2)), Double.parseDouble(cities.cell(row, 3)));
    return new Place(cities.cell(row, 4), cities.cell(row, 5), Optional.of(point), people);
  }

  /**
   * The best reading of a place's name.
   *
   * @param near ISO codes of countries the article names
   * @param beside names that stand right behind it: "Paris, Texas"
   */
  Optional<Place> find(String name, Set<String> near, List<String> beside) {
    List<Place> known = known(plain(name));
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
    Place found = best;
    return beside.stream()
        .flatMap(other -> division(other).stream())
        .filter(other -> !other.division.equals(found.division))
        .findFirst()
        .or(() -> Optional.of(found));
  }

  /** The division of that name, unless a city bears it too: "Paris, Texas", not "Paris, Berlin". */
  private Optional<Place> division(String name) {
    List<Place> known = known(name);
    return known.size() == 1 && known.getFirst().point.isEmpty() && !countries.isCountry(name)
        ? Optional.of(known.getFirst())
        : Optional.empty();
  }

  private static String plain(String name) {
    return name.startsWith("the ") || name.startsWith("The ") ? name.substring(4) : name;
  }
}
