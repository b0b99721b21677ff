package dateline.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds the records of a WARC file, compressed or not, whole or damaged. After a bad record it goes
 * on at the next one.
 */
final class RecordFraming implements Closeable {
  private static final byte[] MAGIC = "WARC/".getBytes(StandardCharsets.US_ASCII);
  private static final int MAX_HEADER = 1 << 20;

  private final Consumer<String> lost;
  private final long start;
  private final int maxBlock;
  private final Optional<GzipMembers> gzip;
  private final ByteWindow bytes;
  private long at;
  private GzipMembers.Member member = new GzipMembers.Member(0, 0);

  /**
   * @param start offset of the stream's first byte in the file
   * @param maxBlock a larger record is reported and passed over
   */
  RecordFraming(InputStream in, long start, int maxBlock, Consumer<String> lost)
      throws IOException {
    this(in, start, maxBlock, false, lost);
  }

  /**
   * @param keeping whether records come with the gzip member that holds them
   */
  RecordFraming(InputStream in, long start, int maxBlock, boolean keeping, Consumer<String> lost)
      throws IOException {
    this.lost = lost;
    this.start = start;
    this.maxBlock = maxBlock;
    ByteWindow raw = new ByteWindow(in);
    boolean zipped = raw.has(0, 2) && raw.at(0) == 0x1f && raw.at(1) == (byte) 0x8b;
    gzip = zipped ? Optional.of(new GzipMembers(raw, keeping, lost)) : Optional.empty();
    bytes = zipped ? new ByteWindow(gzip.get()) : raw;
  }

  /** The next record, or empty at the end. */
  Optional<WarcRecordBlock> next() throws IOException {
    while (true) {
      bytes.release(at);
      skipBlankLines();
      if (!bytes.has(at, 1)) {
        return Optional.empty();
      }
      if (!bytes.startsWith(at, MAGIC)) {
        lost.accept("no record at offset " + place(at));
        resync(at + 1);
        continue;
      }
      Optional<WarcRecordBlock> record = record();
      if (record.isPresent()) {
        return record;
      }
    }
  }

  private Optional<WarcRecordBlock> record() throws IOException {
    long from = at;
    long place = place(from);
    GzipMembers.Member begun = member;
    long body = headerEnd(from);
    if (body < 0) {
      lost.accept("record at offset " + place + ": its header does not end");
      resync(from + MAGIC.length);
      return Optional.empty();
    }
    Map<String, List<String>> headers = new HashMap<>();
    boolean clean = parse(bytes.copy(from, body), headers);
    long length = contentLength(headers);
    if (length < 0 || length > maxBlock) {
      String said =
          length < 0 ? "no usable Content-Length" : length + " bytes, more than " + maxBlock;
      lost.accept("record at offset " + place + ": " + said);
      resync(body);
      return Optional.empty();
    }
    long end = body + length;
    boolean whole = bytes.has(body, (int) length);
    Optional<Long> cut = memberInside(from, whole ? end : body + bytes.atHand(body));
    if (!whole || cut.isPresent()) {
      lost.accept("record at offset " + place + " is cut short");
      if (cut.isPresent()) {
        at = cut.get();
      } else {
        resync(body);
      }
      return Optional.empty();
    }
    byte[] block = bytes.copy(body, end);
    at = end;
    boolean ended = endsWell();
    if (!clean || !ended) {
      lost.accept(
          "record at offset " + place + (clean ? ": something follows its block" : ": bad header"));
      if (!ended) {
        resync(body);
      }
    }
    boolean asWritten = gzip.isEmpty() || !gzip.get().wrong(place - start);
    long next = nextPlace();
    byte[] alone = begun.inflated() == from ? alone(begun, next) : new byte[0];
    return Optional.of(
        new WarcRecordBlock(place, next, headers, block, asWritten, clean && ended, alone));
  }

  /** The member, if it is kept and the next record stands right behind it. */
  private byte[] alone(GzipMembers.Member begun, long next) {
    byte[] bytes = gzip.isEmpty() ? new byte[0] : gzip.get().take(begun.raw());
    return start + begun.raw() + bytes.length == next ? bytes : new byte[0];
  }

