package dateline.workspace;

import dateline.archive.Position;
import dateline.archive.WarcArchive;
import dateline.crawl.CrawlState;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A folder on disk: {@code dateline.yaml}, {@code archive/} with every page, {@code crawl.db} with
 * what the crawler remembers, {@code index/} with the facts. Only the archive cannot be made again.
 */
public final class Workspace implements Closeable {
  private final Path folder;
  private final Optional<WorkspaceLock> lock;

  private Workspace(Path folder, Optional<WorkspaceLock> lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** Opens a workspace for writing; makes it when there is none. */
  public static Workspace create(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw notAFolder(folder);
    }
    Files.createDirectories(folder);
    Workspace workspace = new Workspace(folder, Optional.of(WorkspaceLock.take(folder)));
    if (!Files.exists(workspace.settingsFile())) {
      Files.writeString(workspace.settingsFile(), Settings.TEMPLATE);
    }
    workspace.mendIndex();
    return workspace;
  }

  /**
   * Opens a workspace for writing.
   *
   * @throws IOException when there is none, or another process writes to it
   */
  public static Workspace open(Path folder) throws IOException {
    exists(folder);
    return create(folder);
  }

  /** Opens a workspace for searching, beside a writer if there is one. */
  public static Workspace openToRead(Path folder) throws IOException {
    exists(folder);
    return new Workspace(folder, Optional.empty());
  }

  private static void exists(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw notAFolder(folder);
    }
    if (!Files.exists(folder.resolve(Settings.FILE))) {
      throw new IOException(
          folder
              + ": no workspace here; name one with --workspace, or start one: dateline add URL");
    }
  }

  private static IOException notAFolder(Path folder) {
    return new NotDirectoryException(folder + ": a file, not the folder of a workspace");
  }

  public Path folder() {
    return folder;
  }

  public Path settingsFile() {
    return folder.resolve(Settings.FILE);
  }

  public Settings settings(Map<String, String> env, Map<String, String> options)
      throws IOException {
    return Settings.load(settingsFile(), env, options);
  }

  public Path indexFolder() {
    return folder.resolve("index");
  }

  /** Where a new index grows until it is whole. */
  Path nextIndexFolder() {
    return folder.resolve("index.new");
  }

  private Path oldIndexFolder() {
    return folder.resolve("index.old");
  }

  public Path archiveFolder() {
    return folder.resolve("archive");
  }

  /**
   * The archive, for writing.
   *
   * @param sound as the index knows it, so that not the whole last file is looked through
   */
  public WarcArchive archive(Position sound) throws IOException {
    return lock.isPresent()
        ? WarcArchive.open(archiveFolder(), sound)
        : WarcArchive.openToRead(archiveFolder());
  }

  public CrawlState crawlState() throws IOException {
    return CrawlState.open(folder.resolve("crawl.db"));
  }

  /** Puts the new index in the place of the old one. */
  void swapIndex() throws IOException {
    Trees.delete(oldIndexFolder());
    if (Files.exists(indexFolder())) {
      Files.move(indexFolder(), oldIndexFolder());
    }
    Files.move(nextIndexFolder(), indexFolder());
    Trees.delete(oldIndexFolder());
  }

  /** Finishes a swap that a crash cut short: the new index was whole before it began. */
  private void mendIndex() throws IOException {
    if (!Files.exists(indexFolder()) && Files.exists(oldIndexFolder())) {
      Path whole = Files.exists(nextIndexFolder()) ? nextIndexFolder() : oldIndexFolder();
      Files.move(whole, indexFolder());
    }
    Trees.delete(oldIndexFolder());
  }

  @Override
  public void close() throws IOException {
    if (lock.isPresent()) {
      lock.get().close();
    }
  }
}
