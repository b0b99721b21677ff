package dateline.nlp;

import dateline.model.Mention;
import dateline.model.Span;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Finds, of the drafts that pass a test, the one last mentioned before an offset. Each test is put
 * to each draft once, so that an article of ten times as many names costs ten times as much.
 */
final class NearestDraft {
  private final List<EntityDraft> drafts;
  private final IdentityHashMap<EntityDraft, Integer> ranks = new IdentityHashMap<>();
  private final Map<String, Passed> byTest = new HashMap<>();

  /** The drafts that pass one test, and by their mentions' starts. */
  private record Passed(
      IdentityHashMap<EntityDraft, Boolean> drafts, TreeMap<Integer, EntityDraft> byStart) {}

  NearestDraft(List<EntityDraft> drafts) {
    this.drafts = drafts;
    for (EntityDraft draft : drafts) {
      ranks.put(draft, ranks.size());
    }
  }

  /**
   * The draft last mentioned before an offset.
   *
   * @param name tells this test from others; the same name must mean the same test
   */
  Optional<EntityDraft> before(int offset, String name, Predicate<EntityDraft> test) {
    Passed passed = byTest.get(name);
    if (passed == null) {
      passed = new Passed(new IdentityHashMap<>(), new TreeMap<>());
      byTest.put(name, passed);
      for (EntityDraft draft : drafts) {
        if (test.test(draft)) {
          enter(passed, draft);
        }
      }
    }
    return Optional.ofNullable(passed.byStart.lowerEntry(offset)).map(Map.Entry::getValue);
  }

  /** Adds a mention to a draft. */
  void add(EntityDraft draft, Span span, Mention.Kind kind, double confidence) {
    draft.add(span, kind, confidence);
    if (draft.lastBefore(span.start() + 1) == span.start()) {
      for (Passed passed : byTest.values()) {
        if (passed.drafts.containsKey(draft)) {
          place(passed, draft, span.start());
        }
      }
    }
  }

  /** From now on a draft passes a test that it did not pass before. */
  void passes(EntityDraft draft, String name) {
    Passed passed = byTest.get(name);
    if (passed != null && !passed.drafts.containsKey(draft)) {
      enter(passed, draft);
    }
  }

  private void enter(Passed passed, EntityDraft draft) {
    passed.drafts.put(draft, true);
    for (Mention mention : draft.mentions()) {
      place(passed, draft, mention.span().start());
    }
  }

  /** Of two at one place, the earlier of the list counts. */
  private void place(Passed passed, EntityDraft draft, int start) {
    passed.byStart.merge(start, draft, (a, b) -> rank(a) <= rank(b) ? a : b);
  }

  private int rank(EntityDraft draft) {
    return ranks.getOrDefault(draft, Integer.MAX_VALUE);
  }
}
