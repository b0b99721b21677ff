package dateline.index;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.util.BytesRef;

/** Takes the row of one document and nothing else. */
final class RowVisitor extends StoredFieldVisitor {
  private Optional<BytesRef> bytes = Optional.empty();

  @Override
  public Status needsField(FieldInfo field) {
    return field.name.equals(Names.ROW) ? Status.YES : bytes.isPresent() ? Status.STOP : Status.NO;
  }

  @Override
  public void binaryField(FieldInfo field, byte[] value) {
    bytes = Optional.of(new BytesRef(value));
  }

  RowCodec.Row row() throws IOException {
    return RowCodec.decode(
        bytes.orElseThrow(() -> new CorruptIndexException("a document without a row", "row")));
  }
}
