package dateline.fact;

import dateline.fact.OfficialFact.Status;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words that say how a role is held. */
final class Statuses {
  private static final Map<String, Status> WORDS =
      Map.ofEntries(
          Map.entry("former", Status.FORMER),
          Map.entry("ex", Status.FORMER),
          Map.entry("retired", Status.FORMER),
          Map.entry("ousted", Status.FORMER),
          Map.entry("deposed", Status.FORMER),
          Map.entry("ex-", Status.FORMER),
          Map.entry("onetime", Status.FORMER),
          Map.entry("one-time", Status.FORMER),
          Map.entry("erstwhile", Status.FORMER),
          Map.entry("then", Status.FORMER),
          Map.entry("formerly", Status.FORMER),
          Map.entry("previously", Status.FORMER),
          Map.entry("once", Status.FORMER),
          Map.entry("past", Status.FORMER),
          Map.entry("disgraced", Status.FORMER),
          Map.entry("acting", Status.ACTING),
          Map.entry("interim", Status.ACTING),
          Map.entry("caretaker", Status.ACTING),
          Map.entry("new", Status.NEW),
          Map.entry("newly", Status.NEW),
          Map.entry("incoming", Status.DESIGNATE),
          Map.entry("designate", Status.DESIGNATE),
          Map.entry("elect", Status.DESIGNATE),
          Map.entry("late", Status.DECEASED),
          Map.entry("slain", Status.DECEASED),
          Map.entry("assassinated", Status.DECEASED));
  private static final Set<String> PASSING =
      Set.of("died", "dead", "killed", "assassinated", "murdered", "slain", "executed");
  private static final Set<String> LEAVING =
      Set.of("resigned", "resigns", "retired", "quit", "ousted", "sacked", "fired", "dismissed");

  private Statuses() {}

  static Optional<Status> of(String word) {
    Status plain = WORDS.get(word);
    if (plain == null && word.startsWith("ex-")) {
      plain = Status.FORMER;
    }
    if (plain == null && word.startsWith("newly-")) {
      plain = Status.NEW;
    }
    return Optional.ofNullable(plain);
  }

  /** "former acting director" is former. */
  static Status stronger(Status one, Status other) {
    return one == Status.FORMER || one == Status.DECEASED || other == Status.CURRENT ? one : other;
  }

  /** Whether the verb says that its subject is dead. */
  static boolean isPassing(String verb) {
    return PASSING.contains(verb);
  }

  /** Whether the verb says that its subject left office. */
  static boolean isLeaving(String verb) {
    return LEAVING.contains(verb);
  }
}
