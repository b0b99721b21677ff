package dateline.fact;

import dateline.fact.CountFact.Modality;
import dateline.fact.CountFact.Scope;
import dateline.fact.Syntax.Phrase;
import dateline.lang.Inflection;
import dateline.lang.RuleTable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What happened to what was counted, who did it, and how sure the sentence is. */
final class CountEvents {
  private static final Set<String> NEVER =
      Set.of("not", "never", "n't", "n’t", "no", "nor", "without");
  private static final Set<String> SAYING =
      Set.of(
          "say",
          "tell",
          "report",
          "announce",
          "add",
          "estimate",
          "believe",
          "claim",
          "state",
          "note",
          "write",
          "warn",
          "insist",
          "confirm",
          "suggest",
          "show",
          "find",
          "expect",
          "accuse");
  private static final Set<String> PLANS =
      Set.of(
          "will",
          "would",
          "shall",
          "plan",
          "plans",
          "planned",
          "planning",
          "intend",
          "intends",
          "intended",
          "expect",
          "expects",
          "expected",
          "aim",
          "aims",
          "due",
          "hope",
          "hopes",
          "pledge",
          "pledged",
          "promised",
          "scheduled",
          "projected",
          "forecast",
          "vowed",
          "ll",
          "'ll",
          "’ll",
          "set");
  private static final Set<String> DOUBTS =
      Set.of(
          "may",
          "might",
          "could",
          "reportedly",
          "allegedly",
          "alleged",
          "allege",
          "alleges",
          "accused",
          "accuses",
          "suspects",
          "suspected",
          "possibly",
          "perhaps",
          "apparently",
          "believed",
          "feared",
          "thought",
          "suggest",
          "suggests",
          "if",
          "likely",
          "presumed");

  /** Words that a number in a list may begin with or hold. */
  private static final Set<String> NUMBERED =
      Set.of(
          "about",
          "around",
          "some",
          "nearly",
          "almost",
          "roughly",
          "at",
          "least",
          "most",
          "more",
          "than",
          "fewer",
          "less",
          "up",
          "to",
          "over",
          "under",
          "between",
          "several",
          "half",
          "a",
          "an",
          "as",
          "many",
          "no",
          "another",
          "further",
          "perhaps",
          "approximately",
          "estimated");

  /** A list is followed over so many tokens to its verb. */
  private static final int LISTED = 40;

  /** Which verbs the news counts, and where the counted noun stands beside them. */
  private final Map<String, String> kinds = new HashMap<>();

  private final Map<String, Boolean> objects = new HashMap<>();

  CountEvents() {
    for (RuleTable.Row row : RuleTable.english("count-verbs").rows()) {
      kinds.put(row.cell("VERB"), row.cell("KIND"));
      objects.put(row.cell("VERB"), row.cell("SIDE").equals("object"));
    }
  }

  /**
   * An event with its parts.
   *
   * @param kind of the trigger list, "" for a verb that is not on it
   * @param verb token of the main verb
   */
  record Event(
      String base,
      String kind,
      int verb,
      Optional<Phrase> actor,
      Optional<Phrase> target,
      boolean object) {}

  /**
   * The event a figure takes part in; tokens {@code from} to {@code to} are the figure's phrase.
   */
  Optional<Event> of(Syntax words, int from, int to) {
    int left = governing(words, from);
    int told = verbOfSubject(words, to);
    int right = told >= 0 && isSaying(words, told) ? -1 : told;
    if (isHarmed(words, to) && (left < 0 || words.is(from - 1, "and"))) {
      return Optional.of(event(words, to, from, to, false));
    }
    if (left >= 0 && isParticiple(words, left, from) && right < 0) {
      return Optional.of(event(words, left, from, to, true));
    }
    if (left >= 0 && !isSaying(words, left)) {
      return Optional.of(event(words, left, from, to, true));
    }
    if (right >= 0) {
      return Optional.of(event(words, right, from, to, false));
    }
    int any = words.verbBefore(from);
    return any >= 0 && !isSaying(words, any)
        ? Optional.of(event(words, any, from, to, true))
        : Optional.empty();
  }

  /** "and 11 others | wounded Saturday": taken for an adjective, but it is what happened. */
  private boolean isHarmed(Syntax words, int to) {
    return words.isTagged(to, "ADJ", "VERB")
        && words.word(to).endsWith("ed")
        && kinds.containsKey(Inflection.base(words.raw(to)))
        && objects.getOrDefault(Inflection.base(words.raw(to)), false)
        && !words.isTagged(to + 1, "NOUN");
  }

