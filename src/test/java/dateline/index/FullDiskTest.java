package dateline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.fact.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full at some byte: what was committed stays, and goes on when there is room. */
final class FullDiskTest {
  private static final long SEED = 1848;

  @TempDir Path folder;

  /** A folder with so many bytes left. */
  private static final class Small extends FilterDirectory {
    private final AtomicLong left;

    Small(Path folder, long bytes) throws IOException {
      super(FSDirectory.open(folder));
      left = new AtomicLong(bytes);
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      return limited(super.createOutput(name, context));
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
        throws IOException {
      return limited(super.createTempOutput(prefix, suffix, context));
    }

    private IndexOutput limited(IndexOutput out) {
      return new FilterIndexOutput("limited", out.getName(), out) {
        @Override
        public void writeByte(byte b) throws IOException {
          take(1);
          super.writeByte(b);
        }

        @Override
        public void writeBytes(byte[] b, int offset, int length) throws IOException {
          take(length);
          super.writeBytes(b, offset, length);
        }
      };
    }

    private void take(int bytes) throws IOException {
      if (left.addAndGet(-bytes) < 0) {
        throw new IOException("No space left on device");
      }
    }
  }

  @Test
  void what_was_committed_stays_and_goes_on_when_there_is_room() throws IOException {
    List<Reading> news = new InventedNews(SEED).readings(60);
    put(news.subList(0, 20), "20");
    long whole = Disk.size(folder);
    for (long bytes = 0; bytes < whole; bytes += whole / 12) {
      long room = bytes;
      assertThatThrownBy(() -> putIn(new Small(folder, room), news.subList(20, 60), "60"))
          .as("%d bytes left", room)
          .isInstanceOf(IOException.class)
          .hasStackTraceContaining("No space left on device");
      try (FactIndex index = FactIndex.open(folder);
          FactSearch search = FactSearch.open(folder)) {
        assertThat(index.position()).isEqualTo("20");
        assertThat(search.count(FactQuery.parse("type:article"))).isEqualTo(20);
        search.verify();
      }
      assertThat(folder.resolve(FactIndex.HOLDER)).doesNotExist();
    }
    put(news.subList(20, 60), "60");
    try (FactSearch search = FactSearch.open(folder)) {
      assertThat(search.count(FactQuery.parse("type:article"))).isEqualTo(60);
    }
    assertThat(Files.exists(folder)).isTrue();
  }

  private void put(List<Reading> news, String position) throws IOException {
    putIn(FSDirectory.open(folder), news, position);
  }

  private void putIn(
      org.apache.lucene.store.Directory directory, List<Reading> news, String position)
      throws IOException {
    try (FactIndex index =
        FactIndex.open(folder, directory, IndexWriterConfig.OpenMode.CREATE_OR_APPEND)) {
      for (Reading reading : news) {
        index.put(reading);
      }
      index.commit(position);
    }
  }
}
