package dateline.archive;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcWriter;

/**
 * Turns records into gzip members, one each. Deflaters are kept for the next page: making one costs
 * as much as deflating a small record. Thread-safe.
 */
final class Zipper implements Closeable {
  /** Twice as fast as usual for a tenth more bytes: fetching must not wait for it. */
  private static final int LEVEL = 3;

  private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

  private final Queue<Deflater> idle = new ConcurrentLinkedQueue<>();

  byte[] zipped(List<? extends WarcRecord> records) throws IOException {
    Deflater waiting = idle.poll();
    Deflater deflater = waiting == null ? new Deflater(LEVEL, true) : waiting;
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 13);
      for (WarcRecord record : records) {
        member(record, deflater, out);
      }
      return out.toByteArray();
    } finally {
      idle.add(deflater);
    }
  }

  private static void member(WarcRecord record, Deflater deflater, ByteArrayOutputStream out)
      throws IOException {
    deflater.reset();
    out.writeBytes(HEADER);
    CheckedOutputStream plain =
        new CheckedOutputStream(new DeflaterOutputStream(out, deflater, 1 << 13), new CRC32());
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(plain), WarcCompression.NONE)) {
      writer.write(record);
    }
    little(out, plain.getChecksum().getValue());
    little(out, deflater.getBytesRead());
  }

  private static void little(ByteArrayOutputStream out, long value) {
    for (int shift = 0; shift < 32; shift += 8) {
      out.write((int) (value >>> shift));
    }
  }

  @Override
  public void close() {
    for (Deflater deflater = idle.poll(); deflater != null; deflater = idle.poll()) {
      deflater.end();
    }
  }
}
