package dateline.cli;

import dateline.crawl.CrawlState;
import dateline.crawl.SourceFinder;
import dateline.crawl.Subscription;
import dateline.fact.Reading;
import dateline.model.Entity;
import dateline.model.Page;
import dateline.nlp.Models;
import dateline.nlp.PlaceFinder;
import dateline.read.PageReader;
import dateline.web.Backroom;
import dateline.workspace.Settings;
import dateline.workspace.StoredPages;
import dateline.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the screens ask of a workspace. */
final class WorkspaceBackroom implements Backroom {
  private static final int REMEMBERED = 50;

  private final Path folder;
  private final FetchOptions fetching;
  private final Settings settings;
  private final StoredPages stored;
  private Optional<PageReader> reader = Optional.empty();
  private Optional<PlaceFinder> atlas = Optional.empty();

  /** What was read last: a page is looked at more than once. */
  private final Map<String, Reading> read =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Reading> eldest) {
          return size() > REMEMBERED;
        }
      };

  WorkspaceBackroom(Workspace workspace, FetchOptions fetching) throws IOException {
    this.folder = workspace.folder();
    this.fetching = fetching;
    this.settings = fetching.atHome(workspace);
    this.stored = new StoredPages(workspace);
  }

  @Override
  public List<Page> copies(String url) throws IOException {
    return stored.versions(url);
  }

  @Override
  public Reading reading(Page copy) throws IOException {
    String key = copy.uri() + " " + copy.fetched();
    synchronized (read) {
      Reading known = read.get(key);
      if (known != null) {
        return known;
      }
    }
    Reading reading = reader().read(copy);
    synchronized (read) {
      read.put(key, reading);
    }
    return reading;
  }

  /** Made when it is first needed: the models take a second to load. */
  private synchronized PageReader reader() throws IOException {
    if (reader.isEmpty()) {
      reader = Optional.of(PageReader.of(Models.load(settings.models())));
    }
    return reader.get();
  }

  @Override
  public List<SourceState> sources() throws IOException {
    List<SourceState> states = new ArrayList<>();
    try (Workspace workspace = Workspace.openToRead(folder);
        CrawlState state = workspace.crawlState()) {
      for (Subscription source : state.sources()) {
        CrawlState.Standing standing = state.standing(source.url());
        states.add(
            new SourceState(
                source.url().toString(),
                source.title(),
                source.kind().label(),
                source.tags(),
                source.paused(),
                source.said(),
                standing.asked(),
                standing.pages(),
                standing.reasons()));
      }
    }
    return states;
  }

  @Override
  public List<String> addSource(String url) throws IOException {
    if (!UrlInput.isUrl(url)) {
      throw new IOException(url + ": no http or https address");
    }
    List<String> said = new ArrayList<>();
    try (Workspace workspace = Workspace.open(folder);
        CrawlState state = workspace.crawlState();
        SourceFinder finder = new SourceFinder(fetching.options(fetching.settings(workspace)))) {
      for (Subscription source : finder.find(Subscription.address(url))) {
        String title = source.title().isEmpty() ? "" : " " + source.title();
        said.add((state.add(source) ? "added " : "known ") + source.url() + title);
      }
    } catch (IllegalArgumentException refused) {
      throw new IOException(String.valueOf(refused.getMessage()), refused);
    }
    return said;
  }

  @Override
  public synchronized Optional<Entity.Point> point(String place, String country) {
    if (atlas.isEmpty()) {
      atlas = Optional.of(new PlaceFinder());
    }
    return atlas.get().point(place, country);
  }

  @Override
  public boolean takesSources() {
    return Files.isWritable(folder);
  }
}
