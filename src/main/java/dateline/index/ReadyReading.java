package dateline.index;

import dateline.model.Article;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;

/** A reading made ready for the index by {@link FactIndex#prepare}, to be put there. */
public final class ReadyReading {
  private final Article article;
  private final Optional<String> words;
  private final List<Document> documents;

  /**
   * @param words as {@link SameWords#key} has them
   */
  ReadyReading(Article article, Optional<String> words, List<Document> documents) {
    this.article = article;
    this.words = words;
    this.documents = List.copyOf(documents);
  }

  Article article() {
    return article;
  }

  Optional<String> words() {
    return words;
  }

  List<Document> documents() {
    return documents;
  }
}
