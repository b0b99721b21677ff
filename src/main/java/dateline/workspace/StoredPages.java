package dateline.workspace;

import dateline.archive.Position;
import dateline.archive.WarcArchive;
import dateline.model.Page;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where in the archive each address stands, every version of it. The archive is looked through once
 * and then followed as it grows. Safe for many threads.
 */
public final class StoredPages {
  private static final long LOOK_EVERY = Duration.ofSeconds(5).toNanos();
  private static final int FOUND = 200;

  private final Workspace workspace;
  private final Map<String, List<Position>> places = new HashMap<>();
  private Position reached = Position.START;
  private Optional<Long> looked = Optional.empty();

  public StoredPages(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * Every version of a page, the oldest first; the same bytes fetched again are one.
   *
   * @param url where it was fetched, or the address it calls its own
   */
  public synchronized List<Page> versions(String url) throws IOException {
    long now = System.nanoTime();
    if (looked.isEmpty() || now - looked.get() > LOOK_EVERY) {
      look();
      looked = Optional.of(System.nanoTime());
    }
    List<Page> versions = new ArrayList<>();
    try (WarcArchive archive = workspace.archive(Position.START)) {
      for (Position place : places.getOrDefault(url, List.of())) {
        Optional<Page> page = archive.page(place);
        boolean again =
            page.isPresent()
                && !versions.isEmpty()
                && java.util.Arrays.equals(versions.getLast().body(), page.get().body());
        page.filter(p -> !again).ifPresent(versions::add);
      }
    }
    return versions;
  }

  private void look() throws IOException {
    try (WarcArchive archive = workspace.archive(Position.START)) {
      archive.read(
          reached,
          (next, page) -> {
            if (page.status() == FOUND) {
              Position place = reached.beforeThatEndsAt(next);
              String fetched = page.uri().toString();
              put(fetched, place);
              OwnAddress.of(page)
                  .filter(own -> !own.equals(fetched))
                  .ifPresent(own -> put(own, place));
            }
            reached = next;
            return true;
          });
    }
  }

  private void put(String address, Position place) {
    places.computeIfAbsent(address, none -> new ArrayList<>(1)).add(place);
  }
}
