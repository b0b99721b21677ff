package dateline.nlp;

/**
 * A word with the name model's weights for what its form alone tells of it and of the two words on
 * either side.
 */
final class NameWord {
  private static final int REACH = NameFeatures.REACH;

  private final WordForm form;
  private final float[] own;
  private final float[][] around = new float[2 * REACH + 1][];

  NameWord(WordForm form, NameModel model, FeatureKeys keys) {
    this.form = form;
    keys.clear();
    NameFeatures.word(form, keys);
    this.own = sums(model, keys);
    for (int away = -REACH; away <= REACH; away++) {
      keys.clear();
      if (away != 0) {
        NameFeatures.around(form, away, keys);
      }
      around[away + REACH] = sums(model, keys);
    }
  }

  private static float[] sums(NameModel model, FeatureKeys keys) {
    float[] sums = model.scores();
    model.score(keys, sums);
    return sums;
  }

  WordForm form() {
    return form;
  }

  /** Sets the scores to what the word tells of itself. */
  void start(float[] scores) {
    System.arraycopy(own, 0, scores, 0, own.length);
  }

  /**
   * Adds what it tells of another word.
   *
   * @param away where this one stands as the other sees it: -2, two words before, to 2
   */
  void add(int away, float[] scores) {
    float[] weights = around[away + REACH];
    for (int k = 0; k < scores.length; k++) {
      scores[k] += weights[k];
    }
  }
}
