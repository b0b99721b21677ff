package dateline.web;

import java.util.List;

/** Where the hits are: countries shaded by how many, places as points. */
record MapView(int width, int height, List<Country> countries, List<Place> places) {
  MapView {
    countries = List.copyOf(countries);
    places = List.copyOf(places);
  }

  /**
   * A country.
   *
   * @param drawn whether the map has its outline
   * @param shade 1 to 5
   */
  record Country(String code, String name, String hits, boolean drawn, int shade, String url) {}

  /** A place by its point on the map. */
  record Place(String name, String hits, double x, double y, double radius, String url) {}
}
