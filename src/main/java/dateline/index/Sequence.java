package dateline.index;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The documents of a batch as they will stand in the index: whole articles, the newest first, those
 * of a day in the order in which they came.
 */
final class Sequence {
  private final int[] articles;
  private final int[] firsts;
  private final int[] ends;
  private final int documents;

  /** Hears of what documents have. */
  interface Visitor {
    /**
     * Hears of one.
     *
     * @param entry which, in the order in which they came
     * @param document in the new order
     */
    void entry(int entry, int document);
  }

  /** Those of articles in the order in which they came. */
  Sequence(List<Batch.Article> batch) {
    articles =
        IntStream.range(0, batch.size())
            .filter(article -> batch.get(article).isKept())
            .boxed()
            .sorted((a, b) -> Long.compare(batch.get(b).day(), batch.get(a).day()))
            .mapToInt(Integer::intValue)
            .toArray();
    firsts = new int[batch.size()];
    int next = 0;
    for (int article : articles) {
      firsts[article] = next;
      next += batch.get(article).documents();
    }
    documents = next;
    ends = batch.stream().mapToInt(Batch.Article::end).toArray();
  }

  /** How many documents there are. */
  int size() {
    return documents;
  }

  /** The articles, by their places among those that came. */
  int[] articles() {
    return articles.clone();
  }

  /**
   * Goes through entries document by document.
   *
   * @param of whose each entry is, in the order in which they came
   */
  void each(Ints of, Visitor visitor) {
    int[] starts = new int[ends.length + 1];
    int at = 0;
    for (int article = 0; article < ends.length; article++) {
      starts[article] = at;
      while (at < of.size() && of.get(at) < ends[article]) {
        at++;
      }
    }
    starts[ends.length] = at;
    for (int article : articles) {
      int moved = firsts[article] - (article == 0 ? 0 : ends[article - 1]);
      for (int entry = starts[article]; entry < starts[article + 1]; entry++) {
        visitor.entry(entry, of.get(entry) + moved);
      }
    }
  }
}
