package dateline.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command {@code dateline}: parses, runs one command, exits with 0 (done, or found), 1
 * (something failed or nothing was found) or 2 (wrong usage).
 */
@Command(
    name = "dateline",
    description = {
      "Reads the news: counts, dates, officials and quotes, each with the words it came from.",
      ""
    },
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      ReadCommand.class,
      EvalCommand.class,
      TrainCommand.class,
      AddCommand.class,
      CrawlCommand.class,
      SourcesCommand.class,
      IngestCommand.class,
      RebuildCommand.class,
      SearchCommand.class,
      ExportCommand.class,
      ServeCommand.class,
      ExplainCommand.class,
      StatsCommand.class,
      DoctorCommand.class,
      CommandLine.HelpCommand.class
    },
    versionProvider = Main.Version.class,
    footer = {
      "",
      "Exit status: 0 done (or found), 1 something failed or nothing was found, 2 wrong usage.",
      "Environment: DATELINE_WORKSPACE (folder of the workspace), DATELINE_JAVA (the java to run),"
          + " NO_COLOR."
    })
public final class Main implements Runnable {
  @Spec private CommandSpec spec;

  /** Without a command: how to go on. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command? try: dateline demo");
  }

  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs one command line and gives its exit status. */
  static int run(String... args) {
    Console console = Console.ofSystem();
    CommandLine line = commandLine();
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            console.hasColor() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
    line.setUsageHelpWidth(console.width());
    line.setParameterExceptionHandler((fault, ignored) -> wrongUsage(fault));
    line.setExecutionExceptionHandler((fault, ignored, parsed) -> failed(fault));
    return line.execute(args);
  }

  /** All commands, not yet run: the documentation tests walk through it. */
  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true);
    line.getCommandSpec().mixinStandardHelpOptions(true);
    line.getSubcommands()
        .values()
        .forEach(sub -> sub.getCommandSpec().mixinStandardHelpOptions(true));
    return line;
  }

  private static int wrongUsage(ParameterException fault) {
    CommandLine line = fault.getCommandLine();
    String what = Optional.ofNullable(fault.getMessage()).orElse("wrong usage");
    System.err.println(
        "dateline: "
            + firstLine(what)
            + " (see: "
            + line.getCommandSpec().qualifiedName()
            + " --help)");
    return CommandLine.ExitCode.USAGE;
  }

  private static int failed(Exception fault) {
    System.err.println("dateline: " + Faults.line(fault));
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }

  /** The version of the jar. */
  static final class Version implements IVersionProvider {
    /** {@code 0.1.0}, or that it does not run from a jar. */
    static String number() {
      String version = Main.class.getPackage().getImplementationVersion();
      return version == null ? "(not from a jar)" : version;
    }

    @Override
    public String[] getVersion() {
      return new String[] {"dateline " + number()};
    }
  }
}
