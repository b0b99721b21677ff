package dateline.fact;

import dateline.lang.Months;
import java.util.List;
import java.util.Set;

/**
 * Finds the noun phrase that ends or begins at a piece, by tags: there is no parser below it. All
 * walks are bounded, so that a long sentence stays linear.
 */
final class NounPhrases {
  private static final int FARTHEST = 40;
  static final Set<String> SUBJECT_PRONOUNS =
      Set.of("he", "she", "they", "it", "i", "we", "you", "who", "which", "others", "many", "some");
  private static final Set<String> POSSESSIVES =
      Set.of("his", "her", "its", "their", "my", "our", "your", "whose");
  private static final Set<String> BREAKERS =
      Set.of(
          "as",
          "after",
          "before",
          "since",
          "until",
          "because",
          "while",
          "when",
          "if",
          "that",
          "where",
          "whether",
          "though",
          "although",
          "despite",
          "what",
          "how",
          "why",
          "like");
  private static final Set<String> TIMES =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "today",
          "yesterday",
          "tonight",
          "earlier",
          "later",
          "recently",
          "now",
          "then",
          "also",
          "meanwhile",
          "instead",
          "afterward",
          "afterwards");
  private static final Set<String> TIME_NOUNS =
      Set.of("week", "month", "year", "morning", "evening", "afternoon", "night", "day", "weekend");
  private static final Set<String> ABOUT =
      Set.of(
          "about",
          "around",
          "nearly",
          "almost",
          "roughly",
          "some",
          "approximately",
          "only",
          "over",
          "under",
          "up",
          "barely",
          "just");
  private static final Set<String> NEAR = Set.of("last", "this", "next", "that", "late", "early");

  private NounPhrases() {}

  /** Where the noun phrase that ends at piece {@code last} begins; -1 when none ends there. */
  static int startOf(List<Piece> s, int last) {
    if (last < 0) {
      return -1;
    }
    Piece end = s.get(last);
    if (SUBJECT_PRONOUNS.contains(end.low()) && !end.isMarked()) {
      return last;
    }
    boolean closes = end.isNominal() || end.is(")") || end.tagged("ADJ", "X") || end.is("'s");
    if (!closes || BREAKERS.contains(end.low()) && !end.tagged("PRON", "DET")) {
      return -1;
    }
    int i = last;
    while (i >= 0 && last - i < FARTHEST && belongs(s, i, last)) {
      i = s.get(i).is(")") ? openingBracket(s, i) : i - 1;
    }
    return trimmed(s, Math.max(0, i + 1), last);
  }

  private static int openingBracket(List<Piece> s, int i) {
    for (int k = i; k >= 0 && i - k < 15; k--) {
      if (s.get(k).is("(")) {
        return k - 1;
      }
    }
    return i - 1;
  }

  private static boolean belongs(List<Piece> s, int i, int last) {
    Piece p = s.get(i);
    if (p.isMarked()) {
      return i < last
          && i > 0
          && p.span().length() < 40
          && (s.get(i - 1).tagged("DET", "ADJ") || s.get(i - 1).tagged("PART", "PART"));
    }
    if (p.kind() == Piece.Kind.PUNCT) {
      return p.is(")");
    }
    if (i < last && SUBJECT_PRONOUNS.contains(p.low()) && !p.is("some") && !p.is("many")) {
      return false;
    }
    boolean leftNominal = i > 0 && (s.get(i - 1).isNominal() || s.get(i - 1).is(")"));
    return switch (p.tag()) {
      case "NOUN", "PROPN", "NUM", "ADJ", "SYM", "X" -> !BREAKERS.contains(p.low());
      case "DET" -> true;
      case "PRON" -> i == last || POSSESSIVES.contains(p.low()) || p.is("one") || p.is("those");
      case "PART" -> p.is("'s");
      case "ADP" ->
          i < last && (leftNominal || afterAdjective(s, i)) && !BREAKERS.contains(p.low());
      case "CCONJ" -> i < last && leftNominal && (p.is("and") || p.is("or") || p.is("&"));
      case "ADV" -> i < last && (s.get(i + 1).tagged("ADJ", "NUM") || isOnly(s, i));
      case "VERB" -> i < last && s.get(i + 1).isNominal() && isAttribute(s, i);
      default -> false;
    };
  }

  // "the town's | only hospital"
  private static boolean isOnly(List<Piece> s, int i) {
    boolean held = i > 0 && (s.get(i - 1).is("'s") || s.get(i - 1).tagged("DET", "PRON"));
    return held && s.get(i).is("only") && s.get(i + 1).isNominal();
  }

  // "a person familiar | with the talks"
  private static boolean afterAdjective(List<Piece> s, int i) {
    return i > 1 && s.get(i - 1).tagged("ADJ", "ADJ") && s.get(i - 2).tagged("NOUN", "PRON");
  }

  // "the leading candidate", ", acting Interior Minister X"
  private static boolean isAttribute(List<Piece> s, int i) {
    boolean held = Statuses.of(s.get(i).low()).isPresent();
    return i > 0 && s.get(i - 1).tagged("DET", "PART") || held;
  }

  // "On Tuesday | Trump", "In Iraq | the minister", "and | others"
  private static int trimmed(List<Piece> s, int start, int last) {
    int from = start;
    boolean moved = true;
    while (moved && from < last) {
      Piece p = s.get(from);
      moved = p.tagged("ADP", "CCONJ") || p.tagged("ADV", "PUNCT") || p.tagged("PART", "AUX");
      if (!moved && isTime(s, from)) {
        moved = true;
        from += NEAR.contains(p.low()) ? 1 : 0;
      }
      if (moved) {
        from++;
      }
    }
    boolean afterPreposition = from > 0 && s.get(from - 1).tagged("ADP", "ADP");
    for (int i = last; afterPreposition && i > from; i--) {
      if (s.get(i).tagged("DET", "DET") && s.get(i - 1).isNominal()) {
        return i;
      }
    }
    return Math.min(from, last);
  }

  /** "october", "oct.". */
  private static boolean isMonth(String word) {
    return word.endsWith(".")
        ? Months.isMonth(word.substring(0, word.length() - 1))
        : Months.isFull(word);
  }

  /** Whether a piece begins a time: "Tuesday", "last week". */
  static boolean isTime(List<Piece> s, int i) {
    Piece p = s.get(i);
    if (p.is("may") && p.tagged("AUX", "VERB")) {
      return false;
    }
    return TIMES.contains(p.low())
        || isMonth(p.low())
        || NEAR.contains(p.low()) && i + 1 < s.size() && TIME_NOUNS.contains(s.get(i + 1).low());
  }

  /** Whether a piece goes on a time: "Tuesday | night". */
  static boolean isTimeOfDay(List<Piece> s, int i) {
    return i > 0 && TIME_NOUNS.contains(s.get(i).low()) && isTime(s, i - 1);
  }

  /** The end (exclusive) of the noun phrase that begins at a piece; the same index when none. */
  static int endOf(List<Piece> s, int start) {
    if (start >= s.size()) {
      return start;
    }
    if (SUBJECT_PRONOUNS.contains(s.get(start).low())
        && !s.get(start).is("some")
        && !s.get(start).is("many")) {
      return start + 1;
    }
    int i = start;
    while (startsNumber(s, i) && i + 1 < s.size()) {
      i++;
    }
    boolean nominal = false;
    boolean common = false;
    while (i < s.size() && i - start < FARTHEST) {
      Piece p = s.get(i);
      boolean more =
          switch (p.tag()) {
            case "NOUN", "PROPN", "NUM" -> !(nominal && isTime(s, i));
            case "ADJ", "DET", "SYM" ->
                !(nominal && p.tagged("DET", "DET")) || endsOpen(s, i, start);
            case "PRON" -> !nominal;
            case "PART" -> p.is("'s");
            case "ADP" -> nominal && attaches(s, i, common);
            case "CCONJ" -> nominal && i + 1 < s.size() && startsNominal(s, i + 1);
            case "VERB" -> !nominal && i > start && i + 1 < s.size() && s.get(i + 1).isNominal();
            case "ADV" ->
                i + 1 < s.size() && (!nominal && s.get(i + 1).tagged("ADJ", "NUM") || isOnly(s, i));
            case "PUNCT" -> p.is("(") || joinsNames(s, i);
            case "MARKED" -> p.span().length() < 30 && i > start && !nominal;
            default -> false;
          };
      if (!more) {
        break;
      }
      if (p.is("(")) {
        int close = closingBracket(s, i);
        if (close < 0 || !nominal) {
          break;
        }
        i = close;
      }
      nominal |= p.isNominal();
      common |= p.tagged("NOUN", "NOUN");
      i++;
    }
    while (i > start
        && (s.get(i - 1).tagged("ADP", "CCONJ") || s.get(i - 1).tagged("DET", "DET"))) {
      i--;
    }
    return nominal ? i : start;
  }

  // "Joint Task Force - Northern Watch"
  private static boolean joinsNames(List<Piece> s, int i) {
    boolean dash = s.get(i).is("—") && s.get(i).span().length() == 1 && i > 0 && i + 1 < s.size();
    return dash && s.get(i - 1).tagged("PROPN", "PROPN") && s.get(i + 1).tagged("PROPN", "PROPN");
  }

  private static boolean endsOpen(List<Piece> s, int i, int start) {
    Piece before = s.get(i - 1);
    return i > start && (before.tagged("ADP", "CCONJ") || before.is("'s"));
  }

  private static boolean attaches(List<Piece> s, int i, boolean common) {
    Piece p = s.get(i);
    boolean object = i + 1 < s.size() && startsNominal(s, i + 1) && !isTime(s, i + 1);
    if (!object) {
      return false;
    }
    boolean statement = i + 2 < s.size() && OCCASIONS.contains(s.get(i + 2).low());
    return p.is("of")
        || NamedPieces.isInName(s.get(i + 1))
        || common
            && !statement
            && Set.of("for", "to", "from", "at", "with", "in", "on").contains(p.low());
  }

  /** What somebody says something in or at: no part of who says it. */
  static final Set<String> OCCASIONS =
      Set.of(
          "interview",
          "statement",
          "speech",
          "email",
          "e-mail",
          "letter",
          "tweet",
          "memo",
          "post",
          "report",
          "release",
          "news",
          "press",
          "conference",
          "briefing",
          "rally",
          "phone",
          "telephone",
          "written",
          "video",
          "recording",
          "television",
          "radio",
          "joint",
          "meeting",
          "hearing",
          "debate",
          "message",
          "column",
          "op-ed",
          "article",
          "recent",
          "series",
          "text");

  private static int closingBracket(List<Piece> s, int i) {
    for (int k = i; k < s.size() && k - i < 15; k++) {
      if (s.get(k).is(")")) {
        return k;
      }
    }
    return -1;
  }

  static boolean isNamed(List<Piece> s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.get(i).tagged("PROPN", "PROPN")) {
        return true;
      }
    }
    return false;
  }

  static boolean isSubjectPronoun(Piece p) {
    return SUBJECT_PRONOUNS.contains(p.low()) && !p.isMarked();
  }

  static boolean startsNominal(List<Piece> s, int i) {
    Piece p = s.get(i);
    return p.isNominal() && !p.is("that") && !p.is("who") && !p.is("which")
        || p.tagged("DET", "ADJ")
        || p.tagged("SYM", "X") && p.isWord()
        || startsNumber(s, i);
  }

  // "about 450 firefighters", "at least two", "more than a third"
  private static boolean startsNumber(List<Piece> s, int i) {
    if (!s.get(i).tagged("ADP", "ADV") || i + 1 >= s.size()) {
      return false;
    }
    boolean two = Set.of("least", "most", "to", "than").contains(s.get(i + 1).low());
    int at = two ? i + 2 : i + 1;
    return at < s.size()
        && s.get(at).tagged("NUM", "NUM")
        && !isTime(s, i)
        && (two || ABOUT.contains(s.get(i).low()));
  }

  /**
   * The end (exclusive, before the closing comma) of the appositions after a noun phrase that ends
   * before {@code end}: "X|, a spokesperson for the fleet|, said"; {@code end} itself when none.
   */
  static int appositionEnd(List<Piece> s, int end) {
    int to = end;
    for (int round = 0; round < 2; round++) {
      if (to + 1 >= s.size() || !s.get(to).isComma()) {
        return to;
      }
      Piece first = s.get(to + 1);
      boolean relative = first.is("who") || first.is("whose") || first.is("which");
      boolean opens =
          first.tagged("DET", "NOUN")
              || first.tagged("ADJ", "NUM")
              || first.tagged("PROPN", "PROPN")
              || relative;
      int next = to + 1;
      boolean verb = false;
      while (next < s.size() && next - to < 30 && !isStop(s.get(next))) {
        verb |= s.get(next).tagged("VERB", "AUX");
        next++;
      }
      boolean closed = next >= s.size() || !s.get(next).isWord();
      if (!opens || verb && !relative || !closed) {
        return to;
      }
      to = next;
    }
    return to;
  }

  private static boolean isStop(Piece p) {
    return p.kind() == Piece.Kind.PUNCT && !p.is("(") && !p.is(")") && !p.is("/")
        || p.isMarked() && p.span().length() > 40;
  }

  /**
   * The comma that opens the apposition which the comma at {@code close} ends: "X|, the mayor,
   * said"; -1 when there is none.
   */
  static int appositionStart(List<Piece> s, int close) {
    boolean verb = false;
    for (int k = close - 1; k > 0 && close - k < 35; k--) {
      Piece p = s.get(k);
      boolean seen = s.get(k - 1).isNominal() && s.get(k + 1).is("by"); // "in a note seen by us"
      if (p.tagged("VERB", "AUX") && !seen) {
        verb = true;
      }
      if (p.is("who") || p.is("which") || p.is("that")) {
        verb = false;
      }
      if (p.isComma() || p.is("—")) {
        Piece first = s.get(k + 1);
        boolean relative =
            first.is("who") || first.is("whose") || first.is("which") || first.is("where");
        boolean opens =
            first.tagged("DET", "NOUN")
                || first.tagged("ADJ", "NUM")
                || first.tagged("PROPN", "PRON")
                || relative
                || first.tagged("VERB", "ADP")
                || first.tagged("ADV", "ADV");
        boolean fits = opens && (!verb || relative || first.tagged("VERB", "ADV"));
        boolean named = s.get(k - 1).isNominal() || s.get(k - 1).is(")");
        if (fits && named) {
          return k;
        }
        if (relative || !named && verb) {
          return -1;
        }
      }
      if (p.is(";") || p.is(":") || p.isMarked() && p.span().length() > 60) {
        return -1;
      }
    }
    return -1;
  }
}
