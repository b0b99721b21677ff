package dateline.cli;

import dateline.extract.CueTrainer;
import dateline.nlp.NameTrainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline train}: makes the models that travel with Dateline. */
@Command(
    name = "train",
    description = {
      "Train a model from annotated text. The same data gives the same model, bit by bit.",
      ""
    },
    footer = {
      "",
      "models/manifest.tsv names what each shipped model was trained on, with digests, and the"
          + " command."
    },
    sortOptions = false)
final class TrainCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "MODEL",
      defaultValue = "names",
      description = {
        "Which model: names, or cues (the weights by which a page's blocks are judged).",
        "Default: names."
      })
  private String model = "names";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description = {
        "names: folder with the training files that models/manifest.tsv names.",
        "cues: folder of annotated pages as corpus/README.md describes them."
      })
  private Path data = Path.of(".");

  @Option(
      names = "--own",
      paramLabel = "DIR",
      description =
          "names: folder with our own articles, their names marked. Default: corpus/names.")
  private Path own = Path.of("corpus", "names");

  @Option(
      names = "--models",
      paramLabel = "DIR",
      description =
          "names: where to write the model and its line in manifest.tsv. Default: models.")
  private Path models = Path.of("models");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "cues: where to write the table of weights.")
  private @Nullable Path output;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(data)) {
      throw wrong(data + ": no such folder");
    }
    switch (model) {
      case "names" -> {
        if (!Files.isDirectory(own)) {
          throw wrong(own + ": no such folder");
        }
        NameTrainer.train(data, own, models, TrainCommand::say);
      }
      case "cues" -> {
        if (output == null) {
          throw wrong("cues needs -o FILE, where to write the table");
        }
        CueTrainer.train(data, output, TrainCommand::say);
      }
      default -> throw wrong(model + ": no such model; there are: names, cues");
    }
    return CommandLine.ExitCode.OK;
  }

  private ParameterException wrong(String what) {
    return new ParameterException(spec.commandLine(), what);
  }

  private static void say(String line) {
    System.err.println("dateline: " + line);
  }
}
