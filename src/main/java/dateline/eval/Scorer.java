package dateline.eval;

import dateline.fact.CountFact;
import dateline.fact.DateFact;
import dateline.fact.Fact;
import dateline.fact.OfficialFact;
import dateline.fact.QuoteFact;
import dateline.fact.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds found facts against gold, type by type and slot by slot: one to one, the best pair first,
 * required gold before optional gold. A find that matches optional gold is neither rewarded nor
 * punished.
 */
public final class Scorer {
  private final Map<String, Scores> byType = new LinkedHashMap<>();
  private final List<String> errors = new ArrayList<>();

  public Scorer() {
    for (String type : List.of("count", "date", "official", "quote")) {
      byType.put(type, new Scores());
    }
  }

  /** Adds one article's result, in the types its gold is annotated for. */
  public void add(Gold.Text gold, Reading reading) {
    one(gold, reading, "count", CountFact.class, new Matchers.Counts());
    one(gold, reading, "date", DateFact.class, new Matchers.Dates());
    one(gold, reading, "official", OfficialFact.class, new Matchers.Officials());
    one(gold, reading, "quote", QuoteFact.class, new Matchers.Quotes());
  }

  /** The results so far, by type name. */
  public Map<String, Scores> scores() {
    return Map.copyOf(byType);
  }

  /** Every miss, extra find, wrong slot and trap, one line each. */
  public List<String> errors() {
    return List.copyOf(errors);
  }

  private record Pair(int gold, int found, double affinity, boolean optional) {}

  private <G extends Gold.Item, F extends Fact> void one(
      Gold.Text gold, Reading reading, String type, Class<F> of, Matcher<G, F> matcher) {
    if (!gold.types().contains(type)) {
      return;
    }
    List<G> wanted = matcher.gold(gold);
    List<F> found = reading.facts(of);
    Map<Integer, Integer> foundOf = new HashMap<>();
    Map<Integer, Integer> goldOf = new HashMap<>();
    Set<Integer> forgiven = new HashSet<>();
    for (Pair pair : pairs(wanted, found, matcher, gold.text())) {
      if (!foundOf.containsKey(pair.gold)
          && !goldOf.containsKey(pair.found)
          && !forgiven.contains(pair.found)) {
        foundOf.put(pair.gold, pair.found);
        goldOf.put(pair.found, pair.gold);
      } else if (!goldOf.containsKey(pair.found)
          && (matcher.forgivesRepeats() || wanted.get(pair.gold).optional())) {
        forgiven.add(pair.found);
      }
    }
    Scores scores = scoresOf(type);
    for (int g = 0; g < wanted.size(); g++) {
      G item = wanted.get(g);
      if (item.optional()) {
        continue;
      }
      Integer match = foundOf.get(g);
      if (match == null) {
        scores.miss();
        errors.add(String.join("\t", gold.id(), type, "MISS", brief(item.words())));
      } else {
        judge(gold, type, item, found.get(match), matcher, scores);
      }
    }
    for (int f = 0; f < found.size(); f++) {
      Integer match = goldOf.get(f);
      if (match == null && !forgiven.contains(f)) {
        extra(gold, type, found.get(f), matcher, scores);
      }
    }
  }

  private Scores scoresOf(String type) {
    Scores scores = byType.get(type);
    if (scores == null) {
      throw new IllegalArgumentException("no fact type " + type);
    }
    return scores;
  }

  private static <G extends Gold.Item, F extends Fact> List<Pair> pairs(
      List<G> wanted, List<F> found, Matcher<G, F> matcher, String text) {
    List<Pair> pairs = new ArrayList<>();
    for (int g = 0; g < wanted.size(); g++) {
      for (int f = 0; f < found.size(); f++) {
        double affinity = matcher.affinity(wanted.get(g), found.get(f), text);
        if (affinity > 0) {
          pairs.add(new Pair(g, f, affinity, wanted.get(g).optional()));
        }
      }
    }
    pairs.sort(
        Comparator.comparing(Pair::optional)
            .thenComparing(Comparator.comparingDouble(Pair::affinity).reversed())
            .thenComparingInt(Pair::gold)
            .thenComparingInt(Pair::found));
    return pairs;
  }

  private <G extends Gold.Item, F extends Fact> void judge(
      Gold.Text gold, String type, G item, F found, Matcher<G, F> matcher, Scores scores) {
    List<Slot> slots = matcher.slots(item, found, gold.text());
    boolean whole = slots.stream().filter(Slot::required).allMatch(Slot::right);
    scores.hit(whole, found.evidence().confidence());
    for (Slot slot : slots) {
      scores.slot(slot);
      if (!slot.right()) {
        errors.add(
            String.join(
                "\t",
                gold.id(),
                type,
                (slot.required() ? "SLOT " : "SPURIOUS ") + slot.name(),
                brief(item.words()),
                "gold=" + slot.gold().orElse("-") + " found=" + slot.found().orElse("-")));
      }
    }
  }

  private <G extends Gold.Item, F extends Fact> void extra(
      Gold.Text gold, String type, F found, Matcher<G, F> matcher, Scores scores) {
    List<Gold.Trap> hit =
        gold.traps().stream()
            .filter(trap -> trap.type().equals(type))
            .filter(trap -> matcher.isTrapped(trap, found, gold.text()))
            .toList();
    scores.extra(!hit.isEmpty(), found.evidence().confidence());
    String why = hit.isEmpty() ? found.evidence().because().toString() : hit.get(0).why();
    errors.add(
        String.join(
            "\t",
            gold.id(),
            type,
            hit.isEmpty() ? "EXTRA" : "TRAP",
            brief(found.span().of(gold.text())),
            why));
  }

  private static String brief(String words) {
    String line = words.replace('\n', ' ');
    return line.length() > 100 ? line.substring(0, 100) + "…" : line;
  }
}
