package dateline.fact;

import java.util.List;

/**
 * What an article says that somebody says, read once.
 *
 * @param quotes the quotes
 * @param claims what is too doubtful for a quote or told of somebody in a noun phrase ("put the
 *     toll at 19", "promised two clinics"): the figures in it have a claimant
 */
public record Heard(List<QuoteFact> quotes, List<QuoteFact> claims) {
  public Heard {
    quotes = List.copyOf(quotes);
    claims = List.copyOf(claims);
  }

  /** Nobody says anything. */
  public static Heard nothing() {
    return new Heard(List.of(), List.of());
  }

  /** What is heard in an article. */
  public static Heard in(Findings soFar) {
    return QuoteFinder.hear(soFar);
  }
}
