package dateline.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A stream one can go back in: bytes are addressed by their offset in the whole stream and stay
 * until they are released.
 */
final class ByteWindow {
  private static final int CHUNK = 1 << 16;

  private final InputStream in;
  private byte[] buffer = new byte[CHUNK];
  private long base;
  private int length;
  private boolean ended;

  ByteWindow(InputStream in) {
    this.in = in;
  }

  /** Whether {@code count} bytes from {@code offset} on exist; reads on as far as needed. */
  boolean has(long offset, int count) throws IOException {
    while (!ended && base + length < offset + count) {
      fill();
    }
    return base + length >= offset + count;
  }

  /** The first offset that is not released. */
  long first() {
    return base;
  }

  /** How many bytes from {@code offset} on are at hand without reading. */
  int atHand(long offset) {
    return (int) Math.max(0, base + length - offset);
  }

  byte at(long offset) {
    return buffer[(int) (offset - base)];
  }

  byte[] copy(long from, long to) {
    return Arrays.copyOfRange(buffer, (int) (from - base), (int) (to - base));
  }

  /**
   * The buffer that holds {@code offset}; with {@link #index} and {@link #atHand} for inflaters.
   */
  byte[] buffer() {
    return buffer;
  }

  int index(long offset) {
    return (int) (offset - base);
  }

  boolean startsWith(long offset, byte[] prefix) throws IOException {
    if (!has(offset, prefix.length)) {
      return false;
    }
    int at = (int) (offset - base);
    return Arrays.equals(buffer, at, at + prefix.length, prefix, 0, prefix.length);
  }

  /** Forgets everything before {@code offset}. */
  void release(long offset) {
    int gone = (int) Math.min(length, Math.max(0, offset - base));
    if (gone > CHUNK || gone == length) {
      System.arraycopy(buffer, gone, buffer, 0, length - gone);
      length -= gone;
      base += gone;
    }
  }

  private void fill() throws IOException {
    if (buffer.length - length < CHUNK / 2) {
      buffer = Arrays.copyOf(buffer, Math.addExact(buffer.length, buffer.length));
    }
    int read = in.read(buffer, length, buffer.length - length);
    if (read < 0) {
      ended = true;
    } else {
      length += read;
    }
  }
}
