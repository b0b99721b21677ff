package dateline.nlp;

import java.io.IOException;

/**
 * Our name model, evaluated: weights found by the hash of a feature. Immutable; shared by all
 * workers.
 */
final class NameModel {
  private static final String PART = "nameFinder.model";

  private static final int COLUMN = 0x7f;

  /** Marks the last weight of a feature. */
  private static final int LAST = 0x80;

  private final Outcomes outcomes;

  /** Where the weights of a feature begin. */
  private final LongTable features;

  /** A weight in the upper half, its column below: one place in memory for one feature. */
  private final long[] cells;

  private NameModel(Weights weights) {
    this.outcomes = new Outcomes(weights.outcomes());
    this.cells = weights.cells(LAST);
    this.features = weights.features();
    features.replaceAll(row -> weights.size(row) == 0 ? -1 : weights.offset(row));
  }

  /** Reads the weights out of OpenNLP's file. */
  static NameModel read(String file, byte[] bytes) throws IOException {
    return new NameModel(Weights.read(file, bytes, PART));
  }

  Outcomes outcomes() {
    return outcomes;
  }

  /** Adds the features' weights to the scores; the keys are spent. */
  void score(FeatureKeys keys, float[] scores) {
    keys.sift(features);
    for (int i = 0; i < keys.size(); i++) {
      int at = features.find(keys.key(i));
      if (at >= 0) {
        long cell;
        do {
          cell = cells[at++];
          scores[(int) cell & COLUMN] += Float.intBitsToFloat((int) (cell >>> 32));
        } while ((cell & LAST) == 0);
      }
    }
  }

  float[] scores() {
    return new float[outcomes.size()];
  }
}
