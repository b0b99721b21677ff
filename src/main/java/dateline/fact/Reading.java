package dateline.fact;

import dateline.model.Article;
import dateline.model.Entity;
import dateline.model.Problem;
import dateline.model.Sentence;
import java.util.List;

/**
 * Everything found in one article: the one value that passes from the reading side to the asking
 * side. Its JSON form is the public contract.
 *
 * @param numbers every quantity in the text, in text order
 * @param facts in the order of {@link FactTypes#ALL}, then of the text
 */
public record Reading(
    Article article,
    List<Sentence> sentences,
    List<Entity> entities,
    List<Figure> numbers,
    List<Fact> facts,
    List<Problem> problems) {

  public Reading {
    sentences = List.copyOf(sentences);
    entities = List.copyOf(entities);
    numbers = List.copyOf(numbers);
    facts = List.copyOf(facts);
    problems = List.copyOf(problems);
  }

  /** An article that was not read on: nothing but what is wrong with it. */
  public static Reading unread(Article article, List<Problem> problems) {
    return new Reading(article, List.of(), List.of(), List.of(), List.of(), problems);
  }

  /** The facts of one type. */
  public <F extends Fact> List<F> facts(Class<F> type) {
    return facts.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
