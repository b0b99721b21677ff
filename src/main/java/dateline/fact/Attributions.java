package dateline.fact;

import dateline.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Says who claims a fact: whoever says the words it lies in. Of two that hold it, the shorter, so
 * that the nearer speaker wins.
 */
public final class Attributions {
  private record Scope(Span span, Attribution who, int length) {}

  private final List<Scope> scopes;

  private Attributions(List<Scope> scopes) {
    this.scopes = scopes;
  }

  public static Attributions of(Findings soFar) {
    List<Scope> scopes = new ArrayList<>();
    for (QuoteFact quote : soFar.quotes()) {
      Optional<Attribution> who = quote.attribution();
      int length = quote.spans().stream().mapToInt(Span::length).sum();
      who.ifPresent(
          attribution ->
              quote.spans().forEach(span -> scopes.add(new Scope(span, attribution, length))));
    }
    scopes.sort(Comparator.comparing(Scope::span));
    return new Attributions(List.copyOf(scopes));
  }

  /** The fact with its claimant; the fact as it is when nobody says it. */
  public <F extends Fact> F attribute(F fact) {
    Optional<Scope> scope =
        scopes.stream()
            .filter(s -> s.span().contains(fact.span()) || contains(s, fact))
            .min(Comparator.comparingInt(Scope::length));
    return scope.isEmpty() ? fact : with(fact, scope.get().who());
  }

  // a phrase may begin a word before the quote does: its number decides
  private static boolean contains(Scope scope, Fact fact) {
    return fact instanceof CountFact count && scope.span().contains(count.figure().number());
  }

  @SuppressWarnings("unchecked") // Fact.with returns the same type, as each record declares
  private static <F extends Fact> F with(F fact, Attribution who) {
    return (F) fact.with(fact.evidence().with(Optional.of(who)));
  }
}
