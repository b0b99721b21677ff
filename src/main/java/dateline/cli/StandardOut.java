package dateline.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;

/**
 * Standard output that says when it cannot be written: {@link PrintStream} keeps silent about a
 * full disk and about a reader that has gone.
 */
final class StandardOut extends FilterOutputStream {
  private final PrintStream printed;

  private StandardOut(PrintStream printed) {
    super(printed);
    this.printed = printed;
  }

  static StandardOut open() {
    return new StandardOut(System.out);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    printed.write(bytes, from, length);
    check();
  }

  @Override
  public void flush() throws IOException {
    check();
  }

  private void check() throws IOException {
    if (printed.checkError()) { // flushes, too
      throw new IOException("standard output: closed or full; not everything is written");
    }
  }

  /** The stream is the program's, not ours to close. */
  @Override
  public void close() throws IOException {
    flush();
  }
}
