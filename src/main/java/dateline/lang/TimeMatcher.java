package dateline.lang;

import dateline.lang.TimeMatch.Hit;
import dateline.lang.TimeMatch.Part;
import dateline.lang.TimeRule.Element;
import dateline.lang.TimeRule.Meaning;
import dateline.lang.TimeRule.Slot;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the longest rule at each word. Every pattern is short and what it read at a word is
 * remembered, so the work grows with the length of the text.
 */
final class TimeMatcher {
  private static final Set<Slot> PHRASES = EnumSet.of(Slot.DATE, Slot.YEARLY, Slot.DAILY);

  private final List<TimeLexeme> text;
  private final TimeRules rules;
  private final TimeSlots slots;
  private final TimeGuards guards;
  private final Recent<TimeMatch> plain = new Recent<>(at -> longest(at, 1));
  private final Recent<TimeMatch> built = new Recent<>(at -> longest(at, 2));
  private final List<Part> scratch = new ArrayList<>();
  private final Map<Slot, Recent<Hit>> hits = new EnumMap<>(Slot.class);

  TimeMatcher(List<TimeLexeme> text, TimeRules rules, TimeSlots slots, TimeGuards guards) {
    this.text = text;
    this.rules = rules;
    this.slots = slots;
    this.guards = guards;
    for (Slot slot : Slot.values()) {
      hits.put(slot, new Recent<>(at -> slots.read(slot, at)));
    }
  }

  /** The longest phrase that starts at a lexeme. */
  Optional<TimeMatch> at(int index) {
    if (!mayStart(index)) {
      return Optional.empty();
    }
    Optional<TimeMatch> simple = plainAt(index);
    Optional<TimeMatch> composed = builtAt(index);
    if (composed.isPresent() && (simple.isEmpty() || composed.get().to() > simple.get().to())) {
      return composed;
    }
    return simple;
  }

  /**
   * Whether a phrase may begin here: most words are in no rule, and "the" begins none where what
   * follows is in none.
   */
  private boolean mayStart(int index) {
    TimeLexeme lexeme = text.get(index);
    if (lexeme.isNumber()) {
      return true;
    }
    String word = lexeme.word();
    if (lexeme.is(",")) {
      return false; // "MERROW, 14 October 2026": where a comma may be missing, none begins the date
    }
    if (!slots.knows(word) && !rules.starts(word)) {
      return false;
    }
    return slots.standsAlone(word)
        || rules.standsAlone(word)
        || index + 1 < text.size() && mayFollow(text.get(index + 1));
  }

  private boolean mayFollow(TimeLexeme lexeme) {
    return !lexeme.opens()
        && (lexeme.isNumber()
            || lexeme.is(".", "'")
            || slots.mentions(lexeme.word())
            || rules.mentions(lexeme.word())
            || lexeme.is("hundred", "thousand"));
  }

  private Optional<TimeMatch> plainAt(int index) {
    return plain.at(index);
  }

  private Optional<TimeMatch> builtAt(int index) {
    return built.at(index);
  }

  private Optional<TimeMatch> longest(int index, int stage) {
    Optional<TimeMatch> best = Optional.empty();
    TimeLexeme lexeme = text.get(index);
    Set<Slot> opening = slots.openingWith(lexeme);
    for (TimeRule rule : rules.startingWith(lexeme.word(), stage)) {
      best = longer(best, rule, index);
    }
    for (Map.Entry<Slot, List<TimeRule>> group : rules.startingWithSlots(stage).entrySet()) {
      Slot slot = group.getKey();
      boolean mayOpen = opening.contains(slot) || stage == 2 && PHRASES.contains(slot);
      if (mayOpen && read(slot, index).isPresent()) {
        for (TimeRule rule : group.getValue()) {
          best = longer(best, rule, index);
        }
      }
    }
    return best;
  }

