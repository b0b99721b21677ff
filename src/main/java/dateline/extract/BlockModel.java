package dateline.extract;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/**
 * How likely a block belongs to the article: a logistic regression over its cues. The weights were
 * fitted on labelled news pages; no cue names a site.
 */
final class BlockModel {
  private static final Map<Cue, Double> WEIGHTS = read();

  private BlockModel() {}

  private static Map<Cue, Double> read() {
    EnumMap<Cue, Double> weights = new EnumMap<>(Cue.class);
    for (List<String> row : Tsv.rows("cues.tsv")) {
      weights.put(Cue.valueOf(row.get(0)), Double.valueOf(row.get(1)));
    }
    return weights;
  }

  /** The chance, 0 to 1. */
  static double chance(EnumSet<Cue> cues) {
    double sum = 0;
    for (Cue cue : cues) {
      sum += WEIGHTS.getOrDefault(cue, 0.0);
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
