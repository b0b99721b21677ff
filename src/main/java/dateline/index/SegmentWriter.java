package dateline.index;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.DocValuesConsumer;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.NormsConsumer;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.codecs.PointsReader;
import org.apache.lucene.codecs.PointsWriter;
import org.apache.lucene.codecs.StoredFieldsWriter;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.EmptyDocValuesProducer;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.Sort;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FlushInfo;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.TrackingDirectoryWrapper;
import org.apache.lucene.util.InfoStream;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.Version;

/**
 * Writes a batch as an index of one segment, with Lucene's codec and as Lucene would write the same
 * documents, but from finished columns: a text that stands in thirty facts is looked up once.
 */
final class SegmentWriter {
  private final Batch.Contents contents;
  private final Directory directory;
  private final TrackingDirectoryWrapper files;
  private final Codec codec;
  private final SegmentInfo segment;
  private final Map<String, IndexField> fields = new HashMap<>();
  private final FieldInfos infos;
  private final SegmentWriteState state;
  private final Lengths lengths = new Lengths();

  private SegmentWriter(Batch.Contents contents, Directory directory, Sort order, Codec codec) {
    this.contents = contents;
    this.directory = directory;
    this.files = new TrackingDirectoryWrapper(directory);
    this.codec = codec;
    this.segment =
        new SegmentInfo(
            directory,
            Version.LATEST,
            Version.LATEST,
            "_0",
            contents.size(),
            false,
            false,
            codec,
            Map.of(),
            StringHelper.randomId(),
            new HashMap<>(),
            order);
    List<IndexField> all = contents.fields();
    all.forEach(field -> fields.put(field.name(), field));
    this.infos = new FieldInfos(all.stream().map(IndexField::info).toArray(FieldInfo[]::new));
    IOContext context = IOContext.flush(new FlushInfo(contents.size(), 0));
    this.state = new SegmentWriteState(InfoStream.NO_OUTPUT, files, segment, infos, null, context);
  }

  /**
   * Writes an index into an empty folder.
   *
   * @param order of the documents, which they have already
   * @param helper does a part of the work
   */
  static void write(
      Batch.Contents contents, Directory directory, Sort order, Codec codec, ExecutorService helper)
      throws IOException {
    new SegmentWriter(contents, directory, order, codec).write(helper);
  }

  private void write(ExecutorService helper) throws IOException {
    Future<?> others =
        helper.submit(
            () -> {
              rows();
              values();
              points();
              return true;
            });
    try {
      lengths();
      terms();
    } finally {
      BatchWriter.join(others);
    }
    finish();
  }

  private void finish() throws IOException {
    codec.fieldInfosFormat().write(files, segment, "", infos, state.context);
    segment.setFiles(files.getCreatedFiles());
    codec.segmentInfoFormat().write(files, segment, state.context);
    SegmentInfos all = new SegmentInfos(Version.LATEST.major);
    all.add(new SegmentCommitInfo(segment, 0, 0, -1, -1, -1, StringHelper.randomId()));
    all.commit(directory);
  }

  private IndexField field(String name) {
    IndexField field = fields.get(name);
    if (field == null) {
      throw new IllegalArgumentException("there is no field " + name);
    }
    return field;
  }

  private List<IndexField> those(Predicate<IndexField.Kind> kind) {
    return fields.values().stream()
        .filter(field -> kind.test(field.kind()))
        .sorted(Comparator.comparing(IndexField::name))
        .toList();
  }

  private FieldInfo info(IndexField field) {
    return infos.fieldInfo(field.name());
  }

  private void rows() throws IOException {
    FieldInfo row = infos.fieldInfo(Names.ROW);
    try (StoredFieldsWriter writer =
        codec.storedFieldsFormat().fieldsWriter(files, segment, state.context)) {
      contents.each(
          (bytes, more) -> {
            writer.startDocument();
            writer.writeField(row, bytes);
            for (Stored one : more) {
              writer.writeField(info(one.field()), one.value());
            }
            writer.finishDocument();
          });
      writer.finish(contents.size());
    }
  }

  private void lengths() throws IOException {
    try (NormsConsumer writer = codec.normsFormat().normsConsumer(state)) {
      for (IndexField field : those(kind -> kind == IndexField.Kind.TEXT)) {
        writer.addNormsField(info(field), lengths);
      }
    }
  }

  /** How long texts are, counted once for the two that ask. */
  private final class Lengths extends NormsProducer {
    private final Map<String, DocNumbers> known = new HashMap<>();

    @Override
    public NumericDocValues getNorms(FieldInfo info) {
      return known
          .computeIfAbsent(info.name, name -> contents.lengths(SegmentWriter.this.field(name)))
          .values();
    }

    @Override
    public void checkIntegrity() {}

    @Override
    public void close() {}
  }

  private void terms() throws IOException {
    List<String> names = those(IndexField.Kind::hasTerms).stream().map(IndexField::name).toList();
    Fields all =
        new Fields() {
          @Override
          public Iterator<String> iterator() {
            return names.iterator();
          }

          @Override
          public Terms terms(String name) {
            return contents.terms(field(name));
          }

          @Override
          public int size() {
            return names.size();
          }
        };
    try (FieldsConsumer writer = codec.postingsFormat().fieldsConsumer(state)) {
      writer.write(all, lengths);
    }
  }

  private void values() throws IOException {
    try (DocValuesConsumer writer = codec.docValuesFormat().fieldsConsumer(state)) {
      for (IndexField field : those(kind -> true)) {
        switch (field.kind()) {
          case COUNTED ->
              writer.addSortedSetField(info(field), new TermValues(contents.counted(field)));
          case NUMBER ->
              writer.addSortedNumericField(info(field), new NumberValues(contents.numbers(field)));
          case ORDER ->
              writer.addNumericField(info(field), new NumberValues(contents.numbers(field)));
          case TEXT, NAME, WHOLE, RANGE, STORED -> {}
        }
      }
    }
  }

  /** Of one field. */
  private static final class NumberValues extends EmptyDocValuesProducer {
    private final DocNumbers numbers;

    NumberValues(DocNumbers numbers) {
      this.numbers = numbers;
    }

    @Override
    public NumericDocValues getNumeric(FieldInfo info) {
      return numbers.values();
    }

    @Override
    public SortedNumericDocValues getSortedNumeric(FieldInfo info) {
      return DocValues.singleton(numbers.values());
    }
  }

  /** Of one field. */
  private static final class TermValues extends EmptyDocValuesProducer {
    private final DocTerms terms;

    TermValues(DocTerms terms) {
      this.terms = terms;
    }

    @Override
    public SortedSetDocValues getSortedSet(FieldInfo info) {
      return terms.values();
    }
  }

  private void points() throws IOException {
    try (PointsWriter writer = codec.pointsFormat().fieldsWriter(state)) {
      for (IndexField field : those(kind -> kind.dimensions() > 0)) {
        DocPoints points = contents.points(field);
        if (points.size() > 0) {
          writer.writeField(info(field), new Points(points));
        }
      }
      writer.finish();
    }
  }

  /** Of one field. */
  private static final class Points extends PointsReader {
    private final DocPoints points;

    Points(DocPoints points) {
      this.points = points;
    }

    @Override
    public PointValues getValues(String name) {
      return points.values();
    }

    @Override
    public void checkIntegrity() {}

    @Override
    public void close() {}
  }
}
