package dateline.web;

import dateline.web.Outlines.Country;
import dateline.web.Outlines.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The world as SVG in the Natural Earth projection (Šavrič, Patterson, Jenny 2011), without the far
 * south. The outlines are one file that a browser keeps; a page draws a country by naming it.
 */
final class WorldMap {
  /** The file's name among the static files. */
  static final String FILE = "world.svg";

  static final int WIDTH = 960;
  static final int HEIGHT = 440;

  private static final double SCALE = 174.8;
  private static final double TOP = 252;
  private static final String ANTARCTICA = "AQ";

  private final Map<String, String> names = new TreeMap<>();
  private final String svg;

  WorldMap() {
    this(Outlines.countries());
  }

  WorldMap(List<Country> countries) {
    StringBuilder out = new StringBuilder(100_000);
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
        .append(WIDTH)
        .append(' ')
        .append(HEIGHT)
        .append("\"><g id=\"world\">\n");
    for (Country country : countries) {
      if (!country.code().equals(ANTARCTICA)) {
        out.append("<path");
        if (!country.code().isEmpty()) {
          out.append(" id=\"").append(country.code()).append('"');
          names.put(country.code(), country.name());
        }
        out.append(" d=\"");
        country.rings().forEach(ring -> cut(ring).forEach(piece -> path(piece, out)));
        out.append("\"/>\n");
      }
    }
    svg = out.append("</g></svg>\n").toString();
  }

  /** The file: a group {@code world} of paths, each with its country's code as id. */
  String svg() {
    return svg;
  }

  /** Whether the file has an outline of a country. */
  boolean has(String code) {
    return names.containsKey(code);
  }

  /** Pixels from the left, rounded. */
  static double x(double lon, double lat) {
    double p = Math.toRadians(lat);
    double p2 = p * p;
    double p4 = p2 * p2;
    double length =
        0.8707 - 0.131979 * p2 + p4 * (-0.013791 + p4 * (0.003971 * p2 - 0.001529 * p4));
    return rounded(WIDTH / 2.0 + SCALE * Math.toRadians(lon) * length);
  }

  /** Pixels from the top, rounded. */
  static double y(double lat) {
    double p = Math.toRadians(lat);
    double p2 = p * p;
    double p4 = p2 * p2;
    double height =
        p * (1.007226 + p2 * (0.015085 + p4 * (-0.044475 + 0.028874 * p2 - 0.005916 * p4)));
    return rounded(TOP - SCALE * height);
  }

  private static double rounded(double pixels) {
    return Math.round(pixels * 10) / 10.0;
  }

  /** A ring that crosses the 180th meridian, cut there into rings that do not. */
  private static List<List<Point>> cut(List<Point> ring) {
    List<List<Point>> pieces = new ArrayList<>();
    List<Point> piece = new ArrayList<>();
    for (Point point : ring) {
      if (!piece.isEmpty() && Math.abs(point.lon() - piece.getLast().lon()) > 180) {
        pieces.add(piece);
        piece = new ArrayList<>();
      }
      piece.add(point);
    }
    if (pieces.isEmpty()) {
      return List.of(piece);
    }
    piece.addAll(pieces.getFirst()); // the last goes on where the first began
    pieces.set(0, piece);
    return pieces;
  }

  private static void path(List<Point> ring, StringBuilder out) {
    char step = 'M';
    double before = Double.NaN;
    double above = Double.NaN;
    for (Point point : ring) {
      double x = x(point.lon(), point.lat());
      double y = y(point.lat());
      if (x != before || y != above) {
        out.append(step).append(number(x)).append(' ').append(number(y));
        step = 'L';
        before = x;
        above = y;
      }
    }
    out.append('Z');
  }

  private static String number(double pixels) {
    return pixels == Math.rint(pixels)
        ? Long.toString((long) pixels)
        : String.format(Locale.ROOT, "%.1f", pixels);
  }
}
