package dateline.nlp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Trains the name model; the same files give the same bytes.
 *
 * <p>The large machine-labelled newswire, the hand-made sets and our own articles, shuffled
 * together. The decisions before a word are the learner's own, as they will be when it reads.
 */
public final class NameTrainer {
  private static final int SEED = 20_200_602;
  private static final int EPOCHS = 5;

  /** Perceptrons trained on as many shuffles; the model is their mean. */
  private static final int RUNS = 3;

  /** How much one mistake on our own articles moves the weights: they are few. */
  private static final float OWN_WEIGHT = 2;

  /** A feature seen less often than this is noise. */
  private static final int SEEN = 2;

  private final Outcomes outcomes = Outcomes.all();
  private final FeatureKeys keys = new FeatureKeys();
  private final NameHistory history = new NameHistory();
  private final List<Example> examples = new ArrayList<>();
  private final LongTable ids = new LongTable(1 << 20);
  private final Consumer<String> progress;

  private NameTrainer(Consumer<String> progress) {
    this.progress = progress;
  }

  /** A text with its unmoving features by number. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, lives as long as a training run
  private record Example(TrainingText text, int[][][] fixed, float weight) {}

  /**
   * Trains the name model; the same data gives the same model, bit by bit.
   *
   * @param dataDir holds the files that {@code models/manifest.tsv} names
   * @param ownDir holds our own articles, their names marked
   * @param modelsDir where the model and its manifest row are written
   * @param progress told what is being done
   */
  public static void train(Path dataDir, Path ownDir, Path modelsDir, Consumer<String> progress)
      throws IOException {
    new NameTrainer(progress).run(dataDir, ownDir, modelsDir);
  }

  private void run(Path dataDir, Path ownDir, Path modelsDir) throws IOException {
    Abbreviations abbreviations = new Abbreviations();
    Gazetteer gazetteer = Gazetteer.learned(new WordScanner(abbreviations));
    TrainingText.Maker maker =
        new TrainingText.Maker(gazetteer, new PartsOfSpeech(Models.officialTags()));
    List<TrainingText> texts = new ArrayList<>();
    List<Float> weights = new ArrayList<>();
    for (TrainingSource source : TrainingSource.ALL) {
      for (TrainingSet.Doc doc : source.read(dataDir)) {
        texts.add(maker.make(doc));
        weights.add(source.weight());
      }
      progress.accept(source.file() + ": read");
    }
    for (MarkedArticles.Marked own : MarkedArticles.readAll(ownDir)) {
      texts.add(maker.make(own.doc()));
      weights.add(OWN_WEIGHT);
    }
    progress.accept(ownDir + ": read");
    int features = number(texts);
    for (int i = 0; i < texts.size(); i++) {
      examples.add(new Example(texts.get(i), fixed(texts.get(i)), weights.get(i)));
    }
    progress.accept(features + " features");
    MeanWeights means = new MeanWeights(features, outcomes.size());
    for (int run = 0; run < RUNS; run++) {
      NamePerceptron perceptron = new NamePerceptron(features, outcomes.size());
      progress.accept("order " + (run + 1) + " of " + RUNS);
      learn(perceptron, new Random(SEED + run));
      means.add(perceptron);
    }
    NameModelFile.write(means, ids, outcomes, texts, dataDir, ownDir, modelsDir);
    progress.accept(modelsDir.resolve(Models.NAMES) + ": written");
  }

  /** Numbers every feature that is seen often enough; returns how many. */
  private int number(List<TrainingText> texts) {
    LongTable counts = new LongTable(1 << 22);
    for (TrainingText text : texts) {
      eachWord(text, key -> counts.put(key, Math.max(0, counts.get(key)) + 1));
    }
    int[] next = {0};
    for (TrainingText text : texts) {
      eachWord(
          text,
          key -> {
            if (counts.get(key) >= SEEN && ids.get(key) < 0) {
              ids.put(key, next[0]++);
            }
          });
    }
    return next[0];
  }

