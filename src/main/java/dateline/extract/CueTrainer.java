package dateline.extract;

import dateline.lang.Shingles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Learns how much each cue speaks for the article: a logistic regression by Adagrad over the blocks
 * of annotated pages, each block weighed by its share of its page's text. The same pages give the
 * same weights, digit by digit.
 */
@SuppressWarnings("EnumOrdinal") // weights lie in arrays, as in the model that uses them
public final class CueTrainer {
  private static final int PASSES = 4;
  private static final int RUNS = 10;
  private static final double RATE = 0.15;
  private static final double SHRINK = 1e-4;
  private static final double MOST_WEIGHT = 0.25;
  private static final long SEED = 20_310_502;

  /**
   * A block as the trainer sees it.
   *
   * @param share how much of it belongs to the article, 0 to 1
   */
  record Example(EnumSet<Cue> cues, double share, double weight) {}

  private CueTrainer() {}

  /**
   * Writes the weights that the pages below a folder teach.
   *
   * @param log gets a line on what was read
   * @throws IOException when there is no annotated page, or one cannot be read
   */
  public static void train(Path data, Path out, Consumer<String> log) throws IOException {
    List<LabelledPage> pages = LabelledPage.below(data);
    if (pages.isEmpty()) {
      throw new IOException(data + ": no annotated page in it; corpus/README.md shows the form");
    }
    List<Example> examples = new ArrayList<>();
    for (LabelledPage page : pages) {
      examples.addAll(examples(page));
    }
    String read = pages.size() + " pages, " + examples.size() + " blocks, sha256 " + digest(pages);
    log.accept(read);
    String head =
        """
        # How much each cue speaks for a block (above 0) or against it (below). Not written by hand: learned from annotated
        # pages by `dateline train cues --data DIR -o FILE`. What was read:
        # %s
        """
            .formatted(read);
    Files.writeString(out, head + table(weights(examples)));
  }

  // over the gold bodies and the bytes of the pages, in the order they were read
  private static String digest(List<LabelledPage> pages) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (LabelledPage page : pages) {
        digest.update(page.body().getBytes(StandardCharsets.UTF_8));
        digest.update(page.page().body());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The blocks of a page, with the share of each that its gold has. */
  static List<Example> examples(LabelledPage labelled) {
    Markup markup = Markup.of(labelled.page(), ExtractOptions.DEFAULTS);
    PageFacts facts = PageFacts.of(labelled.page(), markup);
    Blocks blocks =
        Flattener.flatten(facts.document().body(), ExtractOptions.DEFAULTS.longestText());
    List<CueSet> cues = new BlockCues(blocks, facts, new Headline(facts, blocks).choose()).all();
    return examples(blocks, cues, labelled.body());
  }

  static List<Example> examples(Blocks blocks, List<CueSet> cues, String body) {
    List<String> words = Shingles.words(body);
    Map<String, Integer> left = new HashMap<>(Shingles.of(body).counts());
    String whole = " " + String.join(" ", words).toLowerCase(Locale.ROOT) + " ";
    int size = Math.max(30, words.size());
    List<Example> examples = new ArrayList<>();
    for (Block block : blocks.blocks()) {
      List<String> own = Shingles.words(block.text());
      if (!own.isEmpty()) {
        double share = share(own, Shingles.of(block.text()), left, whole);
        double weight = Math.min(MOST_WEIGHT, (own.size() + 2.0) / size);
        examples.add(new Example(cues.get(block.index()).asSet(), share, weight));
      }
    }
    return examples;
  }

  // what one block has taken of the gold, its copy further down cannot take again
  private static double share(
      List<String> words, Shingles runs, Map<String, Integer> left, String whole) {
    if (words.size() < 4) {
      String key = " " + String.join(" ", words).toLowerCase(Locale.ROOT) + " ";
      return words.size() > 1 && whole.contains(key) ? 1 : 0;
    }
    int shared = 0;
    for (Map.Entry<String, Integer> run : runs.counts().entrySet()) {
      shared += Math.min(run.getValue(), Math.max(0, left.getOrDefault(run.getKey(), 0)));
    }
    double share = (double) shared / runs.size();
    if (share > 0.5) {
      runs.counts().forEach((run, count) -> left.merge(run, -count, Integer::sum));
    }
    return share;
  }

  /** The weights that fit best: the mean of several runs, each over the blocks in another order. */
  static Map<Cue, Double> weights(List<Example> examples) {
    double[] mean = new double[Cue.values().length];
    Random random = new Random(SEED);
    for (int run = 0; run < RUNS; run++) {
      double[] weights = run(examples, random);
      for (int i = 0; i < mean.length; i++) {
        mean[i] += weights[i] / RUNS;
      }
    }
    Map<Cue, Double> found = new EnumMap<>(Cue.class);
    for (Cue cue : Cue.values()) {
      found.put(cue, mean[cue.ordinal()]);
    }
    return found;
  }

  private static double[] run(List<Example> examples, Random random) {
    double total = examples.stream().mapToDouble(Example::weight).sum();
    double scale = examples.size() / total;
    double[] weights = new double[Cue.values().length];
    double[] squares = new double[weights.length];
    Arrays.fill(squares, 1e-3);
    List<Example> order = new ArrayList<>(examples);
    for (int pass = 0; pass < PASSES; pass++) {
      Collections.shuffle(order, random);
      for (Example example : order) {
        learn(example, example.weight * scale, weights, squares);
      }
    }
    return weights;
  }

  private static void learn(Example example, double weight, double[] weights, double[] squares) {
    double sum = 0;
    for (Cue cue : example.cues) {
      sum += cue == Cue.SEEN_BEFORE ? 0 : weights[cue.ordinal()];
    }
    double bounded = Math.max(-30, Math.min(30, sum));
    double error = (1 / (1 + StrictMath.exp(-bounded)) - example.share) * weight;
    for (Cue cue : example.cues) {
      int i = cue.ordinal();
      if (cue != Cue.SEEN_BEFORE) { // copies are dropped by a rule of their own
        double slope = error + SHRINK * weights[i];
        squares[i] += slope * slope;
        weights[i] -= RATE * slope / Math.sqrt(squares[i]);
      }
    }
  }

  private static String table(Map<Cue, Double> weights) {
    StringBuilder table = new StringBuilder("CUE\tWEIGHT\n");
    weights.forEach(
        (cue, weight) -> table.append(cue).append(String.format(Locale.ROOT, "\t%.3f\n", weight)));
    return table.toString();
  }
}
