package dateline.index;

import dateline.model.Article;
import java.util.Optional;

/** A reading made ready for the index by {@link FactIndex#prepare}, to be put there. */
public final class ReadyReading {
  private final Article article;
  private final Optional<String> words;
  private final Draft draft;

  /**
   * @param words as {@link SameWords#key} has them
   */
  ReadyReading(Article article, Optional<String> words, Draft draft) {
    this.article = article;
    this.words = words;
    this.draft = draft;
  }

  Article article() {
    return article;
  }

  Optional<String> words() {
    return words;
  }

  Draft draft() {
    return draft;
  }
}
