package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.web.Outlines.Country;
import dateline.web.Outlines.Point;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WorldMapTest {
  private static final WorldMap MAP = new WorldMap();

  @Test
  void a_topology_is_put_together_from_arcs_that_neighbours_share() throws Exception {
    // two squares side by side: arc 0 is the line between them, which the second walks backwards
    String topology =
        """
        {"transform":{"scale":[1,1],"translate":[10,20]},
         "arcs":[[[1,0],[0,1]],[[1,1],[-1,0],[0,-1],[1,0]],[[1,0],[1,0],[0,1],[-1,0]]],
         "objects":{"two":{"geometries":[
           {"type":"Polygon","id":"1","properties":{"name":"West"},"arcs":[[0,1]]},
           {"type":"MultiPolygon","properties":{"name":"East"},"arcs":[[[2,-1]]]},
           {"type":"Point","properties":{"name":"Neither"}}]}}}
        """;
    List<Country> countries =
        Outlines.countries(new ObjectMapper().readTree(topology), "two", Map.of("1", "WW"));
    assertThat(countries)
        .containsExactly(
            new Country(
                "WW",
                "West",
                List.of(
                    List.of(
                        new Point(11, 20),
                        new Point(11, 21),
                        new Point(10, 21),
                        new Point(10, 20),
                        new Point(11, 20)))),
            new Country(
                "",
                "East",
                List.of(
                    List.of(
                        new Point(11, 20),
                        new Point(12, 20),
                        new Point(12, 21),
                        new Point(11, 21),
                        new Point(11, 20)))),
            new Country("", "Neither", List.of()));
  }

  @Test
  void every_country_has_its_outline_under_its_code() {
    assertThat(List.of("EC", "NE", "IN", "RU", "FJ", "US", "XK", "GB")).allMatch(MAP::has);
    assertThat(MAP.has("AQ")).as("the far south is left out").isFalse();
    assertThat(MAP.svg()).contains("<path id=\"EC\" d=\"M").doesNotContain("NaN");
  }

  /** Russia and Fiji lie on both sides of the 180th meridian. */
  @Test
  void no_outline_runs_around_the_world() {
    for (String line : MAP.svg().split("\n", -1)) {
      double before = Double.NaN;
      for (String point : line.replaceAll(".* d=\"|Z?\"/>", "").split("(?=[MLZ])", -1)) {
        if (point.startsWith("M") || point.startsWith("L")) {
          double x = Double.parseDouble(point.substring(1, point.indexOf(' ')));
          if (point.startsWith("L")) {
            assertThat(Math.abs(x - before)).as(line).isLessThan(WorldMap.WIDTH / 2.0);
          }
          before = x;
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    // the middle of the map, then east, west, north and south of it
    "0, 0, 480, 252",
    "90, 0, 719, 252",
    "-90, 0, 241, 252",
    "0, 60, 480, 69",
    "0, -50, 480, 406",
  })
  void places_lie_where_they_are(double lon, double lat, long x, long y) {
    assertThat(Math.round(WorldMap.x(lon, lat))).isEqualTo(x);
    assertThat(Math.round(WorldMap.y(lat))).isEqualTo(y);
  }
}
