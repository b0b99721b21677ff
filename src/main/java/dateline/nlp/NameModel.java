package dateline.nlp;

import java.util.Arrays;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.namefind.TokenNameFinderModel;

/**
 * The weights of a name model in flat arrays, found by the hash of a feature. Immutable; shared by
 * all workers.
 */
final class NameModel {
  private final Outcomes outcomes;
  private final LongTable features;
  private final int[] offsets;
  private final byte[] columns;
  private final float[] weights;

  private NameModel(
      Outcomes outcomes, LongTable features, int[] offsets, byte[] columns, float[] weights) {
    this.outcomes = outcomes;
    this.features = features;
    this.offsets = offsets;
    this.columns = columns;
    this.weights = weights;
  }

  /** Reads the weights out of OpenNLP's model. */
  static NameModel of(TokenNameFinderModel file) {
    AbstractModel model = file.getArtifact("nameFinder.model");
    Object[] parts = model.getDataStructures();
    @SuppressWarnings("unchecked") // as AbstractModel documents it
    Map<String, Context> contexts = (Map<String, Context>) parts[1];
    String[] names = (String[]) parts[2];
    int total = 0;
    for (Context context : contexts.values()) {
      total += context.getOutcomes().length;
    }
    LongTable features = new LongTable(contexts.size());
    int[] offsets = new int[contexts.size() + 1];
    byte[] columns = new byte[total];
    float[] weights = new float[total];
    int row = 0;
    int at = 0;
    for (Map.Entry<String, Context> entry : contexts.entrySet()) {
      int[] outcomes = entry.getValue().getOutcomes();
      double[] values = entry.getValue().getParameters();
      features.put(Piece.hash(entry.getKey()), row++);
      for (int i = 0; i < outcomes.length; i++) {
        columns[at] = (byte) outcomes[i];
        weights[at++] = (float) values[i];
      }
      offsets[row] = at;
    }
    return new NameModel(new Outcomes(names), features, offsets, columns, weights);
  }

  Outcomes outcomes() {
    return outcomes;
  }

  /** Adds a feature's weights to the scores. */
  void score(FeatureKeys keys, float[] scores) {
    for (int i = 0; i < keys.size(); i++) {
      int row = features.get(keys.key(i));
      if (row >= 0) {
        for (int at = offsets[row]; at < offsets[row + 1]; at++) {
          scores[columns[at]] += weights[at];
        }
      }
    }
  }

  float[] scores() {
    return new float[outcomes.size()];
  }

  static void zero(float[] scores) {
    Arrays.fill(scores, 0);
  }
}
