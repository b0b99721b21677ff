package dateline.index;

import dateline.fact.Cell;
import dateline.model.PageTime;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;

/** A row as the bytes that the index stores, with a checksum. */
final class RowCodec {
  static final int VERSION = 6;

  /** No zone is that far from Greenwich. */
  private static final int NO_ZONE = 1_000_000;

  private static final Cell EMPTY = new Cell.Empty();

  /** A row and the name of its type. */
  record Row(String type, List<Cell> cells) {}

  private RowCodec() {}

  /** Encodes rows of one article: a cell that facts repeat is encoded once. */
  static final class Encoder {
    private final Bytes out = new Bytes();
    private final Bytes repeated = new Bytes();

    /** Where the cells that facts repeat stand, by their columns; those not yet met end at 0. */
    private final int[] starts;

    private final int[] ends;

    /**
     * @param columns of the article
     */
    Encoder(int columns) {
      starts = new int[columns];
      ends = new int[columns];
    }

    /**
     * Encodes a row.
     *
     * @return bytes that the next row overwrites
     */
    BytesRef encode(DraftType type, List<Cell> cells) throws IOException {
      out.length = 0;
      out.writeString(type.name());
      out.writeVInt(cells.size());
      for (int i = 0; i < cells.size(); i++) {
        DraftColumn column = type.columns().get(i);
        if (column.repeatsArticle()) {
          repeat(column.own(), cells.get(i));
        } else {
          write(cells.get(i), out);
        }
      }
      out.writeInt(sum(out.bytes, 0, out.length));
      return new BytesRef(out.bytes, 0, out.length);
    }

    private void repeat(int column, Cell cell) throws IOException {
      if (ends[column] == 0) {
        starts[column] = repeated.length;
        write(cell, repeated);
        ends[column] = repeated.length;
      }
      out.writeBytes(repeated.bytes, starts[column], ends[column] - starts[column]);
    }
  }

  /** Bytes that become more. */
  private static final class Bytes extends DataOutput {
    private byte[] bytes = new byte[1 << 10];
    private int length;

    @Override
    public void writeByte(byte b) {
      bytes = ArrayUtil.grow(bytes, length + 1);
      bytes[length++] = b;
    }

    @Override
    public void writeBytes(byte[] from, int offset, int many) {
      bytes = ArrayUtil.grow(bytes, length + many);
      System.arraycopy(from, offset, bytes, length, many);
      length += many;
    }

    @Override
    public void writeString(String text) throws IOException {
      int many = UnicodeUtil.calcUTF16toUTF8Length(text, 0, text.length());
      writeVInt(many);
      bytes = ArrayUtil.grow(bytes, length + many);
      UnicodeUtil.UTF16toUTF8(text, 0, text.length(), bytes, length);
      length += many;
    }
  }

  private static void write(Cell cell, DataOutput out) throws IOException {
    switch (cell) {
      case Cell.Empty none -> out.writeByte((byte) 0);
      case Cell.Text text -> {
        out.writeByte((byte) 1);
        out.writeString(text.text());
      }
      case Cell.Terms terms -> {
        out.writeByte((byte) 2);
        out.writeVInt(terms.terms().size());
        for (String term : terms.terms()) {
          out.writeString(term);
        }
      }
      case Cell.Amount amount -> {
        out.writeByte((byte) 3);
        out.writeString(amount.number().toString());
      }
      case Cell.Day day -> {
        out.writeByte((byte) 4);
        out.writeZLong(day.day().toEpochDay());
      }
      case Cell.Moment moment -> {
        out.writeByte((byte) 5);
        write(moment.time(), out);
      }
      case Cell.Link link -> {
        out.writeByte((byte) 6);
        out.writeString(link.url());
      }
    }
  }

  /**
   * The row of some bytes, which must not change afterwards: its cells are read when they are asked
   * for.
   *
   * @throws CorruptIndexException when the bytes are not those that were written
   */
  static Row decode(BytesRef bytes) throws IOException {
    ByteArrayDataInput in = checked(bytes);
    String type = in.readString();
    int[] starts = new int[in.readVInt()];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = in.getPosition();
      skip(in);
    }
    return new Row(type, new StoredCells(bytes.bytes, starts));
  }

  /** Whole bytes, from their beginning. */
  static ByteArrayDataInput checked(BytesRef bytes) throws IOException {
    int length = bytes.length - Integer.BYTES;
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    if (length > 0) {
      in.setPosition(bytes.offset + length);
    }
    if (length <= 0 || in.readInt() != sum(bytes.bytes, bytes.offset, length)) {
      throw new CorruptIndexException("a row's checksum is wrong", "row");
    }
    in.setPosition(bytes.offset);
    return in;
  }

  /** Goes to where the next cell begins. */
  static void skip(ByteArrayDataInput in) throws IOException {
    switch (in.readByte()) {
      case 0 -> {}
      case 1, 3, 6 -> in.skipBytes(in.readVInt());
      case 2 -> {
        for (int left = in.readVInt(); left > 0; left--) {
          in.skipBytes(in.readVInt());
        }
      }
      case 4 -> in.readZLong();
      case 5 -> {
        in.readZLong();
        in.readVLong();
        in.readZInt();
      }
      default -> throw new CorruptIndexException("a cell of no kind", "row");
    }
  }

  /** The cell that begins here. */
  static Cell read(ByteArrayDataInput in) throws IOException {
    return switch (in.readByte()) {
      case 0 -> EMPTY;
      case 1 -> new Cell.Text(in.readString());
      case 2 -> {
        String[] terms = new String[in.readVInt()];
        for (int i = 0; i < terms.length; i++) {
          terms[i] = in.readString();
        }
        yield new Cell.Terms(List.of(terms));
      }
      case 3 -> new Cell.Amount(new BigDecimal(in.readString()));
      case 4 -> new Cell.Day(LocalDate.ofEpochDay(in.readZLong()));
      case 5 -> new Cell.Moment(time(in));
      case 6 -> new Cell.Link(in.readString());
      default -> throw new CorruptIndexException("a cell of no kind", "row");
    };
  }

  private static void write(PageTime time, DataOutput out) throws IOException {
    out.writeZLong(time.date().toEpochDay());
    out.writeVLong(time.time().map(clock -> clock.toNanoOfDay() + 1).orElse(0L));
    out.writeZInt(time.zone().map(ZoneOffset::getTotalSeconds).orElse(NO_ZONE));
  }

  private static PageTime time(ByteArrayDataInput in) throws IOException {
    LocalDate date = LocalDate.ofEpochDay(in.readZLong());
    long clock = in.readVLong();
    int zone = in.readZInt();
    return new PageTime(
        date,
        clock == 0 ? Optional.empty() : Optional.of(LocalTime.ofNanoOfDay(clock - 1)),
        zone == NO_ZONE ? Optional.empty() : Optional.of(ZoneOffset.ofTotalSeconds(zone)));
  }

  private static int sum(byte[] bytes, int from, int length) {
    CRC32 sum = new CRC32();
    sum.update(bytes, from, length);
    return (int) sum.getValue();
  }
}
