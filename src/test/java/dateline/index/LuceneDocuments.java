package dateline.index;

import dateline.fact.Reading;
import java.io.IOException;
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
import org.apache.lucene.util.BytesRef;

/** Readings as documents of Lucene's own classes: what our segments are held against. */
final class LuceneDocuments implements DocumentSink {
  private final List<Document> all = new ArrayList<>();
  private Document document = new Document();

  private LuceneDocuments() {}

  static List<Document> of(Drafts drafts, Reading reading) throws IOException {
    LuceneDocuments made = new LuceneDocuments();
    drafts.write(reading, SameWords.key(reading.article()), new Wording(), made);
    return made.all;
  }

  @Override
  public void text(IndexField field, List<TextPart> parts) {
    document.add(new WordField(field, parts));
  }

  @Override
  public void value(IndexField field, String value) {
    document.add(
        field.kind() == IndexField.Kind.WHOLE
            ? new StringField(field.name(), value, Field.Store.NO)
            : new SortedSetDocValuesField(field.name(), new BytesRef(value)));
  }

  @Override
  public void amount(IndexField field, long value) {
    document.add(
        field.kind() == IndexField.Kind.ORDER
            ? new NumericDocValuesField(field.name(), value)
            : new LongField(field.name(), value, Field.Store.NO));
  }

  @Override
  public void range(IndexField field, long from, long to) {
    document.add(new LongRange(field.name(), new long[] {from}, new long[] {to}));
  }

  @Override
  public void stored(Stored one) {
    document.add(new StoredField(one.field().name(), one.value()));
  }

  @Override
  public void end(BytesRef row) {
    Document whole = new Document();
    whole.add(new StoredField(Names.ROW, BytesRef.deepCopyOf(row))); // the first that is stored
    document.forEach(whole::add);
    all.add(whole);
    document = new Document();
  }
}
