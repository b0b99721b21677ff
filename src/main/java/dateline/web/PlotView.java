package dateline.web;

import java.util.List;

/**
 * Figures over time.
 *
 * @param about for who cannot see it
 * @param note what is not drawn
 */
record PlotView(
    int width,
    int height,
    List<Line> lines,
    List<Tick> days,
    List<Dot> dots,
    List<Claimant> claimants,
    String about,
    String note) {

  PlotView {
    lines = List.copyOf(lines);
    days = List.copyOf(days);
    dots = List.copyOf(dots);
    claimants = List.copyOf(claimants);
  }

  /** A value across the plot. */
  record Line(double y, String text) {}

  record Tick(double x, String text) {}

  /**
   * A figure.
   *
   * @param low and
   * @param high where its bounds are drawn to, from top to bottom; both y where it is exact
   * @param colour of its claimant
   */
  record Dot(double x, double y, double low, double high, int colour, String label, String url) {}

  /** Somebody who states figures. */
  record Claimant(String name, int colour, String figures) {}
}
