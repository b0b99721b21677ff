package dateline.nlp;

import java.io.IOException;

/**
 * Our name model, evaluated: weights found by the hash of a feature. Immutable; shared by all
 * workers.
 *
 * <p>What may follow an outcome is one of two halves: inside a name it goes on or ends, elsewhere
 * one begins or none is there. So weights lie in halves, and only one half is ever summed; an
 * outcome's place in its half is its column.
 */
final class NameModel {
  private static final String PART = "nameFinder.model";

  /** Where no name is open. */
  static final int CLOSED = 0;

  /** Inside a name. */
  static final int OPEN = 1;

  private static final int COLUMN = 0xff;

  private final Outcomes outcomes;
  private final int width;

  /** By outcome before, -1 among them: the columns of those that may follow, in their order. */
  private final int[][] columns;

  private final int[] halves;

  /** Where the weights of a feature begin. */
  private final FeatureTable features;

  /**
   * For each feature how many weights of the first half it has, above them how many of the second;
   * then those weights, each with its column in the eight lowest bits, which our weights (they are
   * eighths) leave free.
   */
  private final int[] cells;

  private NameModel(Weights weights) {
    this.outcomes = new Outcomes(weights.outcomes());
    int[] column = new int[outcomes.size()];
    int[] sizes = new int[2];
    for (int k = 0; k < column.length; k++) {
      column[k] = sizes[outcomes.goesOn(k) ? OPEN : CLOSED]++;
    }
    this.width = Math.max(sizes[CLOSED], sizes[OPEN]);
    this.columns = new int[outcomes.size() + 1][];
    this.halves = new int[outcomes.size() + 1];
    for (int before = -1; before < outcomes.size(); before++) {
      int[] following = outcomes.following(before);
      columns[before + 1] = new int[following.length];
      halves[before + 1] = outcomes.goesOn(following[0]) ? OPEN : CLOSED;
      for (int n = 0; n < following.length; n++) {
        columns[before + 1][n] = column[following[n]];
      }
    }
    int rows = weights.features().size();
    int[] starts = new int[rows];
    this.cells = new int[rows + weights.offset(rows)];
    int at = 0;
    for (int row = 0; row < rows; row++) {
      starts[row] = weights.size(row) == 0 ? -1 : at;
      at = weights.size(row) == 0 ? at : addRow(weights, row, column, at);
    }
    this.features = new FeatureTable(weights.features(), row -> starts[row]);
  }

  private int addRow(Weights weights, int row, int[] column, int start) {
    int at = start + 1;
    for (int half = CLOSED; half <= OPEN; half++) {
      int first = at;
      for (int k = weights.offset(row); k < weights.offset(row + 1); k++) {
        int outcome = weights.column(k);
        if ((outcomes.goesOn(outcome) ? OPEN : CLOSED) == half) {
          int bits = Float.floatToIntBits((float) weights.value(k));
          cells[at++] = bits & ~COLUMN | column[outcome];
        }
      }
      cells[start] |= at - first << 16 * half;
    }
    return at;
  }

  /** Reads the weights out of OpenNLP's file. */
  static NameModel read(String file, byte[] bytes) throws IOException {
    Weights weights = Weights.read(file, bytes, PART);
    try {
      return new NameModel(weights);
    } catch (IllegalArgumentException fault) {
      throw new IOException(file + ": " + fault.getMessage(), fault);
    }
  }

  Outcomes outcomes() {
    return outcomes;
  }

  /** How many outcomes the larger half has. */
  int width() {
    return width;
  }

  /** The half that holds all that may follow an outcome; -1 before the first word. */
  int half(int before) {
    return halves[before + 1];
  }

  /** The columns of what may follow an outcome, in the order of {@link Outcomes#following}. */
  int[] columns(int before) {
    return columns[before + 1];
  }

  /** Adds the features' weights for one half to the sums from an index on; the keys are spent. */
  void add(FeatureKeys keys, int half, float[] sums, int from) {
    int count = keys.find(features);
    for (int i = 0; i < count; i++) {
      int at = (int) keys.key(i);
      int sizes = cells[at++];
      int first = sizes & 0xffff;
      int end;
      if (half == CLOSED) {
        end = at + first;
      } else {
        at += first;
        end = at + (sizes >>> 16);
      }
      for (; at < end; at++) {
        int cell = cells[at];
        sums[from + (cell & COLUMN)] += Float.intBitsToFloat(cell & ~COLUMN);
      }
    }
  }
}
