package dateline.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What is known while one part of a workbook is written and stands in the next: kept in a temporary
 * file, which is gone once it is closed, so that it takes no memory.
 */
final class SideFile implements Closeable {
  static final String ENDING = ".workbook-part";

  private final FileChannel channel;
  private final SheetXml xml;

  private SideFile(FileChannel channel) {
    this.channel = channel;
    this.xml = new SheetXml(Channels.newOutputStream(channel));
  }

  /**
   * @throws IOException when the folder of temporary files takes no more
   */
  static SideFile open() throws IOException {
    Path path = Files.createTempFile("dateline-", ENDING);
    try {
      return new SideFile(
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE));
    } catch (IOException fault) {
      Files.deleteIfExists(path);
      throw fault;
    }
  }

  SheetXml xml() {
    return xml;
  }

  /** Writes all that was kept. */
  void transferTo(OutputStream part) throws IOException {
    xml.flush();
    channel.position(0);
    Channels.newInputStream(channel).transferTo(part);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
