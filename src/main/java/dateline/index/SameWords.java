package dateline.index;

import dateline.model.Article;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * Knows an article that comes again under another address of its outlet: a print page, an address
 * with a session in it. The words decide, all of them, never the headline; a page that names its
 * canonical address is taken at its word. What is not yet committed is remembered here, the rest is
 * looked up in the index.
 */
final class SameWords {
  /** Shorter texts ("This page has moved") are the same on many pages that are not one article. */
  static final int SHORTEST = 280;

  private final IndexWriter writer;
  private final Map<String, String> openByWords = new HashMap<>();
  private final Map<String, String> openById = new HashMap<>();
  private Optional<DirectoryReader> committed = Optional.empty();

  SameWords(IndexWriter writer) {
    this.writer = writer;
  }

  /** Digest of an article's words with the host it was read from, if both are there. */
  static Optional<String> key(Article article) {
    if (article.text().length() < SHORTEST) {
      return Optional.empty();
    }
    return article
        .masthead()
        .url()
        .flatMap(url -> Optional.ofNullable(url.getHost()))
        .map(host -> host.toLowerCase(Locale.ROOT) + " " + article.contentHash());
  }

  /** What the article's document says, so that {@link #twin} finds it later. */
  static void mark(Document document, Article article, Optional<String> key) {
    key.ifPresent(
        words -> {
          document.add(new StringField(Names.SAME_WORDS, words, Field.Store.NO));
          document.add(new StoredField(Names.SAME_WORDS_ID, article.id()));
        });
  }

  /** The id of another article of the same outlet with the same words. */
  Optional<String> twin(Article article, Optional<String> key) throws IOException {
    if (key.isEmpty() || article.masthead().canonical().isPresent()) {
      return Optional.empty();
    }
    String open = openByWords.get(key.get());
    Optional<String> id = open == null ? lookUp(key.get()) : Optional.of(open);
    return id.filter(other -> !other.equals(article.id()));
  }

  private Optional<String> lookUp(String key) throws IOException {
    if (committed.isEmpty()) {
      committed = Optional.of(DirectoryReader.open(writer));
    }
    IndexSearcher searcher = new IndexSearcher(committed.get());
    for (ScoreDoc hit :
        searcher.search(new TermQuery(new Term(Names.SAME_WORDS, key)), 1).scoreDocs) {
      String id = searcher.storedFields().document(hit.doc).get(Names.SAME_WORDS_ID);
      if (id != null && !openById.containsKey(id)) {
        return Optional.of(id);
      }
    }
    return Optional.empty();
  }

  /** Its words as they are now stand for an article. */
  void put(Article article, Optional<String> key) {
    String before = openById.remove(article.id());
    if (before != null) {
      openByWords.remove(before, article.id());
    }
    key.ifPresent(
        words -> {
          openByWords.putIfAbsent(words, article.id());
          openById.put(article.id(), words);
        });
  }

  /** What was put is in the index from now on. */
  void committed() throws IOException {
    openByWords.clear();
    openById.clear();
    close();
  }

  void close() throws IOException {
    if (committed.isPresent()) {
      committed.get().close();
      committed = Optional.empty();
    }
  }
}
