package dateline.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a folder takes. */
final class Disk {
  private Disk() {}

  /** Bytes of the files in a folder; a file that a writer deletes meanwhile counts nothing. */
  static long size(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.toList();
    }
    long bytes = 0;
    for (Path file : files) {
      bytes += sizeOf(file);
    }
    return bytes;
  }

  private static long sizeOf(Path file) throws IOException {
    try {
      return Files.size(file);
    } catch (NoSuchFileException gone) {
      return 0;
    }
  }
}
