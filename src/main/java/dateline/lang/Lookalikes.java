package dateline.lang;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;

/** Figures that are no numbers: years, dates, clock times, codes, parts of names, addresses. */
final class Lookalikes {
  private static final WordSet TIME_WORDS =
      WordSet.of(
          Set.of(
              "day", "days", "week", "weeks", "month", "months", "year", "years", "hour", "hours",
              "minute", "minutes", "second", "seconds", "decade", "decades", "am", "pm"));
  private static final WordSet CURRENCY_WORDS =
      WordSet.of(
          Set.of(
              "dollars", "euros", "pounds", "yen", "yuan", "rupees", "roubles", "rubles", "dollar",
              "euro", "pound", "naira", "rand", "dinars", "shekels", "francs", "pesos"));
  private static final WordSet LABELS =
      WordSet.of(
          Set.of(
              "no",
              "nos",
              "section",
              "row",
              "page",
              "pages",
              "chapter",
              "article",
              "phase",
              "tier",
              "level",
              "version",
              "channel",
              "room",
              "flight",
              "unit",
              "route",
              "highway",
              "interstate",
              "motorway",
              "gate",
              "platform",
              "terminal",
              "district",
              "ward",
              "zone",
              "category",
              "class",
              "grade",
              "type",
              "model",
              "mark",
              "series",
              "volume",
              "vol",
              "issue",
              "episode",
              "season",
              "figure",
              "table",
              "item",
              "question",
              "part",
              "step",
              "stage",
              "round",
              "block",
              "building",
              "apartment",
              "apt",
              "suite",
              "lane",
              "exit",
              "junction",
              "bus",
              "resolution",
              "form",
              "rule",
              "clause",
              "paragraph",
              "schedule",
              "appendix",
              "windows",
              "psalm",
              "opus",
              "area",
              "week",
              "game",
              "act",
              "amendment",
              "local",
              "post",
              "m",
              "a",
              "j",
              "p",
              "pp"));
  private static final WordSet UNITS =
      WordSet.of(Set.of("regiment", "battalion", "brigade", "squadron"));
  private static final WordSet YEAR_BEFORE =
      WordSet.of(
          Set.of(
              "in",
              "since",
              "by",
              "during",
              "until",
              "till",
              "before",
              "after",
              "of",
              "early",
              "late",
              "mid",
              "year",
              "and",
              "to",
              "summer",
              "winter",
              "spring",
              "autumn",
              "fall",
              "fiscal",
              "ad",
              "bc",
              "between",
              "from",
              "for",
              "ending",
              "ended",
              "the",
              "end",
              "s",
              "start",
              "through",
              "circa",
              "throughout",
              "christmas",
              "easter",
              "than"));
  private static final WordSet STREETS =
      WordSet.of(
          Set.of(
              "street",
              "avenue",
              "road",
              "lane",
              "drive",
              "boulevard",
              "st",
              "ave",
              "rd",
              "blvd",
              "square",
              "place",
              "court",
              "way",
              "terrace",
              "crescent",
              "zip"));
  private static final WordSet FREE_PREFIXES =
      WordSet.of(
          Set.of(
              "minus", "sub", "plus", "under", "over", "about", "roughly", "nearly", "almost",
              "to"));
  private static final BigDecimal DAYS = BigDecimal.valueOf(31);

  private Lookalikes() {}

  static boolean isTimeWord(String word) {
    return TIME_WORDS.contains(word) || Months.isFull(word) && !word.equals("may");
  }

  static boolean isCurrencyWord(String word) {
    return CURRENCY_WORDS.contains(word);
  }

  static boolean isCurrencyMark(Line line, int i) {
    return line.is(i, "$", "£", "€", "¥", "₹");
  }

  static boolean isMonth(Line line, int i) {
    return Months.isMonth(line.word(i))
        && (line.isCapital(i)
            || !line.is(i, "may", "march", "mar", "sep", "dec", "jun")
            || line.is(i, "may", "march") && isDay(line, i + 1) && isDatedBy(line, i - 1));
  }

  /** "on may 19": a month of a text without capitals. */
  private static boolean isDatedBy(Line line, int i) {
    return line.is(i, "on", "since", "until", "by", "before", "after");
  }

  /** Four digits from 1900 to 2099, which nobody writes so for a plain number in the news. */
  static boolean looksLikeYear(String raw) {
    return raw.length() == 4 && (raw.startsWith("19") || raw.startsWith("20")) && isDigits(raw);
  }

  static boolean isDigits(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) < '0' || raw.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  static boolean isYear(Line line, int i) {
    String raw = line.raw(i);
    return raw.length() == 4 && isDigits(raw) && raw.charAt(0) != '0';
  }

  static boolean isDay(Line line, int i) {
    return line.figure(i).isPresent()
        && line.raw(i).length() <= 2
        && isDigits(line.raw(i))
        && line.figure(i).get().compareTo(DAYS) <= 0;
  }

