package dateline.fact;

import java.util.List;

/** Finds the facts of one type. Pure and thread-safe: the same findings in, the same facts out. */
@FunctionalInterface
public interface FactFinder<F extends Fact> {
  /** The facts of the article in text order, each made with {@link Citations}. */
  List<F> find(Findings soFar);
}
