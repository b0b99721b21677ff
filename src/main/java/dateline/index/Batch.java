package dateline.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * Articles that have been put and are in no segment yet: what their documents have, field by field,
 * as numbers. Their rows wait in a file.
 */
final class Batch implements Closeable {
  private final IndexFields fields;
  private final Staging staging;
  private final Vocabulary words = new Vocabulary();
  private final Vocabulary values = new Vocabulary();
  private final Map<String, Article> byId = new HashMap<>();
  private final Set<String> removed = new HashSet<>();
  private Optional<IndexOutput> waiting = Optional.empty();
  private int came;
  private long bytes;

  /** The documents of an article. */
  static final class Article {
    /** Bytes of memory that one takes beside its arrays, about. */
    private static final int OBJECTS = 256;

    private final long day;
    private final int number;
    private final long rows;
    private final int[] rowLengths;
    private final int[] starts;
    private final int[] entries;
    private final int[] texts;
    private final int[] words;
    private final int[] values;
    private final List<Stored> stored;

    /**
     * @param number how many came before
     * @param rows where its first row stands in the file
     * @param words by their numbers in the vocabulary of the batch, as the values
     */
    private Article(
        Draft draft, int number, long rows, int[] words, int[] values, List<Stored> stored) {
      this.day = draft.day();
      this.number = number;
      this.rows = rows;
      this.rowLengths = draft.rowLengths();
      this.starts = draft.starts();
      this.entries = draft.entries();
      this.texts = draft.texts();
      this.words = words;
      this.values = values;
      this.stored = List.copyOf(stored);
    }

    long day() {
      return day;
    }

    int number() {
      return number;
    }

    int documents() {
      return rowLengths.length;
    }

    /** As {@link Draft} has them. */
    int[] entries() {
      return entries;
    }

    /** Where those of each field begin. */
    int[] starts() {
      return starts;
    }

    /** The ranks of the words of its texts. */
    int[] texts() {
      return texts;
    }

    /** The ranks of its values. */
    int[] values() {
      return values;
    }

    private void rank(Vocabulary.Ranks wordRanks, Vocabulary.Ranks valueRanks) {
      rank(words, wordRanks);
      rank(values, valueRanks);
      for (int i = 0; i < texts.length; i++) {
        texts[i] = words[texts[i]];
      }
    }

    private static void rank(int[] numbers, Vocabulary.Ranks ranks) {
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = ranks.of(numbers[i]);
      }
    }

