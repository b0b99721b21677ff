package dateline.archive;

/**
 * A place in the archive: everything before it has been read.
 *
 * @param file name of a WARC file in the archive's folder; empty means before the first
 * @param offset of the first byte not yet read, in the compressed file
 */
public record Position(String file, long offset) implements Comparable<Position> {
  /** Before the first page. */
  public static final Position START = new Position("", 0);

  public Position {
    if (offset < 0) {
      throw new IllegalArgumentException("not an archive position: " + file + ":" + offset);
    }
  }

  /** Reads what {@link #toString} wrote; the empty text is {@link #START}. */
  public static Position parse(String text) {
    if (text.isEmpty()) {
      return START;
    }
    int colon = text.lastIndexOf(':');
    try {
      return new Position(text.substring(0, colon), Long.parseLong(text.substring(colon + 1)));
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw new IllegalArgumentException("not an archive position: " + text, e);
    }
  }

  /** Where the page begins that ends at {@code next} and is the first one after this place. */
  public Position beforeThatEndsAt(Position next) {
    return file.equals(next.file()) ? this : new Position(next.file(), 0);
  }

  /** File names carry their number with leading zeros, so their order is the order of writing. */
  @Override
  public int compareTo(Position other) {
    int byFile = file.compareTo(other.file);
    return byFile != 0 ? byFile : Long.compare(offset, other.offset);
  }

  @Override
  public String toString() {
    return file.isEmpty() ? "" : file + ":" + offset;
  }
}
