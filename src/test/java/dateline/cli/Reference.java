package dateline.cli;

import dateline.fact.ArticleColumn;
import dateline.fact.FactTypes;
import dateline.fact.Heading;
import dateline.format.Preset;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The reference part of the README, written from the commands and columns themselves. */
final class Reference {
  static final String START =
      "<!-- reference: written by DocsTest, mvn test -Dtest=DocsTest -Dupdate.docs=true -->";
  static final String END = "<!-- end of reference -->";

  private final StringBuilder text = new StringBuilder(START).append("\n\n");

  private Reference() {}

  static String written() {
    Reference reference = new Reference();
    reference.text.append(
        "### Commands\n\n"
            + "Every command has `--help`. Exit status: 0 done (or found), 1 something failed or"
            + " nothing was found, 2 wrong usage.\n\n");
    Main.commandLine()
        .getSubcommands()
        .values()
        .forEach(line -> reference.command(line.getCommandSpec()));
    reference.text.append(
        "### Columns\n\n"
            + "The columns of spreadsheets, of `--format json` rows and of queries. A query may"
            + " name any of them: `bound:at_least`.\n\n");
    FactTypes.ALL.forEach(type -> reference.columns(type.name(), type.columns()));
    reference.columns("article", ArticleColumn.ALL);
    reference.text.append("### Presets\n\nThe columns of `export --preset`.\n\n");
    for (Preset preset : Preset.all()) {
      reference.text.append("#### ").append(preset.name()).append("\n\n");
      reference.text.append(preset.about()).append(".\n\n");
      reference.table(preset.headings());
    }
    return reference.text.append(END).toString();
  }

  private void command(CommandSpec spec) {
    text.append("#### dateline ").append(spec.name()).append("\n\n");
    text.append(joined(spec.usageMessage().description())).append("\n\n");
    for (PositionalParamSpec parameter : spec.positionalParameters()) {
      row(parameter.paramLabel(), "", parameter.description());
    }
    for (OptionSpec option : spec.options()) {
      if (!option.usageHelp() && !option.versionHelp() && !option.hidden()) {
        String label = option.arity().max() == 0 ? "" : " " + option.paramLabel();
        row(String.join("`, `", option.names()), label, option.description());
      }
    }
    text.append('\n');
  }

  private void row(String name, String label, String[] description) {
    text.append("- `")
        .append(name)
        .append(label)
        .append("` ")
        .append(joined(description))
        .append('\n');
  }

  private void columns(String type, List<? extends Heading> columns) {
    text.append("#### ").append(type).append("\n\n");
    table(columns);
  }

  private void table(List<? extends Heading> columns) {
    text.append("| column | kind | what |\n|---|---|---|\n");
    for (Heading column : columns) {
      text.append("| `").append(column.name()).append("` | ");
      text.append(column.kind().name().toLowerCase(Locale.ROOT)).append(" | ");
      text.append(column.about()).append(" |\n");
    }
    text.append('\n');
  }

  private static String joined(String[] lines) {
    String words = String.join(" ", lines).strip().replace("|", "\\|");
    return words.replace("%n", " ").replace("%%", "%");
  }
}