  private Optional<TimeMatch> longer(Optional<TimeMatch> best, TimeRule rule, int index) {
    scratch.clear();
    int to = withoutComma(index, match(rule.pattern(), 0, index, index, scratch));
    boolean better = to > index && (best.isEmpty() || to > best.get().to());
    if (!better) {
      return best;
    }
    List<Part> all = new ArrayList<>(scratch.reversed());
    if (!rule.ahead().isEmpty()) {
      List<Part> following = new ArrayList<>();
      if (to >= text.size() || match(rule.ahead(), 0, index, to, following) < 0) {
        return best;
      }
      all.addAll(following.reversed());
    }
    TimeMatch match = new TimeMatch(index, to, rule, all);
    return guards.allows(match) ? Optional.of(match) : best;
  }

  /** "Christmas," without a year after it ends before the comma. */
  private int withoutComma(int from, int to) {
    return to > from + 1 && text.get(to - 1).is(",") ? to - 1 : to;
  }

  /** The index after the pattern, or -1; parts come out in reverse. */
  private int match(List<Element> pattern, int element, int from, int at, List<Part> parts) {
    if (element == pattern.size()) {
      return at;
    }
    Element wanted = pattern.get(element);
    if (at < text.size() && (at == from || !text.get(at).opens())) {
      int to = with(pattern, element, from, at, parts);
      if (to >= 0) {
        return to;
      }
    }
    return wanted.optional() ? match(pattern, element + 1, from, at, parts) : -1;
  }

  private int with(List<Element> pattern, int element, int from, int at, List<Part> parts) {
    Element wanted = pattern.get(element);
    if (wanted.slot().isEmpty()) {
      boolean stands = wanted.words().contains(text.get(at).word());
      return stands ? match(pattern, element + 1, from, at + 1, parts) : -1;
    }
    Optional<Hit> hit = read(wanted.slot().get(), at);
    if (hit.isEmpty() || broken(at, hit.get().to())) {
      return -1;
    }
    int to = match(pattern, element + 1, from, hit.get().to(), parts);
    if (to >= 0) {
      parts.add(new Part(wanted.slot().get(), hit.get()));
    }
    return to;
  }

  private boolean broken(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (text.get(i).opens()) {
        return true;
      }
    }
    return false;
  }

  private Optional<Hit> read(Slot slot, int at) {
    if (!PHRASES.contains(slot)) {
      return Objects.requireNonNull(hits.get(slot)).at(at);
    }
    return inner(slot, at).map(it -> new Hit(it.to(), 0, "", Optional.of(it)));
  }

  private Optional<TimeMatch> inner(Slot slot, int at) {
    if (!mayStart(at)) {
      return Optional.empty();
    }
    Optional<TimeMatch> found = plainAt(at).filter(it -> isDate(it.rule().meaning()));
    return switch (slot) {
      case YEARLY -> found.filter(TimeMatcher::isYear);
      case DAILY -> found.filter(TimeMatcher::isDay);
      default -> found;
    };
  }

  private static boolean isDate(Meaning meaning) {
    return switch (meaning) {
      case CALENDAR, DECADE, CENTURY, AGO, HENCE, EARLIER, LATER, THIS, SAME, HERE, DAY -> true;
      default -> false;
    };
  }

  private static boolean isYear(TimeMatch match) {
    if (match.rule().meaning() == Meaning.CALENDAR) {
      return match.has(Slot.YEAR) && match.parts().size() == 1;
    }
    return (match.has(Slot.UNIT) || match.rule().unit() > 0) && match.unit() == TimeUnit.YEAR;
  }

  private static boolean isDay(TimeMatch match) {
    return switch (match.rule().meaning()) {
      case DAY -> true;
      case CALENDAR ->
          match.has(Slot.DAY)
              || match.has(Slot.DOW)
              || match.has(Slot.ISO)
              || match.has(Slot.HOLIDAY);
      case THIS, SAME ->
          match.has(Slot.DOW) || match.has(Slot.UNIT) && match.unit() == TimeUnit.DAY;
      default -> false;
    };
  }
}
