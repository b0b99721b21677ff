package dateline.nlp;

import java.util.Arrays;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * OpenNLP's beam search over one sentence, sum by sum and tie by tie, for the rare sentence in
 * which rounding decides.
 */
final class TagBeam {
  private static final int SIZE = 3;

  private record Tagging(Optional<Tagging> before, int outcome, double score)
      implements Comparable<Tagging> {
    @Override
    public int compareTo(Tagging other) {
      return Double.compare(other.score, score);
    }
  }

  private final TagModel model;
  private final TagWord[] words;
  private final double[] chances;

  TagBeam(TagModel model, TagWord[] words) {
    this.model = model;
    this.words = words;
    this.chances = new double[model.size()];
  }

  /** The outcomes of the best tagging. */
  int[] outcomes() {
    Queue<Tagging> taggings = new PriorityQueue<>(SIZE);
    taggings.add(new Tagging(Optional.empty(), -1, 0));
    for (int i = 0; i < words.length; i++) {
      Queue<Tagging> next = new PriorityQueue<>(SIZE);
      int kept = Math.min(SIZE, taggings.size());
      for (int k = 0; k < kept; k++) {
        Tagging tagging = taggings.remove();
        if (k == 0) { // the others get the same features out of OpenNLP's cache
          weigh(i, tagging);
        }
        advance(tagging, next);
      }
      taggings = next;
    }
    int[] outcomes = new int[words.length];
    Optional<Tagging> last = Optional.of(taggings.remove());
    for (int i = words.length - 1; i >= 0; i--) {
      outcomes[i] = last.orElseThrow().outcome;
      last = last.orElseThrow().before;
    }
    return outcomes;
  }

  private void advance(Tagging tagging, Queue<Tagging> next) {
    double[] sorted = chances.clone();
    Arrays.sort(sorted);
    double least = sorted[Math.max(0, sorted.length - SIZE)];
    for (int k = 0; k < chances.length; k++) {
      if (chances[k] >= least) {
        double score = tagging.score + StrictMath.log(chances[k]);
        next.add(new Tagging(Optional.of(tagging), k, score));
      }
    }
  }

  /** The chances of all outcomes of one word, features in OpenNLP's order. */
  private void weigh(int i, Tagging tagging) {
    model.start(chances);
    words[i].addBefore(model, chances);
    words[i].add(0, model, chances);
    for (int other = i - 1; other >= Math.max(0, i - 2); other--) {
      words[other].add(i - other, model, chances);
    }
    for (int other = i + 1; other < Math.min(words.length, i + 3); other++) {
      words[other].add(i - other, model, chances);
    }
    model.addBegin(i, chances);
    words[i].addBehind(model, chances);
    int before = tagging.before.map(Tagging::outcome).orElse(-1);
    model.addTags(before, tagging.outcome, chances);
    double normal = 0;
    for (int k = 0; k < chances.length; k++) {
      chances[k] = StrictMath.exp(chances[k]);
      normal += chances[k];
    }
    for (int k = 0; k < chances.length; k++) {
      chances[k] /= normal;
    }
  }
}
