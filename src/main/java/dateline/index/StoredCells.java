package dateline.index;

import dateline.fact.Cell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.AbstractList;
import java.util.RandomAccess;
import org.apache.lucene.store.ByteArrayDataInput;

/** The cells of a row as it is stored, each read when it is asked for. */
final class StoredCells extends AbstractList<Cell> implements RandomAccess {
  private final byte[] bytes;
  private final int[] starts;

  /**
   * @param bytes of a row whose checksum is right
   * @param starts where each cell begins
   */
  StoredCells(byte[] bytes, int[] starts) {
    this.bytes = bytes;
    this.starts = starts;
  }

  @Override
  public Cell get(int index) {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes);
    in.setPosition(starts[index]);
    try {
      return RowCodec.read(in);
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading an array", impossible);
    }
  }

  @Override
  public int size() {
    return starts.length;
  }
}
