package dateline.nlp;

import dateline.model.Span;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import opennlp.tools.namefind.BilouCodec;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** Trains the name model; the same files give the same bytes. */
public final class NameTrainer {
  private NameTrainer() {}

  public static void train(Path dataDir, Path modelsDir, Consumer<String> progress)
      throws IOException {
    Abbreviations abbreviations = new Abbreviations();
    SentenceSplitter splitter = new SentenceSplitter(abbreviations);
    WordScanner scanner = new WordScanner(abbreviations);
    List<NameSample> samples = new ArrayList<>();
    for (TrainingSet.Doc doc : TrainingSet.read(dataDir.resolve("gmb.jsonl.gz"), "silver")) {
      boolean clear = true;
      for (Span sentence : splitter.split(doc.text(), 0, doc.text().length())) {
        Words words = scanner.scan(doc.text(), sentence);
        samples.add(
            new NameSample(
                words.strings(),
                names(words, doc.labels()).toArray(opennlp.tools.util.Span[]::new),
                clear));
        clear = false;
      }
    }
    progress.accept(samples.size() + " sentences");
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, "PERCEPTRON");
    parameters.put(TrainingParameters.ITERATIONS_PARAM, 12);
    parameters.put(TrainingParameters.CUTOFF_PARAM, 2);
    Map<String, Object> resources = new HashMap<>();
    byte[] features;
    try (ObjectStream<NameSample> stream = ObjectStreamUtils.createObjectStream(samples);
        OutputStream out = Files.newOutputStream(modelsDir.resolve(Models.NAMES))) {
      TokenNameFinderModel model =
          NameFinderME.train(
              "eng",
              null,
              stream,
              parameters,
              new TokenNameFinderFactory(null, resources, new BilouCodec()));
      model.serialize(out);
    }
    features = Files.readAllBytes(modelsDir.resolve(Models.NAMES));
    String manifest =
        "file\tsha256\ttrained on\tlicence\tcommand\n"
            + Models.NAMES
            + "\t"
            + Models.sha256(features)
            + "\tgmb.jsonl.gz\tpublic domain text\tdateline train names --data DIR\n";
    Files.writeString(modelsDir.resolve("manifest.tsv"), manifest, StandardCharsets.UTF_8);
  }

  private static List<opennlp.tools.util.Span> names(Words words, List<TrainingSet.Label> labels) {
    List<opennlp.tools.util.Span> spans = new ArrayList<>();
    for (TrainingSet.Label label : labels) {
      int first = -1;
      int last = -1;
      for (int i = 0; i < words.size(); i++) {
        if (label.span().overlaps(words.span(i))) {
          first = first < 0 ? i : first;
          last = i;
        }
      }
      if (first >= 0 && (spans.isEmpty() || spans.getLast().getEnd() <= first)) {
        spans.add(new opennlp.tools.util.Span(first, last + 1, label.type().label()));
      }
    }
    return spans;
  }
}
