package dateline.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** The words of all texts by their numbers, each text of an article once. */
  private final Ints texts = new Ints();

  /** By the number of the field, as the two after it. */
  private final List<TextEntries> textEntries = new ArrayList<>();

  private final List<ValueEntries> valueEntries = new ArrayList<>();
  private final List<NumberEntries> numberEntries = new ArrayList<>();
  private final List<Article> articles = new ArrayList<>();
  private final Map<String, Article> byId = new HashMap<>();
  private final Set<String> removed = new HashSet<>();

  /** Bytes of each document's row. */
  private final Ints rows = new Ints();

  /** What any article has to be read back beside its row. */
  private final Set<IndexField> stored = new HashSet<>();

  private Optional<IndexOutput> waiting = Optional.empty();
  private int documents;

  /** The documents of an article, numbered in the order in which they came. */
  static final class Article {
    private final long day;
    private final int first;
    private final int end;
    private final long rows;
    private final List<Entry.Stored> stored;
    private boolean kept = true;

    /**
     * @param rows where its first row stands in the file
     * @param stored what its last document has to be read back, beside the row
     */
    private Article(long day, int first, int end, long rows, List<Entry.Stored> stored) {
      this.day = day;
      this.first = first;
      this.end = end;
      this.rows = rows;
      this.stored = List.copyOf(stored);
    }

    long day() {
      return day;
    }

    int first() {
      return first;
    }

    int end() {
      return end;
    }

    int documents() {
      return end - first;
    }

    List<Entry.Stored> stored() {
      return stored;
    }

    /** Whether it has not been removed since. */
    boolean isKept() {
      return kept;
    }
  }

  /**
   * @param staging for the rows
   */
  Batch(IndexFields fields, Staging staging) {
    this.fields = fields;
    this.staging = staging;
    for (IndexField field : fields.all()) {
      textEntries.add(new TextEntries());
      valueEntries.add(new ValueEntries());
      numberEntries.add(new NumberEntries(field.kind().dimensions()));
    }
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
    long bytes = words.bytes() + values.bytes() + texts.bytes() + rows.bytes();
    for (IndexField field : fields.all()) {
      int number = field.number();
      bytes += textEntries.get(number).bytes();
      bytes += valueEntries.get(number).bytes();
      bytes += numberEntries.get(number).bytes();
    }
    return bytes;
  }

  /**
   * Puts an article in the place of what was known of it.
   *
   * @param more what its own document has to be read back, beside the row and what the draft says
   */
  void put(Draft draft, List<Entry.Stored> more) throws IOException {
    IndexOutput out = out();
    long start = out.getFilePointer();
    List<Entry.Stored> toRead = new ArrayList<>(more);
    int first = documents;
    IdentityHashMap<List<Forms>, Integer> known = new IdentityHashMap<>();
    for (Draft.Document document : draft.documents()) {
      BytesRef row = document.row();
      out.writeBytes(row.bytes, row.offset, row.length);
      rows.add(row.length);
      for (Entry entry : document.entries()) {
        put(entry, known, toRead);
      }
      documents++;
    }
    forget(draft.id());
    Article article = new Article(draft.day(), first, documents, start, toRead);
    toRead.forEach(one -> stored.add(one.field()));
    articles.add(article);
    byId.put(draft.id(), article);
  }

  private IndexOutput out() throws IOException {
    if (waiting.isEmpty()) {
      waiting = Optional.of(staging.createTempOutput("rows", "tmp", IOContext.DEFAULT));
    }
    return waiting.get();
  }

  private void put(
      Entry entry, IdentityHashMap<List<Forms>, Integer> known, List<Entry.Stored> toRead) {
    int field = entry.field().number();
    switch (entry) {
      case Entry.Text text ->
          textEntries
              .get(field)
              .add(documents, text.parts(), said -> known.computeIfAbsent(said, this::keep));
      case Entry.Value value ->
          valueEntries.get(field).add(documents, values.number(value.value()));
      case Entry.Amount number -> numberEntries.get(field).add(documents, number.value());
      case Entry.Range range -> numberEntries.get(field).add(documents, range.from(), range.to());
      case Entry.Stored one -> toRead.add(one);
    }
  }

  /** Where the words of a text stand from now on. */
  private int keep(List<Forms> text) {
    int start = texts.size();
    for (Forms word : text) {
      texts.add(words.number(word));
    }
    return start;
  }

  /** Removes an article, from here and from what was written before. */
  void remove(String id) {
    removed.add(id);
    forget(id);
  }

  private void forget(String id) {
    Article article = byId.remove(id);
    if (article != null) {
      article.kept = false;
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

  /** Its documents in the order of the index, field by field. */
  final class Contents implements Closeable {
    private final Sequence sequence = new Sequence(articles);
    private final Vocabulary.Ranks wordRanks = words.sorted();
    private final Vocabulary.Ranks valueRanks = values.sorted();
    private final IndexInput rowsIn;

    private Contents() throws IOException {
      IndexOutput out = out();
      out.close();
      rowsIn = staging.openInput(out.getName(), IOContext.DEFAULT);
    }

    /** How many documents there are. */
    int size() {
      return sequence.size();
    }

    /** The fields that any of them has. */
    List<IndexField> fields() {
      return fields.all().stream().filter(this::has).toList();
    }

    private boolean has(IndexField field) {
      int number = field.number();
      return switch (field.kind()) {
        case TEXT, NAME -> !textEntries.get(number).isEmpty();
        case WHOLE, COUNTED -> !valueEntries.get(number).isEmpty();
        case NUMBER, RANGE, ORDER -> !numberEntries.get(number).isEmpty();
        case STORED -> field.equals(fields.row) || stored.contains(field);
      };
    }

    /** The terms of a field of words or of whole values. */
    Occurrences terms(IndexField field) {
      int number = field.number();
      if (field.kind().hasPositions()) {
        TextEntries said = textEntries.get(number);
        return new Occurrences(
            true, wordRanks, tally -> said.each(sequence, texts, wordRanks, tally));
      }
      ValueEntries whole = valueEntries.get(number);
      return new Occurrences(false, valueRanks, tally -> whole.each(sequence, valueRanks, tally));
    }

    /** How long the texts of a field are. */
    DocNumbers lengths(IndexField field) {
      return textEntries.get(field.number()).lengths(sequence);
    }

    /** The values that a field is counted by. */
    DocTerms counted(IndexField field) {
      return valueEntries.get(field.number()).counted(sequence, valueRanks);
    }

    DocNumbers numbers(IndexField field) {
      return numberEntries.get(field.number()).numbers(sequence);
    }

    DocPoints points(IndexField field) {
      return numberEntries.get(field.number()).points(sequence);
    }

    /** Takes what documents have to be read back. */
    interface Reader {
      /**
       * Takes the next.
       *
       * @param row in bytes that are overwritten afterwards
       * @param more what an article's own document has beside it
       */
      void document(BytesRef row, List<Entry.Stored> more) throws IOException;
    }

    /** Reads them in their order. */
    void each(Reader reader) throws IOException {
      byte[] bytes = new byte[0];
      for (int number : sequence.articles()) {
        Article article = articles.get(number);
        rowsIn.seek(article.rows);
        for (int document = article.first(); document < article.end(); document++) {
          int length = rows.get(document);
          bytes = ArrayUtil.growNoCopy(bytes, length);
          rowsIn.readBytes(bytes, 0, length);
          boolean last = document + 1 == article.end();
          reader.document(new BytesRef(bytes, 0, length), last ? article.stored() : List.of());
        }
      }
    }

    @Override
    public void close() throws IOException {
      rowsIn.close();
    }
  }
}
