package dateline.nlp;

import java.util.Arrays;

/**
 * A multi-class perceptron with averaged weights: each mistake moves the right outcome's weights up
 * and the chosen one's down, and the answer is the mean of all weights on the way, which forgets
 * the noise of the last examples. The update also fires when the right outcome wins by less than
 * {@link #MARGIN}.
 */
final class NamePerceptron {
  /** In units of one update on some sixty features. */
  private static final float MARGIN = 12f;

  private final int outcomes;
  private final float[] weights;
  private final float[] sums;
  private final float[] scores;
  private double clock;

  NamePerceptron(int features, int outcomes) {
    this.outcomes = outcomes;
    this.weights = new float[features * outcomes];
    this.sums = new float[features * outcomes];
    this.scores = new float[outcomes];
  }

  /** Scores of all outcomes; the array is reused. */
  float[] score(int[] fixed, int[] moving, int size) {
    Arrays.fill(scores, 0);
    for (int feature : fixed) {
      add(feature);
    }
    for (int i = 0; i < size; i++) {
      add(moving[i]);
    }
    return scores;
  }

  private void add(int feature) {
    int row = feature * outcomes;
    for (int k = 0; k < outcomes; k++) {
      scores[k] += weights[row + k];
    }
  }

  static boolean isClear(float right, float best) {
    return right - best >= MARGIN;
  }

  void update(int[] fixed, int[] moving, int size, int right, int wrong, float by) {
    for (int feature : fixed) {
      move(feature * outcomes + right, by);
      move(feature * outcomes + wrong, -by);
    }
    for (int i = 0; i < size; i++) {
      move(moving[i] * outcomes + right, by);
      move(moving[i] * outcomes + wrong, -by);
    }
  }

  private void move(int at, float by) {
    weights[at] += by;
    sums[at] += (float) (clock * by);
  }

  /** One more example was seen. */
  void tick() {
    clock += 1e-4;
  }

  /** The mean weight of a feature for an outcome over the whole training. */
  float mean(int feature, int outcome) {
    int at = feature * outcomes + outcome;
    return (float) (weights[at] - sums[at] / clock);
  }
}
