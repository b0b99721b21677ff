package dateline.model;

/** Why something was found: the rule or model that fired, and the words that set it off. */
public record Provenance(String rule, String trigger) {
  /** {@code rule: trigger}, as the contract's {@code because} has it. */
  @Override
  public String toString() {
    return trigger.isEmpty() ? rule : rule + ": " + trigger;
  }
}
