package dateline.archive;

import dateline.model.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder of gzip WARC 1.1 files, each record its own gzip member, a new file when one is full.
 *
 * <p>Opening for writing cuts off what a crash left half written behind the last whole record.
 * Appending and syncing are for one thread at a time; reading may go on beside them.
 */
public final class WarcArchive implements PageArchive {
  /** A file is closed and the next begun when it is this large. */
  public static final long ROTATE_AT = 1L << 30;

  private static final String SUFFIX = ".warc.gz";
  private static final String SOFTWARE = "Dateline";

  private final Path folder;
  private final long rotateAt;
  private final boolean readOnly;
  private final Zipper zipper = new Zipper();
  private volatile Position synced;
  private Optional<FileChannel> channel = Optional.empty();
  private Position end;

  private WarcArchive(Path folder, long rotateAt, boolean readOnly, Position end) {
    this.folder = folder;
    this.rotateAt = rotateAt;
    this.readOnly = readOnly;
    this.end = end;
    this.synced = end;
  }

  /**
   * Opens an archive for writing; makes the folder when there is none.
   *
   * @param sound a position up to which the last file is known to be whole, so that only the rest
   *     is looked through; {@link Position#START} when nothing is known
   */
  public static WarcArchive open(Path folder, Position sound) throws IOException {
    return open(folder, sound, ROTATE_AT);
  }

  static WarcArchive open(Path folder, Position sound, long rotateAt) throws IOException {
    Files.createDirectories(folder);
    List<Path> files = files(folder);
    if (files.isEmpty()) {
      return new WarcArchive(folder, rotateAt, false, Position.START);
    }
    Path last = files.getLast();
    long from = sound.file().equals(name(last)) ? sound.offset() : 0;
    Position end = new Position(name(last), soundEnd(last, from));
    WarcArchive archive = new WarcArchive(folder, rotateAt, false, end);
    FileChannel channel = FileChannel.open(last, StandardOpenOption.WRITE);
    if (channel.size() > end.offset()) {
      channel.truncate(end.offset());
      channel.force(true);
    }
    channel.position(end.offset());
    archive.channel = Optional.of(channel);
    return archive;
  }

  /** Opens an archive for reading, up to the last whole record. */
  public static WarcArchive openToRead(Path folder) throws IOException {
    List<Path> files = Files.isDirectory(folder) ? files(folder) : List.of();
    Position end =
        files.isEmpty()
            ? Position.START
            : new Position(name(files.getLast()), Files.size(files.getLast()));
    return new WarcArchive(folder, ROTATE_AT, true, end);
  }

  @Override
  public Position append(Page page, String request, Optional<Position> sameBodyAt)
      throws IOException {
    FileChannel out = writable();
    Position at = end;
    Optional<Page> earlier = sameBodyAt.isPresent() ? page(sameBodyAt.get()) : Optional.empty();
    boolean same = earlier.isPresent() && Arrays.equals(earlier.get().body(), page.body());
    write(
        out,
        zipper.zipped(
            same
                ? RecordWriter.revisit(page, request, earlier.get(), sameBodyAt.get())
                : RecordWriter.page(page, request)));
    return at;
  }

  @Override
  public Position append(ReadyPage page) throws IOException {
    FileChannel out = writable();
    Position at = end;
    write(out, page.records());
    return at;
  }

  @Override
  public ReadyPage prepare(Page page, String request) throws IOException {
    return new ReadyPage(zipper.zipped(RecordWriter.page(page, request)));
  }

  @Override
  public void sync() throws IOException {
    if (channel.isPresent()) {
      channel.get().force(false);
    }
    synced = end;
  }

  /** Where the next page will stand, and where one goes on who has dealt with all before it. */
  public Position end() {
    return end;
  }

  @Override
  public Position synced() {
    return synced;
  }

