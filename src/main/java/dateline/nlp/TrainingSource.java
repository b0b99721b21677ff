package dateline.nlp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A public set the name model learns from.
 *
 * @param labels which of its labels: {@code silver} or {@code entities}
 * @param weight how much one mistake on it moves the weights
 * @param origin where anyone can get it
 */
record TrainingSource(String file, String labels, float weight, String origin, String licence) {
  static final List<TrainingSource> ALL =
      List.of(
          new TrainingSource(
              "gmb.jsonl.gz",
              "silver",
              1,
              "Groningen Meaning Bank, Voice of America news, second reading",
              "public domain text, open labels"),
          new TrainingSource("wikigold.jsonl.gz", "entities", 1, "WikiGold", "CC BY 4.0"),
          new TrainingSource(
              "uner_ewt.jsonl.gz", "entities", 1, "Universal NER English EWT", "CC BY-SA 4.0"),
          new TrainingSource(
              "crossner_politics.jsonl.gz", "entities", 1, "CrossNER politics", "MIT"));

  List<TrainingSet.Doc> read(Path folder) throws IOException {
    return TrainingSet.read(folder.resolve(file), labels);
  }
}
