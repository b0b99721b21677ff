package dateline.fact;

import dateline.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * What finders looked at and did not take, for {@code dateline explain}. Off, which is the rule, it
 * keeps nothing and costs a comparison. Not thread-safe: one for a reading.
 */
public final class Trace {
  /** Keeps nothing. */
  public static final Trace OFF = new Trace(false);

  /**
   * A reading that was not taken.
   *
   * @param type of the fact it would have been: {@code quote}
   * @param span the words it was about
   * @param rule what looked at them
   * @param why no fact came of it
   */
  public record Rejected(String type, Span span, String rule, String why) {}

  private final boolean on;
  private final List<Rejected> rejected = new ArrayList<>();

  private Trace(boolean on) {
    this.on = on;
  }

  /** A trace that keeps what it is told. */
  public static Trace on() {
    return new Trace(true);
  }

  boolean isOn() {
    return on;
  }

  void reject(String type, Span span, String rule, String why) {
    if (on) {
      rejected.add(new Rejected(type, span, rule, why));
    }
  }

  /** What was not taken, in the order of work. */
  public List<Rejected> rejected() {
    return List.copyOf(rejected);
  }
}
