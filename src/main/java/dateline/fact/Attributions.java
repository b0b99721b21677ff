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
  /** So many statements that begin before a fact are looked through for those that hold it. */
  private static final int NEAR = 60;

  private record Scope(Span span, Attribution who, int length) {}

  private final List<Scope> scopes;

  private Attributions(List<Scope> scopes) {
    this.scopes = scopes;
  }

  public static Attributions of(Heard heard) {
    List<Scope> scopes = new ArrayList<>();
    List<QuoteFact> all = new ArrayList<>(heard.quotes());
    heard.claims().stream().filter(claim -> !isDeed(claim)).forEach(all::add);
    for (QuoteFact quote : all) {
      Optional<Attribution> who = quote.attribution();
      int length = quote.spans().stream().mapToInt(Span::length).sum();
      who.ifPresent(
          attribution ->
              quote.spans().forEach(span -> scopes.add(new Scope(span, attribution, length))));
    }
    scopes.sort(Comparator.comparing(Scope::span));
    return new Attributions(List.copyOf(scopes));
  }

  /** "attacked three villages" says nothing of them, whatever "attacked the plan" does. */
  private static boolean isDeed(QuoteFact claim) {
    return claim.cue().filter(cue -> cue.verb().equals("attack")).isPresent();
  }

  /** The fact with its claimant; the fact as it is when nobody says it. */
  public <F extends Fact> F attribute(F fact) {
    Optional<Scope> scope = Optional.empty();
    // a phrase may begin a word before the quote does: its number decides
    Span near = fact instanceof CountFact count ? count.figure().number() : fact.span();
    for (int i = firstAfter(near.start()) - 1, n = 0; i >= 0 && n < NEAR; i--, n++) {
      Scope other = scopes.get(i);
      boolean shorter = scope.isEmpty() || other.length() < scope.get().length();
      if (other.span().contains(near) && shorter) {
        scope = Optional.of(other);
      }
    }
    return scope.isEmpty() ? fact : with(fact, scope.get().who());
  }

  private int firstAfter(int offset) {
    int low = 0;
    int high = scopes.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (scopes.get(middle).span().start() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @SuppressWarnings("unchecked") // Fact.with returns the same type, as each record declares
  private static <F extends Fact> F with(F fact, Attribution who) {
    return (F) fact.with(fact.evidence().with(Optional.of(who)));
  }
}
