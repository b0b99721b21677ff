package dateline.index;

import dateline.fact.Reading;
import dateline.model.Article;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/** Makes the drafts of Readings, one after the other. One for each thread. */
final class DraftMaker implements DocumentSink {
  /** Values whose place is looked up by their hash; of two that fall together the later. */
  private static final int VALUES = 1 << 11;

  private final Drafts drafts;
  private final Wording wording = new Wording();
  private final int[][] fields;
  private final int[] sizes;

  /** The document that last said something in a field, and where another text of it begins. */
  private final int[] lastDocuments;

  private final int[] nexts;
  private int[] texts = new int[1 << 12];
  private int textsSize;

  private String[] values = new String[1 << 10];
  private final int[] valuePlaces = new int[VALUES];
  private int valuesSize;
  private byte[] rows = new byte[1 << 14];
  private int rowsSize;
  private int[] rowLengths = new int[1 << 6];
  private int documents;
  private final List<Stored> stored = new ArrayList<>();

  DraftMaker(Drafts drafts) {
    this.drafts = drafts;
    int many = drafts.fields().all().size();
    fields = new int[many][1 << 5];
    sizes = new int[many];
    lastDocuments = new int[many];
    nexts = new int[many];
  }

  /**
   * The draft of a Reading.
   *
   * @param sameWords as {@link SameWords#key} has them
   */
  Draft of(Reading reading, Optional<String> sameWords) throws IOException {
    clear();
    drafts.write(reading, sameWords, wording, this);
    return done(reading.article());
  }

  private void clear() {
    Arrays.fill(sizes, 0);
    Arrays.fill(lastDocuments, -1);
    textsSize = 0;
    valuesSize = 0;
    rowsSize = 0;
    documents = 0;
    stored.clear();
  }

  private Draft done(Article article) {
    int[] starts = new int[fields.length + 1];
    for (int field = 0; field < fields.length; field++) {
      starts[field + 1] = starts[field] + sizes[field];
    }
    int[] entries = new int[starts[fields.length]];
    for (int field = 0; field < fields.length; field++) {
      System.arraycopy(fields[field], 0, entries, starts[field], sizes[field]);
    }
    return new Draft(
        article.id(),
        article.masthead().published().map(time -> time.date().toEpochDay()).orElse(Draft.NO_DAY),
        new BytesRef(Arrays.copyOf(rows, rowsSize)),
        Arrays.copyOf(rowLengths, documents),
        starts,
        entries,
        Arrays.copyOf(texts, textsSize),
        wording.words().all(),
        Arrays.copyOf(values, valuesSize),
        stored);
  }

  /** Makes room for an entry of a field and says where it goes, its document written. */
  private int entry(IndexField field) {
    int number = field.number();
    int at = sizes[number];
    int end = at + field.kind().ints();
    if (end > fields[number].length) {
      fields[number] = ArrayUtil.grow(fields[number], end);
    }
    sizes[number] = end;
    fields[number][at] = documents;
    return at;
  }

  @Override
  public void text(IndexField field, List<TextPart> parts) {
    int number = field.number();
    int from = lastDocuments[number] == documents ? nexts[number] : 0;
    int end = from;
    for (int i = 0; i < parts.size(); i++) { // no iterator: done for every text of every fact
      TextPart part = parts.get(i);
      Words said = part.words();
      text(field, place(said), said.size() << 1 | (part.twice() ? 1 : 0), from + part.from());
      end = from + part.end();
    }
    if (parts.isEmpty()) {
      text(field, 0, 0, from);
    }
    lastDocuments[number] = documents;
    nexts[number] = end + NewsAnalyzer.GAP;
  }

  private void text(IndexField field, int start, int length, int position) {
    int at = entry(field);
    int[] to = fields[field.number()];
    to[at + 1] = start;
    to[at + 2] = length;
    to[at + 3] = position;
  }

  /** Where words begin in the texts. */
  private int place(Words said) {
    Cut cut = said.of();
    if (!cut.isPlaced()) {
      cut.place(textsSize);
      texts = ArrayUtil.grow(texts, textsSize + cut.size());
      cut.copy(texts, textsSize);
      textsSize += cut.size();
    }
    return cut.place() + said.from();
  }

  @Override
  public void value(IndexField field, String value) {
    int at = entry(field);
    fields[field.number()][at + 1] = number(value);
  }

  private int number(String value) {
    int hash = value.hashCode();
    int place = (hash ^ hash >>> 16) & VALUES - 1;
    int known = valuePlaces[place];
    if (known < valuesSize && value.equals(values[known])) {
      return known;
    }
    values = ArrayUtil.grow(values, valuesSize + 1);
    values[valuesSize] = value;
    valuePlaces[place] = valuesSize;
    return valuesSize++;
  }

  @Override
  public void amount(IndexField field, long value) {
    int at = entry(field);
    number(value, fields[field.number()], at + 1);
  }

  @Override
  public void range(IndexField field, long from, long to) {
    int at = entry(field);
    number(from, fields[field.number()], at + 1);
    number(to, fields[field.number()], at + 3);
  }

  private static void number(long number, int[] to, int at) {
    to[at] = (int) (number >> 32);
    to[at + 1] = (int) number;
  }

  @Override
  public void stored(Stored one) {
    stored.add(one);
  }

  @Override
  public void end(BytesRef row) {
    rows = ArrayUtil.grow(rows, rowsSize + row.length);
    System.arraycopy(row.bytes, row.offset, rows, rowsSize, row.length);
    rowsSize += row.length;
    rowLengths = ArrayUtil.grow(rowLengths, documents + 1);
    rowLengths[documents++] = row.length;
  }
}
