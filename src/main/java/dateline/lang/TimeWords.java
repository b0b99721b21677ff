package dateline.lang;

import dateline.lang.TimeRule.Slot;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The word lists of {@code lang/en/times-words.tsv}: months, units, numbers, edges, holidays. */
final class TimeWords {
  /** Lists that no slot of a pattern reads. */
  private static final Set<String> ASIDE = Set.of("past", "short");

  /** Lists whose words may be a whole phrase. */
  private static final Set<String> WHOLE =
      Set.of("month", "dow", "dows", "season", "holiday", "decade", "clock", "units");

  static final TimeWords ENGLISH = new TimeWords(RuleTable.english("times-words"));

  private final Map<String, List<Entry>> byFirstWord = new HashMap<>();
  private final Map<String, Set<Slot>> slots = new HashMap<>();
  private final WordSet any;
  private final WordSet first;
  private final WordSet whole;
  private final WordSet within;

  private TimeWords(RuleTable table) {
    Set<String> whole = new HashSet<>();
    Set<String> within = new HashSet<>();
    for (RuleTable.Row row : table.rows()) {
      String[] words = row.cell("WORDS").split(" ", -1);
      List<Entry> sameStart = byFirstWord.computeIfAbsent(words[0], word -> new ArrayList<>());
      sameStart.add(new Entry(row.cell("KIND"), List.of(words), row.cell("VALUE")));
      if (!ASIDE.contains(row.cell("KIND"))) {
        slots
            .computeIfAbsent(words[0], word -> EnumSet.noneOf(Slot.class))
            .addAll(opened(row.cell("KIND")));
        within.addAll(List.of(words));
      }
      if (WHOLE.contains(row.cell("KIND"))) {
        whole.add(words[0]);
      }
      sameStart.sort((a, b) -> b.words().size() - a.words().size());
    }
    this.any = WordSet.of(byFirstWord.keySet());
    this.first = WordSet.of(slots.keySet());
    this.whole = WordSet.of(whole);
    this.within = WordSet.of(within);
  }

  /** The slots that may begin with an entry of a list. */
  private static Set<Slot> opened(String kind) {
    return switch (kind) {
      case "ord" -> EnumSet.of(Slot.DTH, Slot.DAY, Slot.ORD);
      case "num" -> EnumSet.of(Slot.NUM, Slot.YEAR, Slot.DTH, Slot.DAY, Slot.ORD);
      case "last" -> EnumSet.of(Slot.ORD);
      case "vague" -> EnumSet.of(Slot.NUM);
      default -> EnumSet.of(Slot.valueOf(kind.toUpperCase(Locale.ROOT)));
    };
  }

  /** The slots that may begin with a word, by the lists. */
  Set<Slot> slotsOf(String word) {
    return knows(word) ? slots.getOrDefault(word, Set.of()) : Set.of();
  }

  /** Words of one meaning. */
  private record Entry(String kind, List<String> words, String value) {}

  /**
   * A word list entry that stands in the text.
   *
   * @param to index after its last lexeme
   */
  record Found(int to, String value) {
    int number() {
      return Integer.parseInt(value);
    }
  }

  /** The longest entry of this kind that stands at a lexeme. */
  Optional<Found> find(String kind, List<TimeLexeme> text, int at) {
    if (at >= text.size()) {
      return Optional.empty();
    }
    for (Entry entry : startingWith(text.get(at).word())) {
      if (entry.kind().equals(kind) && stands(entry, text, at)) {
        return Optional.of(new Found(at + entry.words().size(), entry.value()));
      }
    }
    return Optional.empty();
  }

  /** Whether a single word stands in a list. */
  boolean has(String kind, String word) {
    for (Entry entry : startingWith(word)) {
      if (entry.kind().equals(kind) && entry.words().size() == 1) {
        return true;
      }
    }
    return false;
  }

  private List<Entry> startingWith(String word) {
    return any.contains(word) ? byFirstWord.getOrDefault(word, List.of()) : List.of();
  }

  /** Whether a list that slots read has an entry that begins with this word. */
  boolean knows(String word) {
    return first.contains(word);
  }

  /** Whether an entry that slots read has this word in any place. */
  boolean mentions(String word) {
    return within.contains(word);
  }

  /** Whether a phrase may be this word alone, or an entry that begins with it. */
  boolean standsAlone(String word) {
    return whole.contains(word);
  }

  private static boolean stands(Entry entry, List<TimeLexeme> text, int at) {
    int size = entry.words().size();
    if (at + size > text.size()) {
      return false;
    }
    for (int i = 1; i < size; i++) {
      TimeLexeme lexeme = text.get(at + i);
      if (lexeme.opens() || !lexeme.word().equals(entry.words().get(i))) {
        return false;
      }
    }
    return true;
  }
}
