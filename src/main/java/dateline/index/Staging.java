package dateline.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.NoLockFactory;

/**
 * Files that do not belong to the index yet, in its folder under names that Lucene does not look
 * at. When Lucene copies one into the index, it is renamed instead.
 */
final class Staging extends FilterDirectory {
  private final String prefix;
  private final AtomicLong temporary = new AtomicLong();

  /**
   * @param prefix of its files' names, such that no file of the index begins so
   */
  Staging(Directory index, String prefix) {
    super(index);
    this.prefix = prefix;
  }

  /** The folder of an index, which takes files over from here without copying them. */
  static Directory beside(Directory folder) {
    return new FilterDirectory(folder) {
      @Override
      public void copyFrom(Directory from, String source, String target, IOContext context)
          throws IOException {
        if (from instanceof Staging staging && staging.getDelegate().equals(this)) {
          in.rename(staging.staged(source), target);
        } else {
          in.copyFrom(from, source, target, context);
        }
      }
    };
  }

  private String staged(String name) {
    return name.startsWith(prefix) ? name : prefix + name;
  }

  /** Deletes all that is here: what a killed process has left, or nobody needs any more. */
  void clear() throws IOException {
    for (String name : listAll()) {
      deleteFile(name);
    }
  }

  @Override
  public String[] listAll() throws IOException {
    return Arrays.stream(in.listAll())
        .filter(name -> name.startsWith(prefix))
        .map(name -> name.substring(prefix.length()))
        .toArray(String[]::new);
  }

  @Override
  public void deleteFile(String name) throws IOException {
    in.deleteFile(staged(name));
  }

  @Override
  public long fileLength(String name) throws IOException {
    return in.fileLength(staged(name));
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    return in.createOutput(staged(name), context);
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    String name = prefix + "_" + Long.toString(temporary.getAndIncrement(), Character.MAX_RADIX);
    return in.createOutput(staged(name + "." + suffix), context);
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    return in.openInput(staged(name), context);
  }

  @Override
  public void rename(String source, String target) throws IOException {
    in.rename(staged(source), staged(target));
  }

  /** Nothing here outlives the process; the index makes durable what it takes over. */
  @Override
  public void sync(Collection<String> names) {}

  @Override
  public void syncMetaData() {}

  /** Whoever writes to the index has locked it. */
  @Override
  public Lock obtainLock(String name) throws IOException {
    return NoLockFactory.INSTANCE.obtainLock(in, name);
  }

  @Override
  public Set<String> getPendingDeletions() throws IOException {
    Set<String> names = new TreeSet<>();
    for (String name : in.getPendingDeletions()) {
      if (name.startsWith(prefix)) {
        names.add(name.substring(prefix.length()));
      }
    }
    return names;
  }

  /** The folder stays open. */
  @Override
  public void close() {}
}
