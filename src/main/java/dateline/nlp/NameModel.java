package dateline.nlp;

import java.io.IOException;

/**
 * Our name model, evaluated: weights found by the hash of a feature. Immutable; shared by all
 * workers.
 */
final class NameModel {
  private static final String PART = "nameFinder.model";

  private final Outcomes outcomes;
  private final Weights weights;

  private NameModel(Weights weights) {
    this.outcomes = new Outcomes(weights.outcomes());
    this.weights = weights;
  }

  /** Reads the weights out of OpenNLP's file. */
  static NameModel read(String file, byte[] bytes) throws IOException {
    return new NameModel(Weights.read(file, bytes, PART));
  }

  Outcomes outcomes() {
    return outcomes;
  }

  /** Adds a feature's weights to the scores. */
  void score(FeatureKeys keys, float[] scores) {
    for (int i = 0; i < keys.size(); i++) {
      weights.add(weights.row(keys.key(i)), scores);
    }
  }

  float[] scores() {
    return new float[outcomes.size()];
  }
}
