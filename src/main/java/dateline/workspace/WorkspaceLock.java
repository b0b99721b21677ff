package dateline.workspace;

import dateline.index.LockHolder;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One writer at a time: the operating system holds the lock, the file says who has it. */
final class WorkspaceLock implements Closeable {
  private final FileChannel channel;

  private WorkspaceLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * @throws IOException naming the process that has the lock
   */
  static WorkspaceLock take(Path folder) throws IOException {
    Path file = folder.resolve("lock");
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean taken = false;
    try {
      FileLock lock = channel.tryLock();
      taken = lock != null;
    } catch (OverlappingFileLockException ours) {
      taken = false;
    } finally {
      if (!taken) {
        channel.close();
      }
    }
    if (!taken) {
      throw new IOException(
          folder
              + ": in use by "
              + LockHolder.read(file)
              + "; wait for it or stop it (searching works meanwhile)");
    }
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(LockHolder.self().getBytes(StandardCharsets.UTF_8)));
    return new WorkspaceLock(channel);
  }

  @Override
  public void close() throws IOException {
    channel.truncate(0);
    channel.close();
  }
}
