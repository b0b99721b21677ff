package dateline.cli;

import dateline.nlp.NameTrainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
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
      description = "Which model: names. Default: names.")
  private String model = "names";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description = "Folder with the training files that models/manifest.tsv names.")
  private Path data = Path.of(".");

  @Option(
      names = "--own",
      paramLabel = "DIR",
      description = "Folder with our own articles, their names marked. Default: corpus/names.")
  private Path own = Path.of("corpus", "names");

  @Option(
      names = "--models",
      paramLabel = "DIR",
      description = "Where to write the model and its line in manifest.tsv. Default: models.")
  private Path models = Path.of("models");

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (!model.equals("names")) {
      throw new ParameterException(spec.commandLine(), model + ": no such model; there is: names");
    }
    for (Path folder : List.of(data, own)) {
      if (!Files.isDirectory(folder)) {
        throw new ParameterException(spec.commandLine(), folder + ": no such folder");
      }
    }
    NameTrainer.train(data, own, models, line -> System.err.println("dateline: " + line));
    return CommandLine.ExitCode.OK;
  }
}
