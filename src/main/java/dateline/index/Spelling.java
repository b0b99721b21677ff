package dateline.index;

/** How far one spelling is from another. */
final class Spelling {
  private Spelling() {}

  /** Letters to insert, drop, change or swap with their neighbour (optimal string alignment). */
  static int slips(String a, String b) {
    int[][] far = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      far[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      far[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(far[i - 1][j] + 1, far[i][j - 1] + 1);
        least = Math.min(least, far[i - 1][j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          least = Math.min(least, far[i - 2][j - 2] + 1);
        }
        far[i][j] = least;
      }
    }
    return far[a.length()][b.length()];
  }
}
