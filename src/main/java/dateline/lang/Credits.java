package dateline.lang;

import dateline.model.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds the credit of a picture: who took it and whose it is. The people in it are nobody's
 * officials and nobody's speakers.
 */
public final class Credits {
  private static final int LONGEST = 140;
  private static final int LONGEST_LEAD = 24;
  private static final String GETTY = "via getty images";
  // the letters that leads begin with
  private static final String FIRST = "picfhsargex";
  private static final List<String> LEADS =
      List.of(
          "photo by",
          "photo:",
          "photos:",
          "photo credit",
          "photos by",
          "photograph:",
          "photograph by",
          "photographs by",
          "picture:",
          "pictures:",
          "picture by",
          "pic:",
          "image:",
          "images:",
          "image credit",
          "image source",
          "image by",
          "credit:",
          "credits:",
          "courtesy:",
          "file photo",
          "handout via",
          "handout/",
          "source:",
          "screengrab",
          "photo /",
          "photo/",
          "photo courtesy",
          "ap photo",
          "afp photo",
          "reuters/",
          "afp/",
          "getty images/",
          "epa/",
          "epa-efe/",
          "xinhua/",
          "ap/",
          "pa images",
          "picture credit",
          "photography by");
  private static final Map<Character, List<String>> LEADS_BY_LETTER =
      LEADS.stream().collect(Collectors.groupingBy(lead -> lead.charAt(0)));
  private static final List<String> OWNERS =
      List.of(
          "afp",
          "ap",
          "reuters",
          "getty",
          "getty images",
          "epa",
          "efe",
          "epa-efe",
          "pa",
          "pa wire",
          "pa images",
          "shutterstock",
          "rex",
          "alamy",
          "bloomberg",
          "xinhua",
          "anadolu",
          "dpa",
          "istock",
          "upi",
          "zuma",
          "sipa",
          "magnum",
          "corbis",
          "nyt",
          "the new york times",
          "the washington post",
          "tass",
          "ria novosti",
          "sputnik",
          "ansa",
          "kyodo",
          "yonhap",
          "anadolu agency",
          "associated press",
          "the associated press",
          "via reuters",
          "via ap",
          "afp via getty images",
          "nurphoto",
          "pool",
          "handout",
          "wire",
          "imago",
          "picture alliance",
          "flickr",
          "unsplash",
          "wikimedia commons",
          "agence france-presse",
          "via getty images");

  private Credits() {}

  /**
   * The credit at the end of a paragraph: {@code © Name/AFP}, {@code Photo: Name/Agency}, {@code
   * (AP Photo/Name)}, {@code Name/Getty Images}.
   *
   * @param paragraph where to look, in UTF-16 units of {@code text}
   * @return the credit with its mark and brackets; empty when the paragraph ends without one
   */
  public static Optional<Span> creditIn(String text, Span paragraph) {
    int end = trimmedEnd(text, paragraph);
    int start = paragraph.start();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    if (start >= end) {
      return Optional.empty();
    }
    int from = Math.max(start, end - LONGEST);
    String tail = text.substring(from, end);
    int at = copyrightMark(tail);
    if (at < 0) {
      at = bracket(tail);
    }
    if (at < 0) {
      at = lead(tail, from == start);
    }
    if (at < 0) {
      at = owner(tail, from == start);
    }
    return at < 0 ? Optional.empty() : Optional.of(new Span(from + at, end));
  }

  /** Whether the paragraph is nothing but a credit. */
  public static boolean isCredit(String text, Span paragraph) {
    return creditIn(text, paragraph)
        .map(credit -> text.substring(paragraph.start(), credit.start()).isBlank())
        .orElse(false);
  }

