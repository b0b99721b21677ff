package dateline.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;

/** A draft as documents of Lucene's own classes: what our segments are held against. */
final class LuceneDocuments {
  private LuceneDocuments() {}

  static List<Document> of(Draft draft) {
    List<Document> all = new ArrayList<>();
    for (Draft.Document ours : draft.documents()) {
      Document document = new Document();
      document.add(new StoredField(Names.ROW, ours.row()));
      ours.entries().forEach(entry -> document.add(field(entry)));
      all.add(document);
    }
    return all;
  }

  private static IndexableField field(Entry entry) {
    IndexField field = entry.field();
    String name = field.name();
    return switch (entry) {
      case Entry.Text text -> new WordField(field, text.parts());
      case Entry.Value value ->
          field.kind() == IndexField.Kind.WHOLE
              ? new StringField(name, value.value(), Field.Store.NO)
              : new SortedSetDocValuesField(name, new BytesRef(value.value()));
      case Entry.Amount number ->
          field.kind() == IndexField.Kind.ORDER
              ? new NumericDocValuesField(name, number.value())
              : new LongField(name, number.value(), Field.Store.NO);
      case Entry.Range range ->
          new LongRange(name, new long[] {range.from()}, new long[] {range.to()});
      case Entry.Stored stored -> new StoredField(name, stored.value());
    };
  }
}
