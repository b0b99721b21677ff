package dateline.format;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is there whole or not at all: written beside its place and moved there by {@link
 * #commit()}. Closing without a commit leaves nothing behind. A device or pipe is written to as it
 * is.
 */
public final class OutputFile implements AutoCloseable {
  private final Path target;
  private final Path written;
  private final OutputStream stream;
  private boolean done;

  private OutputFile(Path target, Path written) throws IOException {
    this.target = target;
    this.written = written;
    this.stream = new BufferedOutputStream(Files.newOutputStream(written), 1 << 16);
  }

  public static OutputFile of(Path target) throws IOException {
    if (Files.isDirectory(target)) {
      throw new IOException(target + ": is a folder, name a file");
    }
    boolean special = Files.exists(target) && !Files.isRegularFile(target);
    if (special) {
      return new OutputFile(target, target);
    }
    Path place = target.toAbsolutePath();
    return new OutputFile(place, part(place));
  }

  /** What is written beside a file until it is whole; an interrupted program takes it away. */
  static Path part(Path place) {
    Path part =
        place.resolveSibling(
            "." + place.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    part.toFile().deleteOnExit();
    return part;
  }

  public OutputStream stream() {
    return stream;
  }

  /** Closes the stream and puts the file in its place. */
  public void commit() throws IOException {
    stream.close();
    if (!written.equals(target)) {
      Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
    }
    done = true;
  }

  @Override
  public void close() throws IOException {
    if (done) {
      return;
    }
    try {
      stream.close(); // on a full disk this fails once more
    } finally {
      if (!written.equals(target)) {
        Files.deleteIfExists(written);
      }
    }
  }
}
