package dateline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.fact.Reading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A segment of ours has what Lucene itself makes of the same documents, to the last position. */
final class SegmentTest {
  private static final long SEED = 1865;

  @TempDir Path folder;

  @Test
  void a_segment_is_what_lucene_makes_of_the_same_documents() throws IOException {
    isWhatLuceneMakesOf(new InventedNews(SEED).readings(120));
  }

  @Test
  void so_is_one_of_long_sentences() throws IOException {
    InventedNews wordy = new InventedNews(SEED).wordy(900);
    List<Reading> news = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      news.add(wordy.reading("long" + i));
    }
    isWhatLuceneMakesOf(news);
  }

  @Test
  void an_article_that_comes_again_stands_in_the_place_of_the_first() throws IOException {
    List<Reading> news = new InventedNews(SEED).readings(40);
    try (FactIndex index = FactIndex.open(folder)) {
      for (int i = 0; i < 30; i++) {
        index.put(news.get(i));
      }
      for (int i = 10; i < 20; i++) {
        index.remove(news.get(i).article().id());
      }
      for (int i = 5; i < 40; i++) {
        index.put(news.get(i));
      }
      assertThat(index.size()).isEqualTo(documents(news));
      index.commit("40");
      index.put(news.get(3));
      index.remove(news.get(4).article().id());
      index.commit("42");
    }
    check();
    try (FactSearch search = FactSearch.open(folder)) {
      assertThat(search.count(FactQuery.parse("type:article"))).isEqualTo(39);
      assertThat(search.count(FactQuery.parse("*")))
          .isEqualTo(documents(news) - documents(news.subList(4, 5)) - 39);
    }
  }

  @Test
  void many_segments_merged_keep_articles_together() throws IOException {
    List<Reading> news = new InventedNews(SEED).readings(120);
    try (FactIndex index = FactIndex.open(folder)) {
      for (int i = 0; i < news.size(); i++) {
        index.put(news.get(i));
        if (i % 10 == 9) {
          index.commit("" + i);
        }
      }
    }
    try (FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, FactIndex.config())) {
      writer.forceMerge(1);
      writer.commit();
    }
    check();
    List<String> ids = new ArrayList<>();
    try (FactSearch search = FactSearch.open(folder)) {
      int[] left = {0};
      search.each(
          FactQuery.parse("type:article OR -type:article"),
          (type, cells) -> {
            String id = cells.get(Schema.OURS.position(type, Schema.ARTICLE_ID)).plain();
            assertThat(left[0] == 0 || ids.getLast().equals(id)).as(id).isTrue();
            if (left[0] == 0) {
              ids.add(id);
              left[0] = documents(news.stream().filter(r -> r.article().id().equals(id)).toList());
            }
            left[0]--;
            assertThat(type.equals("article")).isEqualTo(left[0] == 0);
          });
    }
    assertThat(ids).hasSize(120).doesNotHaveDuplicates();
  }

  @Test
  void what_a_killed_process_has_left_is_cleared_away() throws IOException {
    List<Reading> news = new InventedNews(SEED).readings(10);
    put(news.subList(0, 5));
    Files.writeString(folder.resolve("rows-_0.tmp"), "half a row");
    Files.writeString(folder.resolve("segment-segments_1"), "half a segment");
    put(news.subList(5, 10));
    try (var files = Files.list(folder)) {
      assertThat(files)
          .noneMatch(file -> file.getFileName().toString().matches("(rows|segment)-.*"));
    }
    check();
  }

  @Test
  void an_index_that_could_not_be_opened_is_not_held() throws IOException {
    Files.createDirectory(folder.resolve(FactIndex.HOLDER));
    assertThatThrownBy(() -> FactIndex.open(folder)).isInstanceOf(IOException.class);
    Files.delete(folder.resolve(FactIndex.HOLDER));
    put(new InventedNews(SEED).readings(3));
    check();
  }

  @Test
  void after_what_could_not_be_written_nothing_is_committed() throws IOException {
    List<Reading> news = new InventedNews(SEED).readings(10);
    try (FactIndex index = FactIndex.open(folder)) {
      index.put(news.getFirst());
      Files.createDirectory(folder.resolve("segment-_0.fdt"));
      assertThatThrownBy(() -> index.commit("1")).isInstanceOf(IOException.class);
      Files.delete(folder.resolve("segment-_0.fdt"));
      assertThatThrownBy(() -> index.commit("1"))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("could not be written");
      assertThatThrownBy(() -> index.put(news.getLast())).isInstanceOf(IOException.class);
    }
    put(news);
    check();
  }

  @Test
  void what_fails_beside_is_said_by_the_next_that_writes() throws Exception {
    List<Reading> news = new InventedNews(SEED).readings(10);
    put(news.subList(0, 5));
    try (FactIndex index = FactIndex.open(folder)) {
      index.put(news.get(5));
      Files.createDirectory(folder.resolve("segment-_0.fdt"));
      index.commitLater("6");
      assertThatThrownBy(index::await).isInstanceOf(IOException.class);
      Files.delete(folder.resolve("segment-_0.fdt"));
      assertThatThrownBy(() -> index.put(news.get(6))).isInstanceOf(IOException.class);
      assertThatThrownBy(() -> index.commit("7")).isInstanceOf(IOException.class);
      assertThat(index.position()).isEqualTo("put");
    }
    check();
    try (FactSearch search = FactSearch.open(folder)) {
      assertThat(search.count(FactQuery.parse("type:article"))).isEqualTo(5);
    }
  }

  @Test
  void what_is_put_while_a_commit_is_under_way_waits_for_the_next() throws IOException {
    List<Reading> news = new InventedNews(SEED).readings(60);
    try (FactIndex index = FactIndex.open(folder)) {
      for (int i = 0; i < 60; i++) {
        index.put(news.get(i));
        if (i % 7 == 6) {
          index.commitLater("" + i);
        }
      }
      index.await();
      assertThat(index.position()).isEqualTo("55");
      assertThat(index.size()).isEqualTo(documents(news));
      try (FactSearch search = FactSearch.open(folder)) {
        assertThat(search.count(FactQuery.parse("type:article"))).isEqualTo(56);
      }
    }
    check();
  }

  private static int documents(List<Reading> news) {
    return news.stream().mapToInt(reading -> reading.facts().size() + 1).sum();
  }

  private void put(List<Reading> news) throws IOException {
    try (FactIndex index = FactIndex.open(folder)) {
      for (Reading reading : news) {
        index.put(reading);
      }
      index.commit("put");
    }
  }

  private void isWhatLuceneMakesOf(List<Reading> news) throws IOException {
    put(news);
    check();
    same(contents(folder), contents(lucenes(news)));
  }

  private static void same(Map<String, List<String>> ours, Map<String, List<String>> theirs) {
    assertThat(ours.keySet()).isEqualTo(theirs.keySet());
    theirs.forEach(
        (field, wanted) -> {
          List<String> found = ours.getOrDefault(field, List.of());
          for (int i = 0; i < Math.min(found.size(), wanted.size()); i++) {
            assertThat(found.get(i)).as(field + " " + i).isEqualTo(wanted.get(i));
          }
          assertThat(found).as(field).hasSameSizeAs(wanted);
        });
  }

  /** What Lucene says of an index whose every part it looks at. */
  private void check() throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (FSDirectory directory = FSDirectory.open(folder);
        CheckIndex check = new CheckIndex(directory);
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      check.setInfoStream(out);
      check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_SLOW_CHECKS);
      assertThat(check.checkIndex().clean).as(said.toString(StandardCharsets.UTF_8)).isTrue();
    }
  }

  private Path lucenes(List<Reading> news) throws IOException {
    Path theirs = folder.resolve("theirs");
    Drafts drafts = new Drafts(Schema.OURS);
    try (FSDirectory directory = FSDirectory.open(theirs);
        IndexWriter writer =
            new IndexWriter(
                directory, FactIndex.config().setOpenMode(IndexWriterConfig.OpenMode.CREATE))) {
      for (Reading reading : news) {
        for (Document document : LuceneDocuments.of(drafts, reading)) {
          writer.addDocument(document);
        }
      }
      writer.commit();
    }
    return theirs;
  }

  /** All that an index of one segment holds, by field. */
  private static Map<String, List<String>> contents(Path of) throws IOException {
    try (FSDirectory directory = FSDirectory.open(of);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      LeafReader leaf = reader.leaves().getFirst().reader();
      assertThat(reader.leaves()).hasSize(1);
      assertThat(leaf.numDeletedDocs()).isZero();
      Map<String, List<String>> all = new TreeMap<>();
      for (FieldInfo info : leaf.getFieldInfos()) {
        List<String> of1 = new ArrayList<>();
        of1.add(info.getIndexOptions() + " " + info.getDocValuesType() + " " + info.hasNorms());
        of1.add(info.getPointDimensionCount() + " " + info.getPointNumBytes());
        terms(leaf, info.name, of1);
        values(leaf, info, of1);
        points(leaf.getPointValues(info.name), of1);
        all.put(info.name, of1);
      }
      List<String> stored = new ArrayList<>();
      for (int doc = 0; doc < leaf.maxDoc(); doc++) {
        leaf.storedFields()
            .document(doc)
            .forEach(
                field ->
                    stored.add(
                        field.name() + " " + field.binaryValue() + " " + field.stringValue()));
      }
      all.put("stored", stored);
      return all;
    }
  }

  private static void terms(LeafReader leaf, String field, List<String> all) throws IOException {
    Terms terms = leaf.terms(field);
    if (terms == null) {
      return;
    }
    all.add(terms.getDocCount() + " " + terms.getSumDocFreq() + " " + terms.getSumTotalTermFreq());
    TermsEnum each = terms.iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      StringBuilder said = new StringBuilder(term.utf8ToString());
      PostingsEnum postings = each.postings(null, PostingsEnum.ALL);
      while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        said.append(" | ").append(postings.docID());
        for (int i = 0; terms.hasPositions() && i < postings.freq(); i++) {
          said.append(' ').append(postings.nextPosition());
        }
      }
      all.add(said.toString());
    }
  }

  private static void values(LeafReader leaf, FieldInfo info, List<String> all) throws IOException {
    NumericDocValues lengths = leaf.getNormValues(info.name);
    while (lengths != null && lengths.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      all.add("length " + lengths.docID() + " " + lengths.longValue());
    }
    switch (info.getDocValuesType()) {
      case NUMERIC -> {
        NumericDocValues numbers = DocValues.getNumeric(leaf, info.name);
        while (numbers.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          all.add(numbers.docID() + " " + numbers.longValue());
        }
      }
      case SORTED_NUMERIC -> {
        SortedNumericDocValues numbers = DocValues.getSortedNumeric(leaf, info.name);
        while (numbers.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          all.add(numbers.docID() + " " + numbers.docValueCount() + " " + numbers.nextValue());
        }
      }
      case SORTED_SET -> {
        SortedSetDocValues names = DocValues.getSortedSet(leaf, info.name);
        while (names.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          for (int i = 0; i < names.docValueCount(); i++) {
            all.add(names.docID() + " " + names.lookupOrd(names.nextOrd()).utf8ToString());
          }
        }
      }
      default -> {}
    }
  }

  private static void points(@Nullable PointValues points, List<String> all) throws IOException {
    if (points == null) {
      return;
    }
    List<String> found = new ArrayList<>();
    points.intersect(
        new PointValues.IntersectVisitor() {
          @Override
          public void visit(int doc) {
            throw new IllegalStateException();
          }

          @Override
          public void visit(int doc, byte[] packed) {
            found.add("point " + doc + " " + new BytesRef(packed));
          }

          @Override
          public PointValues.Relation compare(byte[] least, byte[] most) {
            return PointValues.Relation.CELL_CROSSES_QUERY;
          }
        });
    found.sort(null);
    all.addAll(found);
    all.add(points.size() + " points of " + points.getDocCount());
  }
}