  /** The verb behind a subject that ends before {@code to}, or behind the list it stands in. */
  private static int verbOfSubject(Syntax words, int to) {
    int aside = pastAside(words, to);
    int verb = words.verbAfter(aside);
    return verb >= 0 ? verb : verbOfList(words, aside);
  }

  /** "30,000 Syrians|, of whom 5,200 are children,| crossed": past what is said of a part. */
  private static int pastAside(Syntax words, int to) {
    if (words.is(to, ",") && words.is(to + 1, "of") && words.is(to + 2, "whom", "which")) {
      for (int k = to + 3; k < to + LISTED && words.has(k); k++) {
        if (words.is(k, ",") && words.isVerb(k + 1)) {
          return k + 1;
        }
      }
    }
    return to;
  }

  /** "two soldiers| , a medic and four rebels were killed". */
  private static int verbOfList(Syntax words, int to) {
    int k = to;
    boolean and = false;
    while (words.is(k, ",", "and", "or") && words.has(k + 1) && k - to < LISTED) {
      and |= !words.is(k, ",");
      int from = words.is(k, ",") && words.is(k + 1, "and", "or") ? k + 2 : k + 1;
      and |= from == k + 2;
      Optional<Phrase> next = words.nounAt(pastNumber(words, from));
      if (next.isEmpty()) {
        return -1;
      }
      k = next.get().to();
    }
    return and && words.isVerb(k) ? words.lastOfGroup(k) : -1;
  }

  /** "between 20 and 30 | dogs", "half a million | hens", "20 or more | swimmers". */
  private static int pastNumber(Syntax words, int from) {
    int k = from;
    boolean number = false;
    while (k < from + 9) {
      boolean figure = words.isTagged(k, "NUM");
      boolean led = NUMBERED.contains(words.word(k));
      boolean joint =
          number
              && words.is(k, "and", "to", "-", "–", "in", "or")
              && (words.isTagged(k + 1, "NUM") || words.is(k + 1, "more", "fewer", "less"));
      if (!figure && !led && !joint) {
        break;
      }
      number |= figure;
      k++;
    }
    return number ? k : words.isTagged(from, "NUM") ? from + 1 : from;
  }

  private static boolean isParticiple(Syntax words, int verb, int from) {
    return words.word(verb).endsWith("ing") && verb < from;
  }

  static boolean isSaying(Syntax words, int verb) {
    boolean found = words.is(verb, "found") && isPassive(words, verb); // "were found dead"
    return !found && SAYING.contains(Inflection.base(words.raw(verb)));
  }

  /**
   * The verb whose object the figure is: to its left with nothing but the figure's own words
   * between.
   */
  private static int governing(Syntax words, int from) {
    int verb = words.verbBefore(from);
    if (verb > 0 && words.is(verb, "compared") && words.is(verb + 1, "with", "to")) {
      verb = words.verbBefore(verb); // the figure beside it has the same event
      return verb < 0 || isSaying(words, verb) ? -1 : verb;
    }
    if (verb < 0) {
      return -1;
    }
    for (int k = verb + 1; k < from; k++) {
      if (words.is(k, ",", ";", ":", "that", "but", "while") || words.isTagged(k, "SCONJ")) {
        return -1;
      }
      if (words.is(k, "and")
          && words.isTagged(k + 1, "NUM", "DET", "ADV", "ADP")
          && k + 3 >= from
          && words.verbAfter(from + 1) > 0) {
        return -1;
      }
    }
    return verb;
  }

  private Event event(Syntax words, int verb, int from, int to, boolean object) {
    int main = words.lastOfGroup(verb);
    main = deed(words, main >= from && verb < from ? verb : main);
    String base = Inflection.base(words.raw(main));
    String kind = kinds.getOrDefault(base, "");
    boolean passive = isPassive(words, main);
    Optional<Phrase> self = Optional.of(new Phrase(from, to, to - 1));
    Optional<Phrase> by = passive ? agent(words, main) : Optional.empty();
    Optional<Phrase> subject =
        object && !passive ? words.subject(verb).filter(p -> p.to() <= from) : Optional.empty();
    boolean done = !passive && !object && !objects.getOrDefault(base, false);
    Optional<Phrase> actor = passive ? by : object ? subject : done ? self : Optional.empty();
    Optional<Phrase> target = object || passive ? self : Optional.empty();
    return new Event(base, kind, main, actor, target, object);
  }

