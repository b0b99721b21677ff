package dateline.nlp;

import java.io.IOException;
import java.util.Arrays;

/**
 * OpenNLP's part-of-speech model as its tagger evaluates it: the features are those of the model's
 * {@code generator.featuregen}, in its order. Immutable; shared by all workers.
 */
final class TagModel {
  private static final String PART = "pos.model";
  private static final Piece BEGIN = new Piece("S=begin");

  private final Weights weights;
  private final String[] tags;
  private final int prior;
  private final int[] begins;
  private final int[] lasts;
  private final int[] pairs;

  private TagModel(Weights weights) {
    this.weights = weights;
    this.tags = weights.outcomes();
    this.prior = weights.row(Piece.hash("def"));
    this.begins = new int[] {row("", BEGIN), row("p1", BEGIN), row("p2", BEGIN)};
    this.lasts = new int[tags.length];
    this.pairs = new int[tags.length * tags.length];
    for (int last = 0; last < tags.length; last++) {
      lasts[last] = weights.row(Piece.hash("t=" + tags[last]));
      for (int before = 0; before < tags.length; before++) {
        pairs[before * tags.length + last] =
            weights.row(Piece.hash("t2=" + tags[before] + "," + tags[last]));
      }
    }
  }

  /** Reads the model out of OpenNLP's file. */
  static TagModel read(String file, byte[] bytes) throws IOException {
    return new TagModel(Weights.read(file, bytes, PART));
  }

  /** The row of a feature made of a template and what fills it; -1 for none. */
  int row(String template, Piece filling) {
    return weights.row(filling.after(Piece.hash(template)));
  }

  int row(long feature) {
    return weights.row(feature);
  }

  /** The row that every word has. */
  int prior() {
    return prior;
  }

  int size() {
    return tags.length;
  }

  String tag(int outcome) {
    return tags[outcome];
  }

  void add(int row, double[] sums) {
    weights.add(row, sums);
  }

  /**
   * Adds what two tags before a word say of it.
   *
   * @param last -1 at the start of a sentence
   * @param before -1 for its first two words
   */
  void addTags(int before, int last, double[] sums) {
    if (last >= 0) {
      weights.add(lasts[last], sums);
    }
    if (before >= 0) {
      weights.add(pairs[before * tags.length + last], sums);
    }
  }

  /** Adds what it says of a word to be the first, second or third. */
  void addBegin(int index, double[] sums) {
    if (index < begins.length) {
      weights.add(begins[index], sums);
    }
  }

  /** Sums that start as OpenNLP's uniform prior has them. */
  void start(double[] sums) {
    Arrays.fill(sums, StrictMath.log(1.0 / tags.length));
  }
}