  /** The piece after a date, time, phone number or code that starts here; {@code i} for none. */
  static int skip(Line line, int i) {
    int after = TimeMarks.calendar(line, i);
    if (after > i) {
      return after;
    }
    if (!line.is(i, Piece.Kind.FIGURE)) {
      return line.is(i, Piece.Kind.CODE) ? i + 1 : i;
    }
    after = TimeMarks.clock(line, i);
    after = after > i ? after : Math.max(TimeMarks.slashes(line, i), phone(line, i));
    after = after > i ? after : TimeMarks.decade(line, i);
    return after > i ? after : code(line, i);
  }

  private static int phone(Line line, int i) {
    int at = i;
    while (line.is(at + 1, "-", "/", ")", "(")
        && (line.is(at + 2, Piece.Kind.FIGURE) && line.glued(at + 1))
        && isDigits(line.raw(at + 2))) {
      at += 2;
    }
    boolean plus = line.is(i - 1, "+") && line.glued(i);
    boolean zero = line.raw(i).length() > 2 && line.raw(i).charAt(0) == '0';
    if (plus || zero && isDigits(line.raw(i))) {
      while (at < i + 12 && line.raw(at + 1).length() > 1 && isDigitGroup(line.raw(at + 1))) {
        at++; // "020 7946 0011"
      }
    }
    boolean spaced = zero && line.raw(i).indexOf(' ') > 0;
    return at > i + 2 || (plus || zero) && at > i || spaced ? at + 1 : i;
  }

  private static boolean isDigitGroup(String raw) {
    return isDigits(raw.replace(" ", ""));
  }

  /** Letters or marks glued to the digits that make them a code, an address or a link. */
  private static int code(Line line, int i) {
    if (!line.glued(i)) {
      return i;
    }
    boolean letters = line.is(i - 1, Piece.Kind.WORD);
    boolean hyphen =
        line.is(i - 1, "-", "–")
            && (line.glued(i - 1) || isAcronym(line, i - 2))
            && line.is(i - 2, Piece.Kind.WORD)
            && !FREE_PREFIXES.contains(line.word(i - 2))
            && !line.is(i - 2, "%");
    boolean link = line.is(i - 1, "=", "_", "@", "&") && line.glued(i - 1);
    boolean after = line.is(i - 1, "/") && line.glued(i - 1) && line.is(i - 2, Piece.Kind.WORD);
    return letters || hyphen || link || after ? codeEnd(line, i) : i;
  }

  static int codeEnd(Line line, int i) {
    int at = i + 1;
    while (line.glued(at)
        && (line.is(at, Piece.Kind.WORD)
            || line.is(at, Piece.Kind.FIGURE)
            || line.is(at, "-", "/", "%", "=", "&", "_"))) {
      at++;
    }
    return at;
  }

  /** A year, a day of a list, a part of a name or an address, with no unit or bound to save it. */
  static boolean isBare(Line line, Cardinals.Numeral n) {
    int i = n.from();
    boolean digits = n.to() == i + 1 && isDigits(line.raw(i));
    return digits
            && (isBareYear(line, i)
                || isNamed(line, i)
                || isAddress(line, i)
                || isListMark(line, i)
                || isBesideCode(line, i))
        || glues(line, n)
        || n.to() == i + 1 && !digits && isNamedByWord(line, i);
  }

  private static boolean isBareYear(Line line, int i) {
    if (!isYear(line, i)) {
      return false;
    }
    boolean near = YEAR_BEFORE.contains(line.word(i - 1)) || isMonth(line, i - 1);
    boolean people = People.COMMON.contains(line.word(i + 1));
    if (looksLikeYear(line.raw(i))) {
      return !people || line.is(i - 1, "in", "since", "of", "the", "by");
    }
    boolean early =
        line.figure(i).orElseThrow().intValue() < 2200 && line.figure(i).get().intValue() > 999;
    boolean noun = line.isTagged(i + 1, "NOUN", "ADJ");
    return early
            && near
            && !noun
            && !line.is(i - 1, "to", "than", "of", "for", "and", "the", "s", "end")
        || early && line.is(i + 1, "ad", "bc", "ce", "bce")
        || early && line.is(i - 1, "ad")
        || early && line.is(i - 2, "d") && line.is(i - 1, ".");
  }

