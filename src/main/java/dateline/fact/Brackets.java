package dateline.fact;

/** What stands in brackets behind a noun: "Norvik (NVK) which". */
final class Brackets {
  private static final int REACH = 6;

  private Brackets() {}

  /** Where the bracket before token {@code end} opens, {@code end} where there is none. */
  static int before(Syntax words, int end) {
    for (int k = end - 2; words.is(end - 1, ")") && k > Math.max(0, end - REACH); k--) {
      if (words.is(k, "(")) {
        return k;
      }
    }
    return end;
  }
}
