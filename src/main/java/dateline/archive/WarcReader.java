package dateline.archive;

import dateline.model.Page;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads any WARC file: gzip or plain, ours or another crawler's, damaged ones too. What cannot be
 * read is reported and passed over.
 */
public final class WarcReader {
  /** A single record may be this large. */
  static final int MAX_BLOCK = 64 << 20;

  private static final int MAX_NOTES = 100;

  private final List<String> notes = new ArrayList<>();
  private final PageRecords assembly = new PageRecords();
  private final String file;
  private long records;
  private long pages;
  private long lost;

  private WarcReader(String file) {
    this.file = file;
  }

  /**
   * Gives every page of a WARC file to {@code sink}; positions carry an empty file name.
   *
   * @throws IOException when the stream itself fails or the sink does, never for bad content
   */
  public static Damage read(InputStream in, ArchiveSink sink) throws IOException {
    return read(in, "", 0, sink);
  }

  static Damage read(InputStream in, String file, long start, ArchiveSink sink) throws IOException {
    WarcReader reader = new WarcReader(file);
    reader.run(in, start, sink);
    return new Damage(reader.records, reader.pages, reader.lost, reader.notes);
  }

  private void run(InputStream in, long start, ArchiveSink sink) throws IOException {
    try (RecordFraming framing = new RecordFraming(in, start, MAX_BLOCK, this::lost)) {
      boolean on = true;
      for (Optional<WarcRecordBlock> next = framing.next();
          on && next.isPresent();
          next = on ? framing.next() : next) {
        on = take(next.get(), sink);
      }
    }
  }

  private boolean take(WarcRecordBlock record, ArchiveSink sink) throws IOException {
    records++;
    RecordSense.oddity(record)
        .ifPresent(why -> lost("record at offset " + record.start() + ": " + why));
    boolean agrees =
        record
            .header("WARC-Block-Digest")
            .map(said -> Digests.agrees(said, record.block(), 0, record.block().length))
            .orElse(record.sound());
    boolean right = agrees && record.asWritten();
    if (!agrees && record.sound()) {
      lost("record at offset " + record.start() + ": block digest does not match");
    }
    if (!right) {
      return true;
    }
    Optional<Page> page =
        assembly.page(record, why -> lost("record at offset " + record.start() + ": " + why));
    if (page.isEmpty()) {
      return true;
    }
    pages++;
    return sink.page(new Position(file, record.next()), page.get());
  }

  private void lost(String why) {
    lost++;
    if (notes.size() < MAX_NOTES) {
      notes.add(why);
    }
  }
}