  /** "Boeing 737", "Section 427", "Article 5", "Group of 20". */
  private static boolean isNamed(Line line, int i) {
    String before = line.word(i - 1);
    if (UNITS.contains(before) && line.isCapital(i - 1) && line.raw(i).length() <= 4) {
      return true; // "Regiment 45", not "the fire brigade 45"
    }
    if (line.is(i - 1, Piece.Kind.WORD) && LABELS.contains(before) && line.raw(i).length() <= 4) {
      boolean letter = before.length() == 1;
      return letter
          ? i > 1 && line.isCapital(i - 1) && !line.is(i - 2, "$")
          : !line.isTagged(i - 1, "VERB", "DET");
    }
    if (line.is(i - 1, ".") && line.is(i - 2, "no", "nos", "vol", "p", "pp", "sec", "art")) {
      return true;
    }
    if (line.is(i - 1, "of") && line.raw(i - 2).equals("Group")) {
      return true;
    }
    if (line.raw(i).length() == 5 && isAcronym(line, i - 1) && line.raw(i - 1).length() == 2) {
      return true; // "PA 19104": a state and its postcode
    }
    boolean counted =
        isPluralNoun(line, i + 1)
            || line.isTagged(i + 1, "ADJ", "NOUN") && isPluralNoun(line, i + 2);
    boolean saved = counted && isTriggerLike(line, i - 1, i + 1);
    return line.raw(i).length() <= 4
        && !saved
        && (isName(line, i - 1) || isMixedCase(line, i - 1) || isAcronym(line, i - 1));
  }

  /** A capitalised noun that is no month and, at the head of the sentence, nothing else either. */
  private static boolean isName(Line line, int i) {
    if (!line.isCapital(i) || isMonth(line, i)) {
      return false;
    }
    return i > 0 && !line.is(i - 1, "“", "\"", "‘")
        ? line.isTagged(i, "PROPN", "NOUN", "X", "ADJ") || line.isCapital(i - 1) && !line.isTitled()
        : line.isTagged(i, "PROPN", "NOUN") && !line.isTagged(i + 2, "NOUN", "ADJ");
  }

  /** "HTML", "IE", "ISO". */
  private static boolean isAcronym(Line line, int i) {
    String raw = line.raw(i);
    boolean upper = i > 0 && raw.length() >= 2;
    for (int k = 0; upper && k < raw.length(); k++) {
      upper = Character.isUpperCase(raw.charAt(k));
    }
    return upper;
  }

  /** "iPhone", "eMac". */
  private static boolean isMixedCase(Line line, int i) {
    String raw = line.raw(i);
    return raw.length() > 2
        && Character.isLowerCase(raw.charAt(0))
        && Character.isUpperCase(raw.charAt(1));
  }

  /** "iPhone Four" is no number of phones, "Group of Seven" no seven. */
  private static boolean isNamedByWord(Line line, int i) {
    return line.isCapital(i)
        && (line.is(i - 1, "of") && line.raw(i - 2).equals("Group")
            || line.isCapital(i - 1)
                && line.isTagged(i - 1, "PROPN")
                && line.isTagged(i, "PROPN")
                && i > 1);
  }

  private static boolean isTriggerLike(Line line, int before, int after) {
    return !line.isCapital(after)
        || People.COMMON.contains(line.word(after))
        || line.word(before).endsWith("s");
  }

  static boolean isPluralNoun(Line line, int i) {
    String word = line.word(i);
    return line.isTagged(i, "NOUN")
        && (word.endsWith("s") && !word.endsWith("ss") || People.COMMON.contains(word));
  }

  static boolean isAddress(Line line, int i) {
    int from = line.is(i + 1, "-", "–") && line.is(i + 2, Piece.Kind.FIGURE) ? i + 3 : i + 1;
    for (int k = from; k <= from + 2 && line.isCapital(k); k++) {
      if (STREETS.contains(line.word(k)) && (k > from || line.is(k, "zip"))) {
        return true;
      }
    }
    return false;
  }

  /** "24703 L-202", "9-iron": parts of a code, of a golf club's name. */
  private static boolean isBesideCode(Line line, int i) {
    boolean code =
        line.raw(i + 1).length() <= 2
            && isLetters(line, i + 1)
            && line.is(i + 2, "-")
            && line.glued(i + 2)
            && line.is(i + 3, Piece.Kind.FIGURE)
            && line.glued(i + 3);
    return code && !line.is(i + 1, "a") || line.is(i + 1, "-") && line.is(i + 2, "iron", "irons");
  }

  private static boolean isLetters(Line line, int i) {
    return line.isCapital(i) && line.raw(i).equals(line.raw(i).toUpperCase(Locale.ROOT));
  }

  /** "1." or "2)" at the head of a line. */
  private static boolean isListMark(Line line, int i) {
    return i == 0 && line.raw(i).length() <= 2 && line.is(1, ".", ")") && line.size() > 2;
  }

  /** "3D", "49ers", "scp173m": letters right after that are neither unit nor magnitude. */
  private static boolean glues(Line line, Cardinals.Numeral n) {
    return line.is(n.to() - 1, Piece.Kind.FIGURE)
        && line.glued(n.to())
        && line.is(n.to(), Piece.Kind.WORD);
  }
}
