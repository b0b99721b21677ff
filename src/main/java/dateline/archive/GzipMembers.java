package dateline.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Inflates a row of gzip members and does not stop at a broken one: it says what was lost and goes
 * on at the next member that begins like a record.
 */
final class GzipMembers extends InputStream {
  /** Going back needs the member's compressed bytes; more than this many are not kept. */
  private static final int KEPT = 64 << 20;

  /** A longer member is not kept whole for copying. */
  private static final int COPIED = 16 << 20;

  private static final int HEADER = 10;
  private static final byte[] RECORD = {'W', 'A', 'R', 'C', '/'};

  /** Where a member begins: in the file and in the inflated stream. */
  record Member(long raw, long inflated) {}

  private final ByteWindow raw;
  private final Consumer<String> lost;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final Deque<Member> members = new ArrayDeque<>();
  private final Set<Long> wrong = new HashSet<>();
  private final TreeMap<Long, byte[]> whole = new TreeMap<>();
  private final boolean keeping;
  private long next;
  private long wholeEnd;
  private long memberStart;
  private long memberSize;
  private long inflated;
  private boolean open;

  /**
   * @param keeping whether {@link #take} will be asked for whole members
   */
  GzipMembers(ByteWindow raw, boolean keeping, Consumer<String> lost) {
    this.raw = raw;
    this.keeping = keeping;
    this.lost = lost;
  }

  /** The members begun so far that nobody has taken yet, first begun first. */
  Deque<Member> members() {
    return members;
  }

  /**
   * Whether the member that begins at {@code raw} inflated to other bytes than went in: known once
   * its end was read. Asking forgets it.
   */
  boolean wrong(long raw) {
    return wrong.remove(raw);
  }

  /**
   * The bytes of the sound member that begins at {@code raw}, empty when there is none; it and
   * those before it are then forgotten.
   */
  byte[] take(long raw) {
    byte[] bytes = whole.getOrDefault(raw, new byte[0]);
    whole.headMap(raw, true).clear();
    return bytes;
  }

  /** The offset in the file after the last member that ended as it should. */
  long rawEnd() {
    return wholeEnd;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int at, int count) throws IOException {
    while (open || begin()) {
      int got = inflate(into, at, count);
      if (got > 0) {
        inflated += got;
        return got;
      }
    }
    return -1;
  }

  @Override
  public void close() {
    inflater.end();
  }

  /** Opens the member at {@code next}, or the next one that can be found. */
  private boolean begin() throws IOException {
    raw.release(next);
    if (!raw.has(next, 1)) {
      return false;
    }
    long body = headerEnd(next);
    if (body < 0) {
      lost.accept("no gzip member at offset " + next);
      return resync(next + 1);
    }
    start(next, body);
    return true;
  }

  private void start(long at, long body) {
    members.add(new Member(at, inflated));
    memberStart = at;
    memberSize = 0;
    next = body;
    inflater.reset();
    crc.reset();
    open = true;
  }

  private int inflate(byte[] into, int at, int count) throws IOException {
    try {
      int got = inflater.inflate(into, at, count);
      if (got > 0) {
        crc.update(into, at, got);
        memberSize += got;
        return got;
      }
      if (inflater.finished()) {
        finish();
      } else if (inflater.needsDictionary()) {
        throw new DataFormatException("needs a dictionary");
      } else if (!feed()) {
        open = false;
        lost.accept("gzip member at offset " + memberStart + " is cut short");
        resync(memberStart + 1);
      }
    } catch (DataFormatException e) {
      lost.accept("gzip member at offset " + memberStart + ": " + e.getMessage());
      resync(memberStart + 1);
    }
    return 0;
  }

  private boolean feed() throws IOException {
    if (!raw.has(next, 1)) {
      return false;
    }
    if (next - memberStart > KEPT) {
      raw.release(next);
    }
    int many = raw.atHand(next);
    inflater.setInput(raw.buffer(), raw.index(next), many);
    next += many;
    return true;
  }

  private void finish() throws IOException {
    next -= inflater.getRemaining();
    open = false;
    if (!raw.has(next, 8)) {
      lost.accept("gzip member at offset " + memberStart + " is cut short");
      next += raw.atHand(next);
      return;
    }
    long otherSum = little(next) ^ crc.getValue();
    long otherSize = little(next + 4) ^ (memberSize & 0xffffffffL);
    next += 8;
    if (otherSum == 0 && otherSize == 0) {
      wholeEnd = next;
      if (keeping && next - memberStart <= COPIED && raw.first() <= memberStart) {
        whole.put(memberStart, raw.copy(memberStart, next));
      }
    } else {
      lost.accept("gzip member at offset " + memberStart + ": checksum does not match");
      if (Long.bitCount(otherSum) > 1) { // a single bit is the sum's own: data would turn many
        wrong.add(memberStart);
      }
      resync(memberStart + 1); // the damaged data may have run on over members that are whole
    }
  }

  private long little(long at) {
    return (raw.at(at) & 0xffL)
        | (raw.at(at + 1) & 0xffL) << 8
        | (raw.at(at + 2) & 0xffL) << 16
        | (raw.at(at + 3) & 0xffL) << 24;
  }

  /** Looks for a member whose first bytes inflate to the start of a record. */
  private boolean resync(long from) throws IOException {
    open = false;
    for (long at = Math.max(from, raw.first()); raw.has(at, HEADER + 2); at++) {
      if (raw.atHand(at) > KEPT) {
        raw.release(at);
      }
      if (raw.at(at) == 0x1f && raw.at(at + 1) == (byte) 0x8b) {
        long body = headerEnd(at);
        if (body > 0 && beginsRecord(body)) {
          next = at;
          start(at, body);
          return true;
        }
      }
    }
    while (raw.has(next, 1)) {
      next += raw.atHand(next);
      raw.release(next);
    }
    return false;
  }

  private boolean beginsRecord(long body) throws IOException {
    raw.has(body, 512);
    Inflater trial = new Inflater(true);
    try {
      byte[] first = new byte[RECORD.length];
      trial.setInput(raw.copy(body, body + Math.min(512, raw.atHand(body))));
      int got = trial.inflate(first);
      return got == RECORD.length && java.util.Arrays.equals(first, RECORD);
    } catch (DataFormatException notOne) {
      return false;
    } finally {
      trial.end();
    }
  }

  /** The end of the gzip header at {@code at}, or -1 when there is none. */
  private long headerEnd(long at) throws IOException {
    if (!raw.has(at, HEADER)
        || raw.at(at) != 0x1f
        || raw.at(at + 1) != (byte) 0x8b
        || raw.at(at + 2) != 8
        || (raw.at(at + 3) & 0xe0) != 0) {
      return -1;
    }
    int flags = raw.at(at + 3);
    long end = at + HEADER;
    if ((flags & 4) != 0) {
      if (!raw.has(end, 2)) {
        return -1;
      }
      end += 2 + (raw.at(end) & 0xff) + ((raw.at(end + 1) & 0xff) << 8);
    }
    for (int text = 8; text <= 16; text <<= 1) { // file name, then comment
      if ((flags & text) != 0) {
        end = afterZero(end);
      }
    }
    if ((flags & 2) != 0) {
      end += 2;
    }
    return end >= 0 && raw.has(end, 1) ? end : -1;
  }

  private long afterZero(long from) throws IOException {
    for (long at = from; from >= 0 && at < from + 4096 && raw.has(at, 1); at++) {
      if (raw.at(at) == 0) {
        return at + 1;
      }
    }
    return Integer.MIN_VALUE;
  }
}
