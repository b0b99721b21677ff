package dateline.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An article with its sentences, tokens and entities: all that the fact finders look at.
 *
 * @param sentences in text order, none across two paragraphs, none in boilerplate
 * @param entities in order of first mention
 */
public record AnnotatedArticle(Article article, List<Sentence> sentences, List<Entity> entities) {
  public AnnotatedArticle {
    sentences = List.copyOf(sentences);
    entities = List.copyOf(entities);
  }

  public String text() {
    return article.text();
  }

  public AnnotatedArticle withEntities(List<Entity> others) {
    return new AnnotatedArticle(article, sentences, others);
  }

  /** The sentence that holds an offset, found by halving. */
  public Optional<Sentence> sentenceAt(int offset) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Sentence sentence = sentences.get(middle);
      if (offset < sentence.span().start()) {
        high = middle - 1;
      } else if (offset >= sentence.span().end()) {
        low = middle + 1;
      } else {
        return Optional.of(sentence);
      }
    }
    return Optional.empty();
  }

  /** The paragraph that holds an offset, found by halving. */
  public Optional<Paragraph> paragraphAt(int offset) {
    List<Paragraph> paragraphs = article.paragraphs();
    int low = 0;
    int high = paragraphs.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Paragraph paragraph = paragraphs.get(middle);
      if (offset < paragraph.span().start()) {
        high = middle - 1;
      } else if (offset >= paragraph.span().end()) {
        low = middle + 1;
      } else {
        return Optional.of(paragraph);
      }
    }
    return Optional.empty();
  }

  /** Every mention with its entity, in text order. Built anew at each call: ask once. */
  public List<Named> mentions() {
    List<Named> all = new ArrayList<>();
    for (Entity entity : entities) {
      for (Mention mention : entity.mentions()) {
        all.add(new Named(mention, entity));
      }
    }
    all.sort((a, b) -> a.mention().span().compareTo(b.mention().span()));
    return all;
  }

  public Optional<Entity> entity(String id) {
    return entities.stream().filter(entity -> entity.id().equals(id)).findFirst();
  }

  /** A mention and whom it speaks of. */
  public record Named(Mention mention, Entity entity) {
    public Span span() {
      return mention.span();
    }
  }
}
