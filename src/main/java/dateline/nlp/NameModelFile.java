package dateline.nlp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.perceptron.PerceptronModel;
import opennlp.tools.namefind.BilouCodec;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;

/** Writes trained weights in OpenNLP's file format, and what they were trained on beside it. */
final class NameModelFile {
  /** Weights are kept in these steps: fewer different values, a smaller file. */
  private static final float STEP = 1 / 8f;

  /** A feature whose weights all lie below this says nothing. */
  private static final float LEAST = 3 / 8f;

  private static final String GENERATOR =
      """
      <featureGenerators cache="false" name="names">
        <generator class="dateline.nlp.NameFeatureGenerator$Factory"/>
      </featureGenerators>
      """;

  private static final String OWN = "corpus/names (Dateline's own articles, all files, sha256 ";
  private static final String LISTS = "known names (Dateline's lists, sha256 ";
  private static final String OWN_LICENCE = "CC0 1.0";

  private NameModelFile() {}

  static void write(
      MeanWeights means,
      LongTable ids,
      Outcomes outcomes,
      List<TrainingText> texts,
      Path dataDir,
      Path ownDir,
      Path modelsDir)
      throws IOException {
    Map<String, Context> contexts = new TreeMap<>();
    boolean[] done = new boolean[ids.size()];
    for (TrainingText text : texts) {
      for (String feature : features(text, outcomes)) {
        int id = ids.get(Piece.hash(feature));
        if (id >= 0 && !done[id]) {
          done[id] = true;
          Context context = context(means, id, outcomes.size());
          if (context.getOutcomes().length > 0) {
            contexts.put(feature, context);
          }
        }
      }
    }
    PerceptronModel weights =
        new PerceptronModel(
            contexts.values().toArray(Context[]::new),
            contexts.keySet().toArray(String[]::new),
            outcomes.names());
    TokenNameFinderModel model =
        new TokenNameFinderModel(
            "eng",
            weights,
            1,
            GENERATOR.getBytes(StandardCharsets.UTF_8),
            Map.of(),
            Map.of("OpenNLP-Version", "2.5.11"),
            new BilouCodec(),
            new TokenNameFinderFactory());
    Path file = modelsDir.resolve(Models.NAMES);
    Files.createDirectories(modelsDir);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.serialize(bytes);
    Files.write(file, TimelessZip.of(bytes.toByteArray()));
    manifest(file, dataDir, ownDir, modelsDir);
  }

  private static List<String> features(TrainingText text, Outcomes outcomes) {
    List<String> features = new ArrayList<>();
    FeatureTexts sink = new FeatureTexts(features);
    NameHistory history = new NameHistory();
    for (int r = 0; r < text.outcomes().length; r++) {
      NameContext.Row row = text.context().row(r);
      Piece[] pieces = new Piece[row.forms.length];
      history.start();
      for (int i = 0; i < pieces.length; i++) {
        NameFeatures.local(row.forms, row.marks, i, sink);
        NameFeatures.article(text.context(), row, i, sink);
        NameFeatures.history(row.forms, row.marks, i, history, sink);
        pieces[i] = outcomes.piece(text.outcomes()[r][i]);
        history.decide(pieces[i]);
      }
      history.remember(row.forms, pieces);
    }
    return features;
  }

  private static Context context(MeanWeights means, int id, int outcomes) {
    int[] columns = new int[outcomes];
    double[] values = new double[outcomes];
    int size = 0;
    double largest = 0;
    for (int k = 0; k < outcomes; k++) {
      double value = Math.rint(means.mean(id, k) / STEP) * STEP;
      if (value != 0) {
        largest = Math.max(largest, Math.abs(value));
        columns[size] = k;
        values[size++] = value;
      }
    }
    size = largest < LEAST ? 0 : size;
    return new Context(Arrays.copyOf(columns, size), Arrays.copyOf(values, size));
  }

  private static void manifest(Path file, Path dataDir, Path ownDir, Path modelsDir)
      throws IOException {
    StringBuilder trainedOn = new StringBuilder();
    StringBuilder licences = new StringBuilder();
    for (TrainingSource source : TrainingSource.ALL) {
      byte[] bytes = Files.readAllBytes(dataDir.resolve(source.file()));
      trainedOn.append(trainedOn.isEmpty() ? "" : "; ").append(source.file()).append(" (");
      trainedOn
          .append(source.origin())
          .append(", sha256 ")
          .append(Models.sha256(bytes))
          .append(')');
      licences.append(licences.isEmpty() ? "" : "; ").append(source.licence());
    }
    trainedOn.append("; ").append(OWN).append(digest(ownDir)).append(')');
    trainedOn.append("; ").append(LISTS).append(KnownNames.digest()).append(')');
    licences.append("; ").append(OWN_LICENCE);
    String text =
        "file\tsha256\ttrained on\tlicence\tcommand\n"
            + String.join(
                "\t",
                Models.NAMES,
                Models.sha256(Files.readAllBytes(file)),
                trainedOn,
                licences,
                "dateline train names --data DIR\n")
            + Models.OFFICIAL_TAGS_ROW;
    Files.writeString(modelsDir.resolve(Models.MANIFEST), text, StandardCharsets.UTF_8);
  }

  /** One digest over our own files in the order they are read. */
  private static String digest(Path ownDir) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (Path file : MarkedArticles.files(ownDir)) {
      all.write(Files.readAllBytes(file));
    }
    return Models.sha256(all.toByteArray());
  }
}
