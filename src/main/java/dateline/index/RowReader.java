package dateline.index;

import dateline.fact.Cell;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.codecs.StoredFieldsReader;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.StoredFieldDataInput;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * Reads the rows of a segment one after the other. Neighbours are of one article and have half of
 * their cells in common: a cell of the same bytes as that of the row before is that cell.
 */
final class RowReader {
  private final StoredFields rows;
  private Stored row = new Stored();
  private Stored before = new Stored();

  RowReader(LeafReader segment) throws IOException {
    this.rows = inOrder(segment);
  }

  /** A reader that keeps the block it has just unpacked: neighbours lie in it. */
  private static StoredFields inOrder(LeafReader reader) throws IOException {
    if (reader instanceof CodecReader codec) {
      StoredFieldsReader fields = codec.getFieldsReader();
      if (fields != null) {
        return fields.getMergeInstance();
      }
    }
    return reader.storedFields();
  }

  RowCodec.Row row(int doc) throws IOException {
    Stored next = before;
    before = row;
    row = next;
    row.length = 0;
    rows.document(doc, row);
    if (row.length == 0) {
      throw new CorruptIndexException("a document without a row", "row");
    }
    return row.read(before);
  }

  /** The bytes of a row, with what was read from them. */
  private static final class Stored extends StoredFieldVisitor {
    private byte[] bytes = new byte[0];
    private int length;
    private String type = "";
    private int head;
    private int[] ends = new int[0];
    private Cell[] cells = new Cell[0];

    @Override
    public Status needsField(FieldInfo field) {
      return field.name.equals(Names.ROW) ? Status.YES : length > 0 ? Status.STOP : Status.NO;
    }

    @Override
    public void binaryField(FieldInfo field, StoredFieldDataInput value) throws IOException {
      length = value.getLength();
      bytes = ArrayUtil.growNoCopy(bytes, length);
      value.getDataInput().readBytes(bytes, 0, length);
    }

    RowCodec.Row read(Stored before) throws IOException {
      ByteArrayDataInput in = RowCodec.checked(new BytesRef(bytes, 0, length));
      boolean alike = begins(before);
      if (alike) {
        in.setPosition(before.head);
        type = before.type;
        size(before.cells.length);
      } else {
        type = in.readString();
        size(in.readVInt());
      }
      head = in.getPosition();
      for (int i = 0; i < cells.length; i++) {
        cells[i] = alike ? read(in, before, i) : RowCodec.read(in);
        ends[i] = in.getPosition();
      }
      return new RowCodec.Row(type, List.of(cells));
    }

    private void size(int size) {
      if (size != cells.length) {
        cells = new Cell[size];
        ends = new int[size];
      }
    }

    private Cell read(ByteArrayDataInput in, Stored before, int cell) throws IOException {
      int from = cell == 0 ? before.head : before.ends[cell - 1];
      int to = before.ends[cell];
      int at = in.getPosition();
      int end = at + to - from;
      if (end <= length && Arrays.equals(bytes, at, end, before.bytes, from, to)) {
        in.setPosition(end);
        return before.cells[cell];
      }
      return RowCodec.read(in);
    }

    /** Whether this row has the type of another, and as many cells. */
    private boolean begins(Stored other) {
      return other.head > 0
          && other.head <= length
          && Arrays.equals(bytes, 0, other.head, other.bytes, 0, other.head);
    }
  }
}
