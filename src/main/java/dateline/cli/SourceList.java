package dateline.cli;

import dateline.crawl.CrawlOptions;
import dateline.crawl.CrawlState;
import dateline.crawl.Opml;
import dateline.crawl.SourceFinder;
import dateline.crawl.Subscription;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Adds what the user names to the sources of a workspace, one line each. */
final class SourceList {
  private final CrawlState state;
  private final CrawlOptions options;
  private final List<String> tags;
  private final boolean asPages;
  private final PrintStream out;
  private final List<String> archives = new ArrayList<>();
  private int added;
  private int failed;

  /**
   * @param asPages whether an address is a page of its own, not a place to look for feeds
   */
  SourceList(
      CrawlState state, CrawlOptions options, List<String> tags, boolean asPages, PrintStream out) {
    this.state = state;
    this.options = options;
    this.tags = List.copyOf(tags);
    this.asPages = asPages;
    this.out = out;
  }

  int added() {
    return added;
  }

  int failed() {
    return failed;
  }

  /** Web archives among what was named: whoever has the newsroom open reads them. */
  List<String> archives() {
    return List.copyOf(archives);
  }

  /**
   * Adds an address, an OPML file, a web archive or a list of addresses; one bad one never stops
   * the rest.
   */
  void add(String name) {
    try {
      if (name.startsWith("http://") || name.startsWith("https://")) {
        address(name);
      } else {
        file(Path.of(name));
      }
    } catch (IOException | RuntimeException fault) {
      failed++;
      System.err.println("dateline: " + prefixed(name, Faults.line(fault)));
    }
  }

  private static String prefixed(String name, String line) {
    return line.startsWith(name) ? line : name + ": " + line;
  }

  private void address(String name) throws IOException {
    if (asPages) {
      keep(Subscription.page(uri(name)));
      return;
    }
    try (SourceFinder finder = new SourceFinder(options)) {
      for (Subscription source : finder.find(uri(name))) {
        keep(source);
      }
    }
  }

  private void file(Path file) throws IOException {
    if (WarcFiles.isOne(file)) {
      archives.add(file.toString());
      return;
    }
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.stripLeading().startsWith("<")) {
      opml(file, bytes);
      return;
    }
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String address = line.strip();
      if (address.isEmpty() || address.startsWith("#")) {
        continue;
      }
      try {
        keep(Subscription.page(uri(address)));
      } catch (IllegalArgumentException fault) {
        failed++;
        System.err.println("dateline: " + file + ":" + number + ": " + fault.getMessage());
      }
    }
  }

  private void opml(Path file, byte[] bytes) throws IOException {
    Opml.Import read = Opml.read(bytes);
    for (Subscription source : read.sources()) {
      keep(source);
    }
    for (String problem : read.problems()) {
      failed++;
      System.err.println("dateline: " + file + ": " + problem);
    }
    if (read.sources().isEmpty() && read.problems().isEmpty()) {
      throw new IOException("no feed in it");
    }
  }

  private static URI uri(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
      throw new IllegalArgumentException(text + ": no http or https address");
    }
    return Subscription.address(text);
  }

  private void keep(Subscription source) throws IOException {
    List<String> all = new ArrayList<>(source.tags());
    tags.stream().filter(tag -> !all.contains(tag)).forEach(all::add);
    Subscription tagged =
        new Subscription(
            source.url(), source.kind(), source.title(), source.home(), all, false, "");
    boolean fresh = state.add(tagged);
    added += fresh ? 1 : 0;
    String title = source.title().isEmpty() ? "" : "  " + source.title();
    String said = source.said().isEmpty() ? "" : "  " + source.said();
    out.println((fresh ? "added  " : "known  ") + source.url() + title + said);
  }
}