  private static int trimmedEnd(String text, Span paragraph) {
    int end = paragraph.end();
    while (end > paragraph.start() && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isBlank(char c) {
    return (c <= ' ' || c > '~') && (Character.isWhitespace(c) || c == '\u00A0');
  }

  // "… since the start of the year © Name/AFP"; not "© 2020 Example Ltd. All rights reserved."
  private static int copyrightMark(String tail) {
    int at = tail.lastIndexOf('©');
    if (at < 0) {
      return -1;
    }
    String rest = tail.substring(at + 1).strip();
    boolean words = rest.length() > 1 && Character.isLetter(rest.charAt(0));
    return words && !hasSentenceEnd(rest) && !rest.contains("rights reserved") ? at : -1;
  }

  // "(AP Photo/Name)", "[Name/Al Jazeera]", "(Photo by Name)", "(Image: Name)"
  private static int bracket(String tail) {
    int last = tail.length() - 1;
    if (tail.charAt(last) == '.') {
      last--;
    }
    if (last < 1 || (tail.charAt(last) != ')' && tail.charAt(last) != ']')) {
      return -1;
    }
    char open = tail.charAt(last) == ')' ? '(' : '[';
    int at = tail.lastIndexOf(open, last);
    if (at < 0) {
      return -1;
    }
    String inside = tail.substring(at + 1, last).strip();
    return isCreditLine(inside) ? at : -1;
  }

  // a credit line that begins after a sentence end, a line break, a bar or at the very start
  private static int lead(String tail, boolean whole) {
    for (int i = Math.max(0, tail.length() - 100); i < tail.length(); i++) {
      if (i > 0 && !isBlank(tail.charAt(i - 1))) {
        continue;
      }
      boolean first = FIRST.indexOf(Character.toLowerCase(tail.charAt(i))) >= 0;
      if (!first || !startsPart(tail, i, whole)) {
        continue;
      }
      String rest = tail.substring(i);
      if (startsWithLead(rest) && !hasSentenceEnd(rest)) {
        return i;
      }
    }
    return -1;
  }

  // "… in May. Name Surname/AFP", "Name Surname / Getty Images"
  private static int owner(String tail, boolean whole) {
    if (tail.indexOf('/') < 0 && !endsInGetty(tail)) {
      return -1;
    }
    for (int i = Math.max(0, tail.length() - 80); i < tail.length(); i++) {
      if (!startsPart(tail, i, whole)) {
        continue;
      }
      String rest = tail.substring(i);
      if (!hasSentenceEnd(rest) && namesOwner(rest)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean endsInGetty(String tail) {
    int end = tail.length();
    while (end > 0 && (isBlank(tail.charAt(end - 1)) || ".,)".indexOf(tail.charAt(end - 1)) >= 0)) {
      end--;
    }
    return tail.regionMatches(true, end - GETTY.length(), GETTY, 0, GETTY.length());
  }

  private static boolean startsPart(String tail, int i, boolean whole) {
    if (i == 0) {
      return whole;
    }
    if (isBlank(tail.charAt(i)) || !isBlank(tail.charAt(i - 1))) {
      return false;
    }
    int before = i - 1;
    boolean lineBreak = false;
    while (before >= 0 && isBlank(tail.charAt(before))) {
      lineBreak |= tail.charAt(before) == '\n';
      before--;
    }
    return before >= 0 && (lineBreak || ".!?…”\"’)|–—-".indexOf(tail.charAt(before)) >= 0);
  }

  private static boolean isCreditLine(String line) {
    return startsWithLead(line) || line.startsWith("©") || namesOwner(line);
  }

  private static boolean startsWithLead(String line) {
    String start = line.length() > LONGEST_LEAD ? line.substring(0, LONGEST_LEAD) : line;
    String lower = start.toLowerCase(Locale.ROOT);
    List<String> leads =
        lower.isEmpty() ? List.of() : LEADS_BY_LETTER.getOrDefault(lower.charAt(0), List.of());
    for (String lead : leads) {
      if (lower.startsWith(lead)) {
        return lead.startsWith("source") ? line.length() <= 60 : true;
      }
    }
    return false;
  }

  private static boolean namesOwner(String line) {
    int slash = line.lastIndexOf('/');
    if (slash <= 0 || slash == line.length() - 1) {
      String plain = ownerWord(line);
      return plain.endsWith("via getty images") || plain.endsWith("/pool");
    }
    String owner = ownerWord(line.substring(slash + 1));
    boolean named = Character.isUpperCase(line.strip().charAt(0)) && !hasLowercaseVerb(line);
    return named && OWNERS.contains(owner);
  }

  private static String ownerWord(String words) {
    String lower = words.strip().toLowerCase(Locale.ROOT);
    int cut = lower.length();
    while (cut > 0 && ".,)]".indexOf(lower.charAt(cut - 1)) >= 0) {
      cut--;
    }
    return lower.substring(0, cut);
  }

  // a credit holds names; three small words in it make it a sentence
  private static boolean hasLowercaseVerb(String line) {
    int small = 0;
    for (String word : line.split(" ", -1)) {
      if (!word.isEmpty() && Character.isLowerCase(word.charAt(0))) {
        small++;
      }
    }
    return small > 3;
  }

  private static boolean hasSentenceEnd(String line) {
    for (int i = 2; i + 2 < line.length(); i++) {
      boolean stop = line.charAt(i) == '.' || line.charAt(i) == '!' || line.charAt(i) == '?';
      boolean initial =
          Character.isUpperCase(line.charAt(i - 1)) && !Character.isLetter(line.charAt(i - 2));
      if (stop && !initial && isBlank(line.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }
}