  /** "were wounded": a participle the tagger takes for an adjective says what happened. */
  private int deed(Syntax words, int main) {
    int next = words.isTagged(main + 1, "ADV") ? main + 2 : main + 1;
    boolean be = words.is(main, "is", "are", "was", "were", "be", "been", "being");
    boolean deed =
        be
            && words.isTagged(next, "ADJ", "NOUN")
            && words.word(next).endsWith("ed")
            && kinds.containsKey(Inflection.base(words.raw(next)));
    return deed ? next : main;
  }

  /** "were killed", "have been sent", "killed in" of a headline. */
  private static boolean isPassive(Syntax words, int main) {
    int first = words.firstOfGroup(main);
    for (int k = first; k < main; k++) {
      if (words.is(k, "be", "is", "are", "was", "were", "been", "being", "get", "got")) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Phrase> agent(Syntax words, int main) {
    for (int k = main + 1; k < main + 12 && words.has(k); k++) {
      if (words.is(k, "by")) {
        return words
            .nounAt(k + 1)
            .filter(p -> !TimeWords.isCalendar(words.word(p.head())))
            .filter(p -> !words.is(p.from(), "mid", "early", "late"));
      }
      if (words.is(k, ";", ",")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  Modality modality(Syntax words, Optional<Event> event, int from, int to) {
    int verb = event.map(Event::verb).orElse(-1);
    int first = verb < 0 ? Math.max(0, from - 4) : Math.max(0, words.firstOfGroup(verb) - 3);
    int last = verb < 0 ? from : Math.max(verb, Math.min(from, verb + 4));
    boolean not = false;
    boolean plan = false;
    boolean doubt = false;
    for (int k = first; k <= last && words.has(k); k++) {
      boolean within = verb < 0 || k >= words.firstOfGroup(verb) - 1;
      not |=
          within
              && NEVER.contains(words.word(k))
              && !words.is(k + 1, "fewer", "less", "more", "only");
      boolean past = words.is(k, "would") && words.is(k + 1, "have");
      boolean noun = words.is(k, "forecast") && words.isTagged(k, "NOUN");
      plan |= PLANS.contains(words.word(k)) && (k < verb || verb < 0) && !past && !noun;
      boolean accused = words.is(k, "accused", "suspects") && words.isTagged(k - 1, "DET");
      doubt |= past || DOUBTS.contains(words.word(k)) && !isMonth(words, k) && !accused;
    }
    not |= isNone(words, from) || isFailed(words, verb);
    doubt |= isDenied(words, from);
    boolean infinitive =
        verb > 0 && words.is(words.firstOfGroup(verb), "to") && words.is(verb - 1, "to");
    if (not) {
      return Modality.NEGATED;
    }
    if (plan || infinitive && words.isVerb(words.firstOfGroup(verb) - 1)) {
      return Modality.PLANNED;
    }
    return doubt ? Modality.HEDGED : Modality.ASSERTED;
  }

  /** "in May": the month, no doubt. */
  private static boolean isMonth(Syntax words, int k) {
    return words.raw(k).equals("May") && k > 0;
  }

  /** "none of the 12 passengers". */
  private static boolean isNone(Syntax words, int from) {
    int of =
        words.isTagged(from - 1, "DET") || words.isTagged(from - 1, "PRON") ? from - 2 : from - 1;
    return words.is(of, "of") && words.is(of - 1, "none", "neither");
  }

  /** "denied that 400 teachers". */
  private static boolean isDenied(Syntax words, int from) {
    int that = words.isTagged(from - 1, "DET") ? from - 2 : from - 1;
    return words.is(that, "that") && words.is(that - 1, "denied", "denies", "deny", "doubted");
  }

  /** "failed to hire 400 teachers", "refused to pay $4m". */
  private static boolean isFailed(Syntax words, int verb) {
    int to = verb - 1;
    return verb > 1
        && words.is(to, "to")
        && words.is(to - 1, "failed", "fails", "fail", "refused", "refuses", "unable", "declined");
  }

  static Optional<Scope> scope(Syntax words, int from, int to) {
    for (int k = Math.max(0, from - 4); k < Math.min(words.size(), to + 1); k++) {
      if (words.is(k, "total", "toll", "altogether", "overall", "cumulative") && k < from + 2) {
        return Optional.of(Scope.TOTAL);
      }
      if (k >= from
              && words.is(k, "new", "more", "additional", "fresh", "further", "extra")
              && !words.is(k + 1, "than")
              && !words.is(k - 1, "or") // "four or more"
          || words.is(k, "another", "additional") && k == from - 1) {
        return Optional.of(Scope.NEW);
      }
    }
    return Optional.empty();
  }
}
