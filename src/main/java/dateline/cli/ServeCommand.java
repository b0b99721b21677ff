package dateline.cli;

import dateline.web.DatelineServer;
import dateline.web.WebOptions;
import dateline.workspace.Workspace;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dateline serve}: the workspace in a browser. */
@Command(
    name = "serve",
    description = {
      "Serve a workspace as web pages and as an API, until Ctrl-C.",
      "Only this machine can reach it, unless --host says otherwise; then callers must know a"
          + " token. A crawl may go on beside it: what it finds shows up by itself.",
      ""
    },
    sortOptions = false)
final class ServeCommand implements Callable<Integer> {
  private static final String TOKEN = "DATELINE_TOKEN";

  @Option(
      names = {"-p", "--port"},
      paramLabel = "PORT",
      description = "Default: 8080, or the next that is free.")
  private @Nullable Integer port;

  @Option(
      names = "--host",
      split = ",",
      paramLabel = "HOST",
      description =
          "Address to listen on, then further names this machine is called by. Requests for other"
              + " names are refused. Default: 127.0.0.1.")
  private List<String> hosts = List.of("127.0.0.1");

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      description =
          "What callers must know, 16 characters or more. Better given in the environment's"
              + " DATELINE_TOKEN: other users can see a command line.")
  private @Nullable String token;

  @Mixin private WorkspaceOption workspace = new WorkspaceOption();
  @Mixin private FetchOptions fetching = new FetchOptions();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    WebOptions options = options();
    try (Workspace read = Workspace.openToRead(workspace.folder());
        DatelineServer server =
            DatelineServer.start(
                options, read.indexFolder(), new WorkspaceBackroom(read, fetching))) {
      CountDownLatch stopped = new CountDownLatch(1);
      Runtime.getRuntime()
          .addShutdownHook(Thread.ofPlatform().unstarted(() -> close(server, stopped)));
      System.out.println("serving " + workspace.folder() + " at " + server.address());
      System.err.println("Ctrl-C ends it");
      stopped.await();
    }
    return CommandLine.ExitCode.OK;
  }

  private static void close(DatelineServer server, CountDownLatch stopped) {
    try {
      server.close();
    } catch (IOException fault) {
      System.err.println("dateline: " + Faults.line(fault));
    } finally {
      stopped.countDown();
    }
  }

  private WebOptions options() {
    try {
      int first = port == null ? WebOptions.LOCAL.port() : port;
      int tries = port == null ? WebOptions.LOCAL.tries() : 0;
      Optional<String> secret =
          Optional.ofNullable(token)
              .or(() -> Optional.ofNullable(System.getenv(TOKEN)))
              .filter(given -> !given.isBlank());
      return new WebOptions(
          hosts,
          first,
          tries,
          secret,
          Main.Version.number(),
          WebOptions.LOCAL.patience(),
          InstantSource.system());
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
    }
  }
}