    private long bytes() {
      long ints = (long) rowLengths.length + starts.length + entries.length + texts.length;
      return (ints + words.length + values.length) * Integer.BYTES + OBJECTS;
    }
  }

  /**
   * @param staging for the rows
   */
  Batch(IndexFields fields, Staging staging) {
    this.fields = fields;
    this.staging = staging;
  }

  boolean isEmpty() {
    return byId.isEmpty();
  }

  /** The articles that are in it. */
  Set<String> ids() {
    return byId.keySet();
  }

  /** The articles that were removed, here or from what was written before. */
  Set<String> removed() {
    return removed;
  }

  /** How many documents they have. */
  int size() {
    return byId.values().stream().mapToInt(Article::documents).sum();
  }

  /** Bytes of memory it takes, about. */
  long bytes() {
    return words.bytes() + values.bytes() + bytes;
  }

  /**
   * Puts an article in the place of what was known of it.
   *
   * @param more what its own document has to be read back, beside the row and what the draft says
   */
  void put(Draft draft, List<Stored> more) throws IOException {
    IndexOutput out = out();
    long start = out.getFilePointer();
    BytesRef rows = draft.rows();
    out.writeBytes(rows.bytes, rows.offset, rows.length);
    forget(draft.id());
    Article article =
        new Article(
            draft,
            came++,
            start,
            numbers(draft.words()),
            numbers(draft.values()),
            Stream.concat(more.stream(), draft.stored().stream()).toList());
    byId.put(draft.id(), article);
    bytes += article.bytes();
  }

  private int[] numbers(Forms[] of) {
    int[] numbers = new int[of.length];
    for (int i = 0; i < of.length; i++) {
      numbers[i] = words.number(of[i]);
    }
    return numbers;
  }

  private int[] numbers(String[] of) {
    int[] numbers = new int[of.length];
    for (int i = 0; i < of.length; i++) {
      numbers[i] = values.number(of[i]);
    }
    return numbers;
  }

  private IndexOutput out() throws IOException {
    if (waiting.isEmpty()) {
      waiting = Optional.of(staging.createTempOutput("", "tmp", IOContext.DEFAULT));
    }
    return waiting.get();
  }

  /** Removes an article, from here and from what was written before. */
  void remove(String id) {
    removed.add(id);
    forget(id);
  }

  private void forget(String id) {
    Article article = byId.remove(id);
    if (article != null) {
      bytes -= article.bytes();
    }
  }

  /** What is in it, in the order of the index; nothing may be put from now on. */
  Contents contents() throws IOException {
    return new Contents();
  }

  @Override
  public void close() throws IOException {
    if (waiting.isPresent()) {
      IndexOutput out = waiting.get();
      waiting = Optional.empty();
      try {
        out.close();
      } finally {
        staging.deleteFile(out.getName());
      }
    }
  }

  /**
   * Its documents in the order of the index, field by field: whole articles, the newest first,
   * those of a day in the order in which they came.
   */
  final class Contents implements Closeable {
    private static final Comparator<Article> NEWEST_FIRST =
        Comparator.comparingLong(Article::day).reversed().thenComparingInt(Article::number);

    private final List<Placed> articles = new ArrayList<>();
    private final Vocabulary.Ranks wordRanks = words.sorted();
    private final Vocabulary.Ranks valueRanks = values.sorted();
    private final FieldEntries[] entries;
    private final IndexInput rowsIn;
    private final int size;

    private Contents() throws IOException {
      int first = 0;
      for (Article article : byId.values().stream().sorted(NEWEST_FIRST).toList()) {
        article.rank(wordRanks, valueRanks);
        articles.add(new Placed(article, first));
        first += article.documents();
      }
      size = first;
      entries = FieldEntries.of(fields.all(), articles);
      IndexOutput out = out();
      out.close();
      rowsIn = staging.openInput(out.getName(), IOContext.DEFAULT);
    }

    /** How many documents there are. */
    int size() {
      return size;
    }

    /** The fields that any of them has. */
    List<IndexField> fields() {
      return fields.all().stream().filter(this::has).toList();
    }

    private boolean has(IndexField field) {
      return field.kind() == IndexField.Kind.STORED
          ? field.equals(fields.row)
              || articles.stream()
                  .flatMap(placed -> placed.article().stored.stream())
                  .anyMatch(one -> one.field().equals(field))
          : !of(field).isEmpty();
    }

    private FieldEntries of(IndexField field) {
      return entries[field.number()];
    }

    /** The terms of a field of words or of whole values. */
    Occurrences terms(IndexField field) {
      if (field.kind().hasPositions()) {
        TextEntries texts = new TextEntries(of(field));
        return new Occurrences(true, wordRanks, tally -> texts.each(wordRanks, tally));
      }
      ValueEntries whole = new ValueEntries(of(field));
      return new Occurrences(false, valueRanks, whole::each);
    }

    /** How long the texts of a field are. */
    DocNumbers lengths(IndexField field) {
      return new TextEntries(of(field)).lengths();
    }

    /** The values that a field is counted by. */
    DocTerms counted(IndexField field) {
      return new ValueEntries(of(field)).counted(valueRanks);
    }

    DocNumbers numbers(IndexField field) {
      return new NumberEntries(of(field)).numbers();
    }

    DocPoints points(IndexField field) {
      return new NumberEntries(of(field)).points();
    }

    /** Takes what documents have to be read back. */
    interface Reader {
      /**
       * Takes the next.
       *
       * @param row in bytes that are overwritten afterwards
       * @param more what an article's own document has beside it
       */
      void document(BytesRef row, List<Stored> more) throws IOException;
    }

    /** Reads them in their order. */
    void each(Reader reader) throws IOException {
      BytesRef row = new BytesRef();
      for (Placed placed : articles) {
        Article article = placed.article();
        rowsIn.seek(article.rows);
        for (int document = 0; document < article.documents(); document++) {
          row.length = article.rowLengths[document];
          row.bytes = ArrayUtil.growNoCopy(row.bytes, row.length);
          rowsIn.readBytes(row.bytes, 0, row.length);
          boolean last = document + 1 == article.documents();
          reader.document(row, last ? article.stored : List.of());
        }
      }
    }

    @Override
    public void close() throws IOException {
      rowsIn.close();
    }
  }
}
