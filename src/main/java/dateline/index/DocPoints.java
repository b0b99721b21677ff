package dateline.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.codecs.MutablePointTree;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/** Points of documents, which Lucene sorts in place to make a tree of them. */
final class DocPoints extends MutablePointTree {
  private final int width;
  private final int[] documents;
  private final byte[] packed;
  private int size;
  private int bytes;
  private int[] order = new int[0];
  private int[] saved = new int[0];

  DocPoints(int most, int dimensions) {
    this.width = dimensions * Long.BYTES;
    this.documents = new int[most];
    this.packed = new byte[most * width];
  }

  /** Begins a document's point; its numbers come next. */
  void add(int document) {
    documents[size++] = document;
  }

  void number(long number) {
    NumericUtils.longToSortableBytes(number, packed, bytes);
    bytes += Long.BYTES;
  }

  /** Of one field, for whom all have been added. */
  PointValues values() {
    order = new int[size];
    Arrays.setAll(order, i -> i);
    saved = new int[size];
    return new Known(this);
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public void visitDocValues(PointValues.IntersectVisitor visitor) throws IOException {
    byte[] value = new byte[width];
    for (int i = 0; i < size; i++) {
      System.arraycopy(packed, order[i] * width, value, 0, width);
      visitor.visit(getDocID(i), value);
    }
  }

  @Override
  public void getValue(int i, BytesRef value) {
    value.bytes = packed;
    value.offset = order[i] * width;
    value.length = width;
  }

  @Override
  public byte getByteAt(int i, int k) {
    return packed[order[i] * width + k];
  }

  @Override
  public int getDocID(int i) {
    return documents[order[i]];
  }

  @Override
  public void swap(int i, int j) {
    int kept = order[i];
    order[i] = order[j];
    order[j] = kept;
  }

  @Override
  public void save(int i, int j) {
    saved[j] = order[i];
  }

  @Override
  public void restore(int i, int j) {
    System.arraycopy(saved, i, order, i, j - i);
  }

  /** What Lucene asks of points that are about to be written: the tree alone. */
  private static final class Known extends PointValues {
    private final DocPoints points;

    Known(DocPoints points) {
      this.points = points;
    }

    @Override
    public PointTree getPointTree() {
      return points;
    }

    @Override
    public byte[] getMinPackedValue() {
      throw new UnsupportedOperationException();
    }

    @Override
    public byte[] getMaxPackedValue() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int getNumDimensions() {
      return points.width / Long.BYTES;
    }

    @Override
    public int getNumIndexDimensions() {
      return points.width / Long.BYTES;
    }

    @Override
    public int getBytesPerDimension() {
      return Long.BYTES;
    }

    @Override
    public long size() {
      return points.size;
    }

    @Override
    public int getDocCount() {
      return points.size;
    }
  }
}
