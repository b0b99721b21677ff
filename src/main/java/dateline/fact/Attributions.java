package dateline.fact;

/** Says who claims a fact: whoever says the words it lies in. */
public final class Attributions {
  private Attributions() {}

  public static Attributions of(Findings soFar) {
    return new Attributions();
  }

  /** The fact with its claimant; the fact as it is when nobody says it. */
  public <F extends Fact> F attribute(F fact) {
    return fact;
  }
}
