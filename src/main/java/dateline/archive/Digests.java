package dateline.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import org.netpreserve.jwarc.WarcDigest;

/** Digests as WARC headers write them: {@code sha1:} and base 32, or what others wrote. */
final class Digests {
  private Digests() {}

  /** SHA-1 is what the format's readers expect; it names bytes here and protects nothing. */
  static WarcDigest of(byte[] bytes, int from, int count) {
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      sha1.update(bytes, from, count);
      return new WarcDigest(sha1);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-1", e);
    }
  }

  static WarcDigest of(byte[] bytes) {
    return of(bytes, 0, bytes.length);
  }

  /** Whether a digest header is right; a header nobody can check is not held against the bytes. */
  static boolean agrees(String said, byte[] bytes, int from, int count) {
    try {
      WarcDigest digest = new WarcDigest(said.strip());
      MessageDigest own = digest.getDigester();
      own.update(bytes, from, count);
      byte[] made = own.digest();
      return Arrays.equals(made, digest.bytes())
          || new WarcDigest(digest.algorithm(), made)
              .base32()
              .toLowerCase(Locale.ROOT)
              .equals(digest.raw().toLowerCase(Locale.ROOT));
    } catch (NoSuchAlgorithmException e) {
      return true;
    } catch (RuntimeException garbled) { // jwarc: IllegalArgument, NumberFormat, StringIndex
      return false;
    }
  }
}
