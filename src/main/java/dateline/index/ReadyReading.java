package dateline.index;

import dateline.model.Article;
import java.util.List;
import org.apache.lucene.document.Document;

/** A reading made ready for the index by {@link FactIndex#prepare}, to be put there. */
public final class ReadyReading {
  private final Article article;
  private final List<Document> documents;

  ReadyReading(Article article, List<Document> documents) {
    this.article = article;
    this.documents = List.copyOf(documents);
  }

  Article article() {
    return article;
  }

  List<Document> documents() {
    return documents;
  }
}
