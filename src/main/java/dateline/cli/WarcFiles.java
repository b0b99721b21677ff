package dateline.cli;

import dateline.archive.Damage;
import dateline.workspace.Newsroom;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Web archives that the user names: copied into the workspace's own and read. */
final class WarcFiles {
  private static final String MAGIC = "WARC/";

  private WarcFiles() {}

  /** Whether a file begins as a web archive does, gzip or not. */
  static boolean isOne(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      in.mark(2);
      boolean zipped = in.read() == 0x1f && in.read() == 0x8b;
      in.reset();
      return begins(zipped ? new GZIPInputStream(in) : in);
    } catch (java.util.zip.ZipException | java.io.EOFException noGzip) {
      return false;
    }
  }

  private static boolean begins(InputStream in) throws IOException {
    return new String(in.readNBytes(MAGIC.length()), StandardCharsets.ISO_8859_1).equals(MAGIC);
  }

  /**
   * Reads one, says what was in it and what could not be read.
   *
   * @param file a path, or - for standard input
   * @return whether there was any page in it
   */
  static boolean ingest(Newsroom newsroom, String file) {
    try (InputStream in =
        new BufferedInputStream(
            file.equals("-") ? System.in : Files.newInputStream(Path.of(file)), 1 << 16)) {
      Damage damage = newsroom.ingest(in);
      System.out.println(file + ": " + damage.records() + " records, " + damage.pages() + " pages");
      damage.notes().forEach(note -> System.err.println("dateline: " + file + ": " + note));
      return damage.pages() > 0;
    } catch (IOException fault) {
      System.err.println("dateline: " + file + ": " + Faults.line(fault));
      return false;
    }
  }
}
