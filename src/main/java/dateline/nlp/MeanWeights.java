package dateline.nlp;

/**
 * The mean of several perceptrons that saw the same texts in different orders: what a single order
 * made of chance, the others take back.
 */
final class MeanWeights {
  private final int features;
  private final int outcomes;
  private final float[] sums;
  private int added;

  MeanWeights(int features, int outcomes) {
    this.features = features;
    this.outcomes = outcomes;
    this.sums = new float[features * outcomes];
  }

  void add(NamePerceptron perceptron) {
    for (int feature = 0; feature < features; feature++) {
      for (int outcome = 0; outcome < outcomes; outcome++) {
        sums[feature * outcomes + outcome] += perceptron.mean(feature, outcome);
      }
    }
    added++;
  }

  float mean(int feature, int outcome) {
    return sums[feature * outcomes + outcome] / added;
  }
}
