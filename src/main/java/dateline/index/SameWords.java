package dateline.index;

import dateline.model.Article;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

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

  /** What was put since the last commit began, and what that commit makes durable. */
  private Open open = new Open();

  private Open committing = new Open();
  private Optional<DirectoryReader> committed = Optional.empty();

  /** Articles that a reader of the index may not know as they are now. */
  private static final class Open {
    private final Map<String, String> idByWords = new HashMap<>();

    /** Empty words for an article that was removed. */
    private final Map<String, String> wordsById = new HashMap<>();

    void forget(String id) {
      String before = wordsById.remove(id);
      if (before != null) {
        idByWords.remove(before, id);
      }
    }
  }

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

  /** The id of another article of the same outlet with the same words. */
  Optional<String> twin(Article article, Optional<String> key) throws IOException {
    if (key.isEmpty() || article.masthead().canonical().isPresent()) {
      return Optional.empty();
    }
    String known = committing.idByWords.get(key.get());
    known = known == null ? open.idByWords.get(key.get()) : known;
    Optional<String> id = known == null ? lookUp(key.get()) : Optional.of(known);
    return id.filter(other -> !other.equals(article.id()));
  }

  private Optional<String> lookUp(String key) throws IOException {
    if (committed.isEmpty()) {
      committed = Optional.of(DirectoryReader.open(writer));
    }
    Term words = new Term(Names.SAME_WORDS, key);
    for (LeafReaderContext leaf : committed.get().leaves()) {
      LeafReader reader = leaf.reader();
      Bits live = reader.getLiveDocs();
      PostingsEnum hits = reader.postings(words, PostingsEnum.NONE);
      while (hits != null && hits.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(hits.docID())) {
          String id = reader.storedFields().document(hits.docID()).get(Names.SAME_WORDS_ID);
          if (isAsCommitted(id)) {
            return Optional.of(id);
          }
        }
      }
    }
    return Optional.empty();
  }

  private boolean isAsCommitted(@Nullable String id) {
    return id != null && !open.wordsById.containsKey(id) && !committing.wordsById.containsKey(id);
  }

  /** Its words as they are now stand for an article. */
  void put(Article article, Optional<String> key) {
    remove(article.id());
    key.ifPresent(
        words -> {
          open.idByWords.putIfAbsent(words, article.id());
          open.wordsById.put(article.id(), words);
        });
  }

  /** No words stand for an article. */
  void remove(String id) {
    open.forget(id);
    committing.forget(id);
    open.wordsById.put(id, "");
  }

  /** What was put before the commit before is in the index from now on. */
  void committing() throws IOException {
    committing = open;
    open = new Open();
    close();
  }

  void close() throws IOException {
    if (committed.isPresent()) {
      committed.get().close();
      committed = Optional.empty();
    }
  }
}
