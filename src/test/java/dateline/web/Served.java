package dateline.web;

import dateline.fact.Reading;
import dateline.index.FactIndex;
import dateline.index.InventedNews;
import dateline.model.Entity;
import dateline.model.Page;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server over invented news. */
final class Served implements Closeable {
  static final WebOptions ANY_PORT = WebOptions.LOCAL.on(0);

  private final DatelineServer server;
  final Room room = new Room();

  /** A workspace that has the pages it was given and remembers what was added. */
  static final class Room implements Backroom {
    final Map<String, List<Page>> stored = new ConcurrentHashMap<>();
    final List<String> added = new CopyOnWriteArrayList<>();

    @Override
    public List<Page> copies(String url) {
      return stored.getOrDefault(url, List.of());
    }

    @Override
    public Reading reading(Page copy) {
      throw new IllegalStateException("there is none");
    }

    @Override
    public Optional<Entity.Point> point(String place, String country) {
      return Optional.empty();
    }

    @Override
    public List<SourceState> sources() {
      return added.stream()
          .map(
              url ->
                  new SourceState(
                      url,
                      "",
                      "listing",
                      List.of(),
                      false,
                      "",
                      Optional.empty(),
                      Map.of(),
                      Map.of()))
          .toList();
    }

    @Override
    public List<String> addSource(String url) throws IOException {
      if (!url.startsWith("http")) {
        throw new IOException(url + ": no http or https address");
      }
      added.add(url);
      return List.of("added " + url);
    }

    @Override
    public boolean takesSources() {
      return true;
    }
  }

  private Served(WebOptions options, Path index) throws IOException {
    server = DatelineServer.start(options, index, room);
  }

  static Served of(Path index) throws IOException {
    return new Served(ANY_PORT, index);
  }

  static Served of(Path index, WebOptions options) throws IOException {
    return new Served(options, index);
  }

  /** Writes an index of so many articles, about six facts each. */
  static Path news(Path folder, long seed, int articles) throws IOException {
    try (FactIndex index = FactIndex.create(folder)) {
      InventedNews news = new InventedNews(seed);
      for (int done = 0; done < articles; done += 100) {
        for (Reading reading : news.readings(Math.min(100, articles - done))) {
          index.put(reading);
        }
      }
      index.commit("end");
    }
    return folder;
  }

  int port() {
    return server.port();
  }

  Wire.Reply get(String path, String... headers) throws IOException {
    return Wire.get(port(), path, headers);
  }

  /** The token of the server's forms. */
  String formToken() throws IOException {
    String page = get("/sources").text();
    int at = page.indexOf("name=\"token\"");
    at = at < 0 ? page.indexOf("name=token") : at;
    int value = page.indexOf("value=\"", at) + 7;
    return page.substring(value, page.indexOf('"', value));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
