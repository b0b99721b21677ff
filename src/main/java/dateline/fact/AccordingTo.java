package dateline.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what stands around "according to X": X, and the words that are X's. */
final class AccordingTo {
  private static final Set<String> CONTRASTS =
      Set.of("while", "whereas", "but", "though", "although", "and");

  private final List<Piece> s;
  private final Contents contents;
  private final ClauseEnds ends;
  private final Overruns overruns;
  private final NearClause near;

  AccordingTo(
      List<Piece> sentence,
      Contents contents,
      ClauseEnds ends,
      Overruns overruns,
      NearClause near) {
    this.s = sentence;
    this.contents = contents;
    this.ends = ends;
    this.overruns = overruns;
    this.near = near;
  }

  /**
   * @param far after the words that name the source, which begin two pieces after "according"
   * @param ranges the stretches of pieces that are said; none when another cue has them
   */
  record Found(int far, List<int[]> ranges) {}

  /**
   * What stands around the "according" of a piece; empty when no source follows.
   *
   * @param free where content before it may begin
   * @param claimed whether the words before it are those of a nearer cue
   */
  Optional<Found> at(int i, int free, boolean claimed) {
    int end = NounPhrases.endOf(s, i + 2);
    if (end == i + 2) { // "figures" that looks like a verb
      end = s.get(i + 2).isWord() ? Math.max(i + 3, NounPhrases.endOf(s, i + 3)) : i + 2;
    }
    if (end == i + 2) {
      return Optional.empty();
    }
    int far = NounPhrases.appositionEnd(s, end);
    boolean first = i == 0 || i == 1 && !s.get(0).isMarked();
    boolean joined = i > 2 && s.get(i - 1).isComma() && s.get(i - 2).tagged("CCONJ", "CCONJ");
    boolean leads =
        first || joined || s.get(i - 1).is(";") || s.get(i - 1).tagged("CCONJ", "CCONJ");
    boolean parts = far < s.size() && s.get(far).isComma();
    if (leads || contents.isBlank(free, i) && !s.get(i - 1).isMarked() && parts) {
      return Optional.of(new Found(far, List.of(following(i, far))));
    }
    return Optional.of(new Found(far, claimed ? List.of() : around(i, far, free)));
  }

  private int[] following(int i, int far) {
    int comma = far;
    while (comma < s.size() && !s.get(comma).isComma() && comma - far < 15) {
      comma++;
    }
    boolean parted = i <= 1 && comma < s.size() && s.get(comma).isComma();
    int from = parted ? comma + 1 : far;
    return new int[] {from, from < s.size() ? ends.of(from, i) : from};
  }

  private List<int[]> around(int i, int far, int free) {
    Optional<int[]> tail = contents.tail(far, true).filter(more -> !contrasts(more[0]));
    tail = near.bracket(free, i) < 0 ? tail : Optional.empty();
    boolean goesOn = tail.filter(more -> s.get(more[0]).tagged("VERB", "AUX")).isPresent();
    int start = contents.clauseStart(near.start(free, i, far, goesOn), i);
    int relative = overruns.relative(start, i, tail.map(more -> more[0]).orElse(far));
    List<int[]> ranges = new ArrayList<>();
    ranges.add(new int[] {relative < 0 ? overruns.start(start, i, 0) : relative, i});
    if (relative < 0) {
      tail.ifPresent(ranges::add);
    }
    ranges.removeIf(any -> i - start < 6 && ranges.size() == 1 && !contents.hasVerb(start, i));
    return ranges;
  }

  // ", according to police, | while the union counted ..": somebody else's
  private boolean contrasts(int i) {
    boolean turn = CONTRASTS.contains(s.get(i).low());
    return turn && i + 1 < s.size() && NounPhrases.startsNominal(s, i + 1);
  }
}
