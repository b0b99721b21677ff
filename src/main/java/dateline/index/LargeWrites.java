package dateline.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.OutputStreamIndexOutput;

/** A folder whose files are written 64 KB at a time: Lucene's own writes 8. */
final class LargeWrites extends MMapDirectory {
  private static final int BUFFER = 1 << 16;

  LargeWrites(Path folder) throws IOException {
    super(folder);
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    ensureOpen();
    deletePendingFiles();
    Path file = getDirectory().resolve(name);
    return new OutputStreamIndexOutput(
        "LargeWrites(" + file + ")",
        name,
        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
        BUFFER);
  }
}
