package dateline.lang;

import java.util.List;
import java.util.Set;

/**
 * Whether the verb beside a time expression speaks of what was or of what is to come: "said Friday"
 * against "will meet on Friday".
 */
enum Tense {
  PAST,
  COMING,
  /** To come, and said with "by" or "until": nothing that lies behind is meant. */
  DUE,
  /** "they meet on Monday": a weekday lies ahead, of months and days nothing is known. */
  PRESENT,
  UNKNOWN;

  private static final int REACH = 14;
  private static final int AHEAD = 24;
  private static final Set<String> SCHEDULED =
      Set.of(
          "meet", "arrive", "leave", "depart", "open", "start", "begin", "play", "face", "host",
          "visit", "return", "close", "end", "expire", "resume", "vote", "travel", "fly", "sail",
          "appear");

  boolean isAhead() {
    return this == COMING || this == DUE;
  }

  /** The tense of the nearest verb, the one before the expression first. */
  static Tense around(List<TimeLexeme> text, int from, int to) {

    for (int i = from - 1; i >= 0 && i >= from - REACH; i--) {
      if (isVerb(text.get(i))) {
        return of(text, i);
      }
      if (text.get(i).first() || text.get(i).is(";", "\u201d", "\u201c", "\"")) {
        break;
      }
    }
    for (int i = to; i < text.size() && i < to + AHEAD; i++) {
      if (text.get(i).first() || text.get(i).opens()) {
        break;
      }
      if (isVerb(text.get(i))) {
        return of(text, lastOfGroup(text, i));
      }
    }
    return UNKNOWN;
  }

  /** "is due late Thursday", "are likely to". */
  private static boolean isPlan(List<TimeLexeme> text, int at) {
    if (!text.get(at).is("is", "are", "be", "'s")) {
      return false;
    }
    for (int i = at + 1; i < text.size() && i <= at + 2; i++) {
      if (text.get(i).is("due", "set", "scheduled", "expected", "slated", "likely", "planned")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVerb(TimeLexeme it) {
    return it.isWord() && it.tagged("VERB", "AUX");
  }

  private static int lastOfGroup(List<TimeLexeme> text, int from) {
    int at = from;
    for (int i = from + 1; i < text.size() && i < from + 5; i++) {
      if (text.get(i).first()) {
        break;
      }
      if (isVerb(text.get(i))) {
        at = i;
      } else if (!text.get(i).tagged("ADV", "PART")) {
        break;
      }
    }
    return at;
  }

  /** The tense of the verb group that ends at a verb. */
  private static Tense of(List<TimeLexeme> text, int at) {
    TimeLexeme verb = text.get(at);
    if (isPlan(text, at) || verb.is("starting", "beginning", "expects", "expect", "plans")) {
      return COMING;
    }

    for (int i = at; i >= 0 && i > at - 6; i--) {
      TimeLexeme it = text.get(i);
      boolean part = i == at || isVerb(it) || it.tagged("ADV", "PART") || it.is("to", "'");
      if (!part) {
        break;
      }
      boolean wont = it.is("won") && i + 1 < text.size() && text.get(i + 1).is("'");
      if (it.is("will", "ll", "shall", "wo") || wont) {
        return COMING;
      }
      if (it.is("would", "could", "should", "may", "might", "can", "must") && it.isWord()) {
        return COMING;
      }
      if (it.is("to") && i < at) {
        boolean done =
            i > 0
                && text.get(i - 1)
                    .is(
                        "had",
                        "forced",
                        "managed",
                        "failed",
                        "able",
                        "began",
                        "started",
                        "continued",
                        "refused",
                        "used",
                        "tried");
        return done ? PAST : COMING;
      }
      boolean present = i > 0 && text.get(i - 1).is("is", "are", "'s", "be");
      boolean ahead = i + 1 < text.size() && text.get(i + 1).is("to", "for");
      boolean plan = it.is("set", "planned") && (present || ahead);
      if (plan || it.is("expected", "scheduled", "due", "slated", "plans", "expects")) {
        return COMING;
      }
      if (i < at && it.is("is", "are", "'s")) {
        return UNKNOWN; // "the case is heard in May"
      }
      if (it.is("was", "were", "had", "did", "has", "have", "been")) {
        return PAST;
      }
      if (it.first()) {
        break;
      }
    }

    if (isPast(verb.word())) {
      return PAST;
    }
    return isPresent(verb) ? PRESENT : UNKNOWN;
  }

  /** "meets", "arrive": what is planned is said in the present. */
  private static boolean isPresent(TimeLexeme verb) {
    String word = verb.word();
    boolean own = SCHEDULED.contains(word);
    return verb.tagged("VERB")
        && (own || word.endsWith("s") && SCHEDULED.contains(Inflection.base(word)));
  }

  private static boolean isPast(String verb) {
    return verb.endsWith("ed") || TimeWords.ENGLISH.has("past", verb);
  }
}