  private interface KeyTaker {
    void take(long key);
  }

  /** Every feature of every word, with the right decisions before it. */
  private void eachWord(TrainingText text, KeyTaker taker) {
    history.clear();
    for (int r = 0; r < text.outcomes().length; r++) {
      NameContext.Row row = text.context().row(r);
      Piece[] pieces = new Piece[row.forms.length];
      history.start();
      for (int i = 0; i < pieces.length; i++) {
        keys.clear();
        NameFeatures.local(row.forms, row.marks, i, keys);
        NameFeatures.article(text.context(), row, i, keys);
        NameFeatures.history(row.forms, row.marks, i, history, keys);
        for (int k = 0; k < keys.size(); k++) {
          taker.take(keys.key(k));
        }
        pieces[i] = outcomes.piece(text.outcomes()[r][i]);
        history.decide(pieces[i]);
      }
      history.remember(row.forms, pieces);
    }
  }

  private int[][][] fixed(TrainingText text) {
    int[][][] fixed = new int[text.outcomes().length][][];
    for (int r = 0; r < fixed.length; r++) {
      NameContext.Row row = text.context().row(r);
      fixed[r] = new int[row.forms.length][];
      for (int i = 0; i < fixed[r].length; i++) {
        keys.clear();
        NameFeatures.local(row.forms, row.marks, i, keys);
        NameFeatures.article(text.context(), row, i, keys);
        int[] all = new int[keys.size()];
        fixed[r][i] = Arrays.copyOf(all, known(all));
      }
    }
    return fixed;
  }

  /** The numbers of the features now in {@link #keys}; returns how many are known. */
  private int known(int[] numbers) {
    int size = 0;
    for (int k = 0; k < keys.size(); k++) {
      int id = ids.get(keys.key(k));
      if (id >= 0) {
        numbers[size++] = id;
      }
    }
    return size;
  }

  private void learn(NamePerceptron perceptron, Random random) {
    List<Example> order = new ArrayList<>(examples);
    for (int epoch = 1; epoch <= EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      long words = 0;
      long wrong = 0;
      for (Example example : order) {
        for (int[] row : example.text.outcomes()) {
          words += row.length;
        }
        wrong += learn(perceptron, example);
      }
      progress.accept("epoch " + epoch + ": " + wrong + " of " + words + " words wrong");
    }
  }

  private int learn(NamePerceptron perceptron, Example example) {
    int wrong = 0;
    int[] moving = new int[64];
    history.clear();
    for (int r = 0; r < example.fixed.length; r++) {
      NameContext.Row row = example.text.context().row(r);
      Piece[] pieces = new Piece[row.forms.length];
      history.start();
      int before = -1;
      for (int i = 0; i < pieces.length; i++) {
        keys.clear();
        NameFeatures.history(row.forms, row.marks, i, history, keys);
        int size = known(moving);
        int[] fixed = example.fixed[r][i];
        float[] scores = perceptron.score(fixed, moving, size);
        int right = example.text.outcomes()[r][i];
        int chosen = best(scores, before, -1);
        if (outcomes.follows(before, right)) {
          int rival = chosen == right ? best(scores, before, right) : chosen;
          if (rival >= 0 && !NamePerceptron.isClear(scores[right], scores[rival])) {
            perceptron.update(fixed, moving, size, right, rival, example.weight);
          }
        }
        perceptron.tick();
        wrong += chosen == right ? 0 : 1;
        before = chosen;
        pieces[i] = outcomes.piece(chosen);
        history.decide(pieces[i]);
      }
      history.remember(row.forms, pieces);
    }
    return wrong;
  }

  private int best(float[] scores, int before, int without) {
    int best = -1;
    for (int k = 0; k < scores.length; k++) {
      if (k != without && outcomes.follows(before, k) && (best < 0 || scores[k] > scores[best])) {
        best = k;
      }
    }
    return best;
  }
}
