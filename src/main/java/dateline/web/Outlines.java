package dateline.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The outlines of the countries, read from a TopoJSON topology (specification 1.0): quantised,
 * delta-coded arcs that neighbours share, put together to rings.
 */
final class Outlines {
  private static final String TOPOLOGY = "countries-110m.json";
  private static final String CODES = "countries.tsv";

  /** Degrees east and north. */
  record Point(double lon, double lat) {}

  /**
   * A country.
   *
   * @param code ISO 3166-1 alpha-2; empty for one that has none
   * @param rings closed lines, holes among them
   */
  record Country(String code, String name, List<List<Point>> rings) {
    Country {
      rings = List.copyOf(rings);
    }
  }

  private final List<List<Point>> arcs = new ArrayList<>();
  private final Map<String, String> codes;

  private Outlines(Map<String, String> codes) {
    this.codes = codes;
  }

  /** All countries of the topology on the class path. */
  static List<Country> countries() {
    try (InputStream in = resource(TOPOLOGY)) {
      return new Outlines(codes()).read(new ObjectMapper().readTree(in), "countries");
    } catch (IOException broken) {
      throw new UncheckedIOException(TOPOLOGY, broken);
    }
  }

  /** The geometries of one object of a topology. */
  static List<Country> countries(JsonNode topology, String object, Map<String, String> codes) {
    return new Outlines(codes).read(topology, object);
  }

  private List<Country> read(JsonNode topology, String object) {
    JsonNode transform = topology.path("transform");
    for (JsonNode arc : topology.path("arcs")) {
      arcs.add(arc(arc, transform.path("scale"), transform.path("translate")));
    }
    List<Country> countries = new ArrayList<>();
    for (JsonNode geometry : topology.path("objects").path(object).path("geometries")) {
      String name = geometry.path("properties").path("name").asText();
      String code = codes.getOrDefault(geometry.path("id").asText(name), "");
      List<List<Point>> rings = new ArrayList<>();
      switch (geometry.path("type").asText()) {
        case "Polygon" -> geometry.path("arcs").forEach(ring -> rings.add(ring(ring)));
        case "MultiPolygon" ->
            geometry.path("arcs").forEach(part -> part.forEach(ring -> rings.add(ring(ring))));
        default -> {}
      }
      countries.add(new Country(code, name, rings));
    }
    return countries;
  }

  private static List<Point> arc(JsonNode positions, JsonNode scale, JsonNode translate) {
    List<Point> points = new ArrayList<>();
    long x = 0;
    long y = 0;
    for (JsonNode position : positions) {
      x += position.path(0).asLong();
      y += position.path(1).asLong();
      points.add(
          new Point(
              x * scale.path(0).asDouble() + translate.path(0).asDouble(),
              y * scale.path(1).asDouble() + translate.path(1).asDouble()));
    }
    return points;
  }

  /** Arcs end to end; the last point of one is the first of the next. ~3 is arc 3 backwards. */
  private List<Point> ring(JsonNode indexes) {
    List<Point> ring = new ArrayList<>();
    for (JsonNode index : indexes) {
      int at = index.asInt();
      List<Point> arc = at < 0 ? arcs.get(~at).reversed() : arcs.get(at);
      ring.addAll(ring.isEmpty() ? arc : arc.subList(1, arc.size()));
    }
    return ring;
  }

  private static Map<String, String> codes() throws IOException {
    Map<String, String> codes = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(resource(CODES), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        if (tab > 0 && !line.startsWith("#")) {
          codes.put(line.substring(0, tab), line.substring(tab + 1));
        }
      }
    }
    return codes;
  }

  private static InputStream resource(String name) throws IOException {
    InputStream in = Outlines.class.getResourceAsStream(name);
    if (in == null) {
      throw new IOException(name + " is missing from the program");
    }
    return in;
  }
}
