package dateline.extract;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How likely a block belongs to the article: every cue speaks for or against with its weight. No
 * cue names a site.
 */
@SuppressWarnings("EnumOrdinal") // every block asks for some forty weights: an array, not a map
final class BlockModel {
  static final BlockModel SHIPPED = new BlockModel(read(Tsv.rows("cues.tsv")));

  private final double[] weights = new double[Cue.values().length];

  BlockModel(Map<Cue, Double> weights) {
    weights.forEach((cue, weight) -> this.weights[cue.ordinal()] = weight);
  }

  static Map<Cue, Double> read(List<List<String>> rows) {
    Map<Cue, Double> weights = new EnumMap<>(Cue.class);
    for (List<String> row : rows) {
      weights.put(Cue.valueOf(row.get(0)), Double.valueOf(row.get(1)));
    }
    return weights;
  }

  double weight(Cue cue) {
    return weights[cue.ordinal()];
  }

  /** The chance, 0 to 1. */
  double chance(CueSet cues) {
    return 1 / (1 + StrictMath.exp(-cues.sum(weights)));
  }
}
