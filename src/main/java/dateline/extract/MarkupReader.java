package dateline.extract;

import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/** Characters of bytes in an encoding that has ASCII in it, without a string of them all. */
final class MarkupReader extends Reader {
  // enough for the longest sequence of bytes that is one character
  private static final int STEP = 32;

  private final byte[] bytes;
  private final int end;
  private final ByteBuffer source;
  private final CharsetDecoder decoder;
  private int at;

  MarkupReader(byte[] bytes, int length, Charset charset) {
    this.bytes = bytes;
    this.end = length;
    this.source = ByteBuffer.wrap(bytes);
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
  }

  @Override
  public int read(char[] into, int from, int most) {
    CharBuffer target = CharBuffer.wrap(into, from, most);
    while (at < end && target.hasRemaining()) {
      int plain = MarkupBytes.ascii(bytes, at, at + Math.min(end - at, target.remaining()));
      if (plain > 0) {
        int start = target.position();
        for (int i = 0; i < plain; i++) {
          into[start + i] = (char) bytes[at + i];
        }
        target.position(start + plain);
        at += plain;
      } else if (!decode(target)) {
        break;
      }
    }
    int read = target.position() - from;
    return read == 0 && at >= end ? -1 : read;
  }

  // whether there was room for a character
  private boolean decode(CharBuffer target) {
    int stop = Math.min(end, at + STEP);
    source.limit(stop).position(at);
    decoder.decode(source, target, stop == end);
    boolean moved = source.position() > at;
    at = source.position();
    return moved;
  }

  @Override
  public void close() {
    // there is nothing to close
  }
}
