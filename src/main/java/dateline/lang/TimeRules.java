package dateline.lang;

import dateline.lang.TimeRule.Element;
import dateline.lang.TimeRule.Meaning;
import dateline.lang.TimeRule.Slot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The patterns of {@code lang/en/times.tsv}, found by what they can begin with.
 *
 * <p>A pattern is a row of words ({@code last|past}), slots ({@code $unit}) and either in brackets
 * where it may be missing; what stands after a slash must follow, but is no part of the phrase.
 * Stage 1 reads plain dates, stage 2 dates built on another.
 */
final class TimeRules {
  static final TimeRules ENGLISH = new TimeRules(RuleTable.english("times"));

  private final Map<String, TimeRule> byName = new HashMap<>();
  private final List<Map<String, List<TimeRule>>> byWord =
      List.of(new HashMap<>(), new HashMap<>());
  private final List<Map<Slot, List<TimeRule>>> bySlot =
      List.of(new EnumMap<>(Slot.class), new EnumMap<>(Slot.class));
  private final WordSet first;
  private final WordSet mentioned;
  private final WordSet alone;

  private TimeRules(RuleTable table) {
    for (RuleTable.Row row : table.rows()) {
      add(rule(row));
    }
    Set<String> opening = new HashSet<>();
    byWord.forEach(rules -> opening.addAll(rules.keySet()));
    this.first = WordSet.of(opening);
    this.mentioned = WordSet.of(mentioned(byName.values()));
    this.alone = WordSet.of(alone(byName.values()));
  }

  private static TimeRule rule(RuleTable.Row row) {
    List<Element> pattern = new ArrayList<>();
    List<Element> ahead = new ArrayList<>();
    List<Element> reading = pattern;
    for (String word : row.cell("PATTERN").split(" ", -1)) {
      if (word.equals("/")) {
        reading = ahead;
      } else {
        reading.add(element(word));
      }
    }
    String[] meaning = row.cell("MEANING").split(" ", -1);
    int count = 0;
    int unit = 0;
    String clock = "";
    Optional<TimeValue.Mod> mod = Optional.empty();
    for (int i = 1; i < meaning.length; i++) {
      char c = meaning[i].charAt(0);
      if (c == '-' || c == '+' || Character.isDigit(c)) {
        count = Integer.parseInt(meaning[i]);
      } else if (c == '#') {
        unit = Integer.parseInt(meaning[i].substring(1));
      } else if (c == 'T') {
        clock = meaning[i];
      } else {
        mod = Optional.of(TimeValue.Mod.valueOf(meaning[i]));
      }
    }
    boolean whole = !row.cell("STAGE").endsWith("i");
    int stage = row.cell("STAGE").charAt(0) - '0';
    Meaning what = Meaning.valueOf(meaning[0]);
    return new TimeRule(
        row.cell("NAME"), stage, whole, pattern, ahead, what, count, unit, clock, mod);
  }

  private static Element element(String word) {
    boolean optional = word.length() > 2 && word.startsWith("[") && word.endsWith("]");
    String inside = optional ? word.substring(1, word.length() - 1) : word;
    if (inside.length() > 1 && inside.charAt(0) == '$') {
      Slot slot = Slot.valueOf(inside.substring(1).toUpperCase(Locale.ROOT));
      return new Element(List.of(), Optional.of(slot), optional);
    }
    return new Element(List.of(inside.split("\\|", -1)), Optional.empty(), optional);
  }

  private void add(TimeRule rule) {
    byName.put(rule.name(), rule);
    for (Element element : rule.pattern()) {
      if (element.slot().isPresent()) {
        bySlot
            .get(rule.stage() - 1)
            .computeIfAbsent(element.slot().get(), slot -> new ArrayList<>())
            .add(rule);
      }
      for (String word : element.words()) {
        byWord.get(rule.stage() - 1).computeIfAbsent(word, key -> new ArrayList<>()).add(rule);
      }
      if (!element.optional()) {
        return;
      }
    }
    throw new IllegalArgumentException(rule.name() + ": every part of the pattern may be missing");
  }

  private static Set<String> mentioned(Collection<TimeRule> rules) {
    Set<String> words = new HashSet<>();
    for (TimeRule rule : rules) {
      rule.pattern().forEach(element -> words.addAll(element.words()));
      rule.ahead().forEach(element -> words.addAll(element.words()));
    }
    return words;
  }

  private static Set<String> alone(Collection<TimeRule> rules) {
    Set<String> words = new HashSet<>();
    for (TimeRule rule : rules) {
      List<Element> needed = rule.pattern().stream().filter(e -> !e.optional()).toList();
      if (needed.size() == 1) {
        words.addAll(needed.get(0).words());
      }
    }
    return words;
  }

  /** Whether a pattern has this word anywhere. */
  boolean mentions(String word) {
    return mentioned.contains(word);
  }

  /** Whether this word may be a whole phrase. */
  boolean standsAlone(String word) {
    return alone.contains(word);
  }

  /** The rule of this name. */
  TimeRule named(String name) {
    return Optional.ofNullable(byName.get(name))
        .orElseThrow(() -> new IllegalStateException("lang/en/times.tsv has no rule " + name));
  }

  /** Whether a rule may begin with this very word. */
  boolean starts(String word) {
    return first.contains(word);
  }

  /** The rules of a stage that may begin with a word. */
  List<TimeRule> startingWith(String word, int stage) {
    return starts(word) ? byWord.get(stage - 1).getOrDefault(word, List.of()) : List.of();
  }

  /** The rules of a stage that may begin with each slot. */
  Map<Slot, List<TimeRule>> startingWithSlots(int stage) {
    return bySlot.get(stage - 1);
  }
}
