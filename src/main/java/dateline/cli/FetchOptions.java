package dateline.cli;

import dateline.crawl.CrawlOptions;
import dateline.workspace.Settings;
import dateline.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command that goes to the network. */
final class FetchOptions {
  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      description =
          "Who crawls: an e-mail address or a page for the user agent, so that a webmaster can"
              + " reach you instead of blocking you. Kept in the workspace's dateline.yaml.")
  private @Nullable String contact;

  @Option(
      names = "--delay",
      paramLabel = "SECONDS",
      description = "Least pause between two requests to one host. Default: 1.")
  private @Nullable Double delay;

  @Option(
      names = "--hosts",
      paramLabel = "N",
      description = "Hosts to fetch from at a time. Default: 8.")
  private @Nullable Integer hosts;

  @Option(
      names = "--allow-private",
      description = "Fetch from private and loopback addresses too: for a newsroom's own servers.")
  private boolean allowPrivate;

  @Option(
      names = "--allow-private-host",
      split = ",",
      paramLabel = "HOST:PORT",
      description = "Fetch from this private or loopback address too, and no other.")
  private List<String> allowedHosts = List.of();

  /**
   * The settings of a command that fetches.
   *
   * @throws IllegalArgumentException when nobody has said yet who fetches
   */
  Settings settings(Workspace workspace) throws IOException {
    Settings settings = atHome(workspace);
    if (settings.contact().isBlank()) {
      throw new IllegalArgumentException(
          "whoever fetches pages says who they are, so that a webmaster who is bothered can reach"
              + " you instead of blocking you; say it once: --contact desk@example.org");
    }
    return settings;
  }

  /** The workspace's settings with what was typed on top; a contact typed is kept. */
  Settings atHome(Workspace workspace) throws IOException {
    Map<String, String> typed = new HashMap<>();
    if (contact != null) {
      typed.put("contact", contact);
    }
    if (delay != null) {
      typed.put("delay", delay.toString());
    }
    if (hosts != null) {
      typed.put("hosts", hosts.toString());
    }
    Settings kept = workspace.settings(System.getenv(), Map.of());
    Settings settings = workspace.settings(System.getenv(), typed);
    settings.crawlOptions(); // refuses a contact that is none, before it is kept
    if (contact != null && kept.contact().isEmpty()) {
      Files.writeString(
          workspace.settingsFile(),
          "contact: \"" + contact.replace("\\", "\\\\").replace("\"", "\\\"") + "\"\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.APPEND);
    }
    return settings;
  }

  CrawlOptions options(Settings settings) {
    CrawlOptions options = settings.crawlOptions();
    CrawlOptions.Draft draft = options.edit();
    if (allowPrivate) {
      draft.allowPrivate(true);
    }
    if (!allowedHosts.isEmpty()) {
      draft.allowedPrivate(Set.copyOf(allowedHosts));
    }
    return draft.done();
  }
}
