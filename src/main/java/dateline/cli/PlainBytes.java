package dateline.cli;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes of a text file as text: UTF-8, else windows-1252, never what is no text at all. */
final class PlainBytes {
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private PlainBytes() {}

  /** Empty when the bytes are no text: a NUL among them. */
  static Optional<String> decode(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return Optional.empty();
      }
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text.startsWith("\ufeff") ? text.substring(1) : text);
    } catch (CharacterCodingException notUtf8) {
      return Optional.of(new String(bytes, WESTERN));
    }
  }
}
