package dateline.web;

import dateline.index.FactSearch;
import dateline.index.UnusableIndexException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The index of a workspace at work: follows what a crawl commits, and moves to another folder that
 * was put in its place, while questions under way finish on what they began with.
 */
final class LiveIndex implements Closeable {
  private static final long LOOK_EVERY = Duration.ofSeconds(1).toNanos();

  private final Path folder;
  private Optional<Open> current = Optional.empty();
  private long looked;

  /** One folder's index and how many ask it. */
  private static final class Open {
    private final FactSearch search;
    private final @Nullable Object folderKey;
    private int asking;
    private boolean left;

    Open(FactSearch search, @Nullable Object folderKey) {
      this.search = search;
      this.folderKey = folderKey;
    }
  }

  /** A question to the index. */
  interface Question<T> {
    T ask(FactSearch search) throws IOException;
  }

  LiveIndex(Path folder) {
    this.folder = folder;
  }

  /**
   * Asks the newest commit.
   *
   * @throws Refusal when there is no index yet, or none that can be read
   */
  <T> T ask(Question<T> question) throws IOException {
    Open open = acquire();
    try {
      return question.ask(open.search);
    } finally {
      release(open);
    }
  }

  /** Whether there is an index by now. */
  boolean isThere() {
    return Files.isDirectory(folder);
  }

  private synchronized Open acquire() throws IOException {
    long now = System.nanoTime();
    if (current.isEmpty() || now - looked > LOOK_EVERY) {
      look();
      looked = now;
    }
    Open open = current.orElseThrow();
    open.asking++;
    return open;
  }

  private void look() throws IOException {
    try {
      Object key = Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
      if (current.isPresent() && Objects.equals(key, current.get().folderKey)) {
        current.get().search.refresh();
        return;
      }
      Open next = new Open(FactSearch.open(folder), key);
      leave();
      current = Optional.of(next);
    } catch (NoSuchFileException none) {
      if (current.isEmpty()) { // else it is being swapped at this moment: the old one still serves
        throw Refusal.later("nothing is indexed here yet: add a source, then run dateline crawl");
      }
    } catch (UnusableIndexException damaged) {
      throw Refusal.later("the index cannot be read; whoever runs this server: dateline rebuild");
    }
  }

  private synchronized void release(Open open) throws IOException {
    open.asking--;
    if (open.left && open.asking == 0) {
      open.search.close();
    }
  }

  private void leave() throws IOException {
    if (current.isPresent()) {
      Open old = current.get();
      old.left = true;
      current = Optional.empty();
      if (old.asking == 0) {
        old.search.close();
      }
    }
  }

  @Override
  public synchronized void close() throws IOException {
    leave();
  }
}