  @Override
  public Damage read(Position from, ArchiveSink sink) throws IOException {
    Position until = synced;
    long records = 0;
    long pages = 0;
    long lost = 0;
    List<String> notes = new ArrayList<>();
    boolean[] on = {true};
    for (Path file : files(folder)) {
      String name = name(file);
      if (!on[0] || name.compareTo(until.file()) > 0 || name.compareTo(from.file()) < 0) {
        continue;
      }
      long start = name.equals(from.file()) ? from.offset() : 0;
      long stop = name.equals(until.file()) ? until.offset() : Files.size(file);
      ArchiveSink watched = (next, page) -> on[0] = sink.page(next, page);
      try (InputStream in = stretch(file, start, stop)) {
        Damage damage = WarcReader.read(in, name, start, watched);
        records += damage.records();
        pages += damage.pages();
        lost += damage.lost();
        damage.notes().forEach(note -> notes.add(name + ": " + note));
      }
    }
    return new Damage(records, pages, lost, notes);
  }

  @Override
  public Optional<Page> page(Position at) throws IOException {
    Path file = folder.resolve(at.file());
    if (at.file().isEmpty() || !name(file).equals(at.file()) || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = stretch(file, at.offset(), Files.size(file));
        RecordFraming framing =
            new RecordFraming(in, at.offset(), WarcReader.MAX_BLOCK, lost -> {})) {
      PageRecords assembly = new PageRecords();
      for (int group = 0; group < 4; group++) { // warcinfo, request, metadata, response
        Optional<WarcRecordBlock> record = framing.next();
        if (record.isEmpty()) {
          return Optional.empty();
        }
        if (record.get().type().equals("revisit")) {
          Optional<Position> original = RecordWriter.original(record.get());
          return original.isPresent() && !original.get().equals(at)
              ? page(original.get())
              : Optional.empty();
        }
        Optional<Page> page = assembly.page(record.get(), lost -> {});
        if (page.isPresent()) {
          return page;
        }
      }
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    closeFile();
    zipper.close();
  }

  private void closeFile() throws IOException {
    if (channel.isPresent()) {
      sync();
      channel.get().close();
      channel = Optional.empty();
    }
  }

  private FileChannel writable() throws IOException {
    if (readOnly) {
      throw new IOException(folder + ": opened for reading only");
    }
    if (channel.isPresent() && end.offset() < rotateAt) {
      return channel.get();
    }
    closeFile();
    int number = end.file().isEmpty() ? 1 : number(end.file()) + 1;
    String name = String.format(Locale.ROOT, "dateline-%06d%s", number, SUFFIX);
    FileChannel opened =
        FileChannel.open(
            folder.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    channel = Optional.of(opened);
    end = new Position(name, 0);
    write(opened, zipper.zipped(List.of(RecordWriter.info(name, SOFTWARE))));
    opened.force(true);
    try (FileChannel entry = FileChannel.open(folder)) { // the file's name must survive too
      entry.force(true);
    }
    return opened;
  }

  private void write(FileChannel out, byte[] bytes) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    try {
      while (rest.hasRemaining()) {
        out.write(rest);
      }
    } catch (IOException e) {
      out.truncate(end.offset()); // a disk that is full keeps the records before this one
      out.position(end.offset());
      throw new IOException(folder.resolve(end.file()) + ": " + e.getMessage(), e);
    }
    end = new Position(end.file(), end.offset() + bytes.length);
  }

  /** The end of the last whole record of a file. */
  private static long soundEnd(Path file, long from) throws IOException {
    long[] end = {from};
    boolean[] torn = {false};
    try (InputStream in = stretch(file, from, Files.size(file));
        RecordFraming framing =
            new RecordFraming(in, from, WarcReader.MAX_BLOCK, lost -> torn[0] = true)) {
      for (Optional<WarcRecordBlock> record = framing.next();
          record.isPresent();
          record = framing.next()) {
        end[0] = record.get().next();
      }
    }
    return torn[0] ? Math.min(end[0], Files.size(file)) : Files.size(file);
  }

  private static InputStream stretch(Path file, long from, long to) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    channel.position(from);
    return new Stretch(Channels.newInputStream(channel), to - from);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(f -> name(f).matches("dateline-\\d{6,}\\.warc\\.gz")).sorted().toList();
    }
  }

  private static int number(String file) {
    return Integer.parseInt(file.substring("dateline-".length(), file.length() - SUFFIX.length()));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
