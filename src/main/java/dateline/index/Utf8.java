package dateline.index;

import java.nio.charset.StandardCharsets;
import org.apache.lucene.util.BytesRef;

/** Texts as the bytes that Lucene writes for them. */
final class Utf8 {
  private Utf8() {}

  /** Half a pair of surrogates becomes U+FFFD, as in Lucene; without any the JDK is quicker. */
  static BytesRef of(String text) {
    int bits = 0;
    for (int i = 0; i < text.length(); i++) {
      bits |= text.charAt(i);
    }
    return bits < Character.MIN_SURROGATE
        ? new BytesRef(text.getBytes(StandardCharsets.UTF_8))
        : new BytesRef(text);
  }
}
