package dateline.eval;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Precision, recall and F1 of one fact type, with the slots of what was found. All figures in per
 * cent.
 */
public final class Scores {
  private int gold;
  private int predicted;
  private int right;
  private int whole;
  private int traps;
  private final Map<String, Tally> slots = new LinkedHashMap<>();
  private final int[] confident = new int[10];
  private final int[] confidentAndRight = new int[10];

  Scores() {}

  /**
   * A slot's count: of {@code n} gold values {@code right} were found; {@code spurious} values
   * where the gold has none.
   */
  public record Tally(int n, int right, int spurious) {
    public double accuracy() {
      return n == 0 ? 100 : 100.0 * right / n;
    }
  }

  void hit(boolean allSlotsRight, double confidence) {
    gold++;
    predicted++;
    right++;
    whole += allSlotsRight ? 1 : 0;
    calibrate(confidence, allSlotsRight);
  }

  void miss() {
    gold++;
  }

  void extra(boolean onTrap, double confidence) {
    predicted++;
    traps += onTrap ? 1 : 0;
    calibrate(confidence, false);
  }

  void slot(Slot slot) {
    Tally before = slots.getOrDefault(slot.name(), new Tally(0, 0, 0));
    boolean spurious = !slot.required() && !slot.right();
    slots.put(
        slot.name(),
        new Tally(
            before.n + (slot.required() ? 1 : 0),
            before.right + (slot.required() && slot.right() ? 1 : 0),
            before.spurious + (spurious ? 1 : 0)));
  }

  private void calibrate(double confidence, boolean isRight) {
    int bin = Math.min(9, (int) (confidence * 10));
    confident[bin]++;
    confidentAndRight[bin] += isRight ? 1 : 0;
  }

  public int gold() {
    return gold;
  }

  public int predicted() {
    return predicted;
  }

  /** How many finds sit where nothing must be found. */
  public int traps() {
    return traps;
  }

  public double precision() {
    return predicted == 0 ? 0 : 100.0 * right / predicted;
  }

  public double recall() {
    return gold == 0 ? 0 : 100.0 * right / gold;
  }

  public double f1() {
    return f1(right);
  }

  /** F1 of the facts with every slot right. */
  public double wholeF1() {
    return f1(whole);
  }

  private double f1(int hits) {
    return gold + predicted == 0 ? 100 : 200.0 * hits / (gold + predicted);
  }

  public Map<String, Tally> slots() {
    return Map.copyOf(slots);
  }

  /**
   * Facts with a confidence in the tenth that starts at {@code bin / 10.0}: how many, how many
   * right as a whole.
   */
  public int[] confidence(int bin) {
    return new int[] {confident[bin], confidentAndRight[bin]};
  }
}