  /** Moves behind the blank lines that end a record; false when something else stands there. */
  private boolean endsWell() throws IOException {
    long end = at;
    skipBlankLines();
    return !bytes.has(at, 1) || (at - end >= 2 && bytes.startsWith(at, MAGIC));
  }

  private void skipBlankLines() throws IOException {
    while (bytes.has(at, 1) && (bytes.at(at) == '\r' || bytes.at(at) == '\n')) {
      at++;
    }
  }

  /** Goes to the next place at or after {@code from} where a record begins a line or a member. */
  private void resync(long from) throws IOException {
    for (at = from; bytes.has(at, 1); at++) {
      if (at - from > maxBlock) {
        bytes.release(at - 1);
      }
      if (bytes.at(at) == 'W'
          && (at == 0 || bytes.at(at - 1) == '\n' || startsMember(at))
          && bytes.startsWith(at, MAGIC)) {
        return;
      }
    }
  }

  private boolean startsMember(long offset) {
    return gzip.isPresent() && gzip.get().members().stream().anyMatch(m -> m.inflated() == offset);
  }

  private Optional<Long> memberInside(long from, long end) throws IOException {
    if (gzip.isEmpty()) {
      return Optional.empty();
    }
    for (GzipMembers.Member begun : gzip.get().members()) {
      if (begun.inflated() > from
          && begun.inflated() < end
          && bytes.startsWith(begun.inflated(), MAGIC)) {
        return Optional.of(begun.inflated());
      }
    }
    return Optional.empty();
  }

  /** The place in the file of an offset in the inflated stream: its member's start. */
  private long place(long offset) {
    if (gzip.isEmpty()) {
      return start + offset;
    }
    while (!gzip.get().members().isEmpty()
        && gzip.get().members().getFirst().inflated() <= offset) {
      member = gzip.get().members().removeFirst();
    }
    return start + member.raw();
  }

  private long nextPlace() throws IOException {
    if (gzip.isEmpty()) {
      return start + at;
    }
    return bytes.has(at, 1) ? place(at) : start + gzip.get().rawEnd();
  }

  private long headerEnd(long from) throws IOException {
    for (long i = from; i - from < MAX_HEADER && bytes.has(i, 1); i++) {
      if (bytes.at(i) == '\n' && bytes.has(i + 1, 1)) {
        if (bytes.at(i + 1) == '\n') {
          return i + 2;
        }
        if (bytes.at(i + 1) == '\r' && bytes.has(i + 2, 1) && bytes.at(i + 2) == '\n') {
          return i + 3;
        }
      }
    }
    return -1;
  }

  /** Fills {@code headers}; false when a line is none or a name has odd characters. */
  private static boolean parse(byte[] head, Map<String, List<String>> headers) {
    String[] lines = new String(head, StandardCharsets.UTF_8).split("\r?\n", -1);
    boolean clean = lines[0].equals("WARC/1.0") || lines[0].equals("WARC/1.1") || old(lines[0]);
    String last = "";
    for (String line : List.of(lines).subList(1, lines.length)) {
      if (line.isEmpty()) {
        continue;
      }
      int colon = line.indexOf(':');
      if ((line.startsWith(" ") || line.startsWith("\t")) && headers.containsKey(last)) {
        headers.merge(
            last, List.of(line.strip()), (a, b) -> List.of(a.getLast() + " " + b.getFirst()));
      } else if (colon > 0) {
        last = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        headers
            .computeIfAbsent(last, name -> new ArrayList<>())
            .add(line.substring(colon + 1).strip());
        clean &= last.chars().allMatch(c -> c > ' ' && c < 127);
      } else {
        clean = false;
      }
    }
    return clean;
  }

  private static boolean old(String version) {
    return version.startsWith("WARC/0.");
  }

  private static long contentLength(Map<String, List<String>> headers) {
    List<String> said = headers.getOrDefault("content-length", List.of());
    if (said.isEmpty() || said.getFirst().isEmpty() || said.getFirst().length() > 18) {
      return -1;
    }
    String digits = said.getFirst();
    return digits.chars().allMatch(c -> c >= '0' && c <= '9') ? Long.parseLong(digits) : -1;
  }

  @Override
  public void close() {
    gzip.ifPresent(GzipMembers::close);
  }
}
