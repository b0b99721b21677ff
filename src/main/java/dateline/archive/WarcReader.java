package dateline.archive;

import dateline.model.Page;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
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
  private long records;
  private long pages;
  private long lost;
  private Optional<WarcRecordBlock> about = Optional.empty();

  /** Takes a page and the record it was made of. */
  private interface Taker {
    boolean page(Page page, WarcRecordBlock record, boolean odd) throws IOException;
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
    WarcReader reader = new WarcReader();
    reader.run(
        in,
        start,
        false,
        (page, record, odd) -> sink.page(new Position(file, record.next()), page));
    return reader.damage();
  }

  /**
   * Gives every page of a WARC file to {@code sink} with its records as they stand there.
   *
   * @throws IOException when the stream itself fails or the sink does, never for bad content
   */
  public static Damage copy(InputStream in, CopySink sink) throws IOException {
    WarcReader reader = new WarcReader();
    reader.run(
        in,
        0,
        true,
        (page, record, odd) -> sink.page(page, odd ? Optional.empty() : reader.asItStands(record)));
    return reader.damage();
  }

  private Damage damage() {
    return new Damage(records, pages, lost, notes);
  }

  private void run(InputStream in, long start, boolean keeping, Taker taker) throws IOException {
    try (RecordFraming framing = new RecordFraming(in, start, MAX_BLOCK, keeping, this::lost)) {
      boolean on = true;
      for (Optional<WarcRecordBlock> next = framing.next();
          on && next.isPresent();
          next = on ? framing.next() : next) {
        on = take(next.get(), taker);
      }
    }
  }

  /** The records of a page as they stand, the metadata record before the page's own. */
  private Optional<ReadyPage> asItStands(WarcRecordBlock record) {
    byte[] own = record.member();
    if (own.length == 0 || !record.sound()) {
      return Optional.empty();
    }
    if (assembly.metadata(record).equals(Metadata.NONE)) {
      return Optional.of(new ReadyPage(own));
    }
    byte[] said = about.map(WarcRecordBlock::member).orElse(new byte[0]);
    if (said.length == 0) {
      return Optional.empty();
    }
    byte[] both = Arrays.copyOf(said, said.length + own.length);
    System.arraycopy(own, 0, both, said.length, own.length);
    return Optional.of(new ReadyPage(both));
  }

  private boolean take(WarcRecordBlock record, Taker taker) throws IOException {
    records++;
    Optional<String> oddity = RecordSense.oddity(record);
    oddity.ifPresent(why -> lost("record at offset " + record.start() + ": " + why));
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
    if (record.type().equals("metadata")) {
      about = Optional.of(record).filter(sure -> oddity.isEmpty() && sure.sound());
    }
    Optional<Page> page =
        assembly.page(record, why -> lost("record at offset " + record.start() + ": " + why));
    if (page.isEmpty()) {
      return true;
    }
    pages++;
    return taker.page(page.get(), record, oddity.isPresent());
  }

  private void lost(String why) {
    lost++;
    if (notes.size() < MAX_NOTES) {
      notes.add(why);
    }
  }
}
