package dateline.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Takes the people out of a byline: no outlet, agency, role, degree or address is one. */
final class PersonNames {
  private static final Set<String> NOT_PEOPLE = notPeople();
  private static final Set<String> CREDENTIALS =
      Set.of(
          "phd", "ph.d.", "ph.d", "md", "m.d.", "m.d", "ms", "m.s.", "rd", "rdn", "mba", "rn",
          "cpt", "jr.", "jr", "sr.", "sr", "dvm", "jd", "j.d.", "mph", "ldn", "cscs", "msc", "ma",
          "cfa", "cfp", "esq", "esq.", "psyd", "dds", "edd", "dr.", "dr", "np", "lcsw", "cpa",
          "cdces", "pt");
  private static final List<String> LEADS =
      List.of(
          "by: ",
          "by ",
          "von ",
          "par ",
          "written by ",
          "written by: ",
          "words by ",
          "story by ",
          "reported by ",
          "posted by ",
          "published by ",
          "author: ",
          "authors: ",
          "article by ",
          "text by ",
          "from ",
          "authored by ");
  private static final String[] SEPARATORS = {
    " and ", " & ", ",", ";", "|", "/", " with ", " und ", " et ", " • ", " · ", " ⋅ ", " ∙ ",
    " ‧ ", " ● ", " — ", " – ", "\n"
  };
  // "Ada Marsh Staff Writer", "Ada Marsh The Associated Press": what follows is no name either
  private static final String[] TAILS = {
    " the associated press",
    " associated press",
    " reuters",
    " afp",
    " staff writer",
    " staff reporter",
    " reporter",
    " correspondent",
    " columnist"
  };
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "del", "della", "der", "den", "di", "da", "das", "do", "dos", "du", "des", "la",
          "le", "el", "al", "bin", "ibn", "ben", "van", "von", "vom", "zu", "zur", "af", "av", "y",
          "e", "i", "ten", "ter", "te", "st", "ap", "mac", "mc", "bint", "abu", "ul", "ur", "os");
  // "Ada Marsh in Port Lune": what follows is no name
  private static final String[] ENDINGS = {" for ", " in ", " at ", " on ", " is a ", " is an "};
  private static final int LONGEST_BYLINE = 250;
  private static final int LONGEST_NAME = 45;

  private PersonNames() {}

  private static Set<String> notPeople() {
    Set<String> words = new HashSet<>();
    for (List<String> row : Tsv.rows("not-people.tsv")) {
      words.add(row.get(0));
    }
    return Set.copyOf(words);
  }

  /** The people a byline names, in its order. */
  static List<String> in(String byline) {
    String rest = Words.spaced(byline.replace('\n', '|'));
    if (rest.length() > LONGEST_BYLINE || rest.contains("://")) {
      return List.of();
    }
    rest = withoutLead(rest);
    List<String> names = new ArrayList<>();
    for (String part : split(rest)) {
      String name = withoutTail(withoutTitle(withoutEnding(withoutLead(part.strip()))));
      if (isPerson(name) && !names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }

  /** A first and a last name without capitals, as some write their own: "ada marsh". */
  static Optional<String> inSmallLetters(String text) {
    String name = Words.spaced(text);
    int space = name.indexOf(' ');
    boolean two = space > 1 && space == name.lastIndexOf(' ') && name.length() - space > 2;
    boolean letters = name.chars().allMatch(c -> c == ' ' || Character.isLowerCase(c));
    boolean words =
        two
            && !NOT_PEOPLE.contains(name.substring(0, space))
            && !NOT_PEOPLE.contains(name.substring(space + 1))
            && !PARTICLES.contains(name.substring(0, space))
            && !name.startsWith("the ");
    return words && letters ? Optional.of(name) : Optional.empty();
  }

  /** Whether a byline begins with a word that announces the author. */
  static boolean startsAsByline(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String lead : LEADS) {
      if (lower.startsWith(lead) && !lead.equals("from ") && !lead.equals("par ")) {
        return true;
      }
    }
    return false;
  }

  private static String withoutLead(String text) {
    String rest = text;
    boolean more = true;
    while (more) {
      more = false;
      String lower = rest.toLowerCase(Locale.ROOT);
      for (String lead : LEADS) {
        if (lower.startsWith(lead)) {
          rest = rest.substring(lead.length()).strip();
          more = true;
          break;
        }
      }
    }
    boolean glued =
        rest.length() > 3 && rest.startsWith("By") && Character.isUpperCase(rest.charAt(2));
    return glued ? rest.substring(2) : rest;
  }

  private static List<String> split(String names) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    int i = 0;
    while (i < names.length()) {
      int length = separatorAt(names, i);
      if (length > 0) {
        parts.add(names.substring(start, i));
        start = i + length;
        i = start;
      } else {
        i++;
      }
    }
    parts.add(names.substring(start));
    return parts;
  }

  private static int separatorAt(String names, int at) {
    if (Character.isLetterOrDigit(names.charAt(at))) {
      return 0; // none begins with one
    }
    for (String separator : SEPARATORS) {
      if (names.regionMatches(true, at, separator, 0, separator.length())) {
        return separator.length();
      }
    }
    return 0;
  }

  // "Dr. Ada Marsh MS (Port Lune)" -> "Ada Marsh"
  private static String withoutTitle(String text) {
    int paren = text.indexOf('(');
    String name = paren > 0 ? text.substring(0, paren).strip() : text;
    int last = name.lastIndexOf(' ');
    while (last > 0 && isCredential(name.substring(last + 1))) {
      name = name.substring(0, last).strip();
      last = name.lastIndexOf(' ');
    }
    int first = name.indexOf(' ');
    if (first > 0 && (name.startsWith("Dr ") || name.startsWith("Dr. "))) {
      name = name.substring(first + 1);
    }
    return name;
  }

  private static String withoutEnding(String name) {
    int end = name.length();
    for (String ending : ENDINGS) {
      int at = name.indexOf(ending);
      boolean full = at > 0 && name.lastIndexOf(' ', at - 1) > 0;
      boolean dated = at > 0 && (ending.equals(" on ") || ending.equals(" at "));
      end = (full || dated) && at < end ? at : end;
    }
    return withoutRole(name.substring(0, end).strip());
  }

  private static String withoutRole(String line) {
    String name = withoutDate(line);
    String lower = name.toLowerCase(Locale.ROOT);
    for (String tail : TAILS) {
      int at = lower.indexOf(tail);
      boolean full = at > 0 && name.lastIndexOf(' ', at - 1) > 0;
      boolean whole = at >= 0 && (at + tail.length() == lower.length());
      if (full && whole && lower.length() == name.length()) {
        return name.substring(0, at).strip();
      }
    }
    return name;
  }

  // "Ada Marsh December 22" and "Ada Marsh 59" run on into a date and a count
  private static String withoutDate(String line) {
    String[] words = line.split(" ", -1);
    for (int i = 2; i < words.length; i++) {
      boolean number = !words[i].isEmpty() && Character.isDigit(words[i].charAt(0));
      if (number) {
        int end = i > 2 && DateText.isMonth(words[i - 1]) ? i - 1 : i;
        return String.join(" ", List.of(words).subList(0, end));
      }
    }
    return line;
  }

  // "Ada Marsh -" and "Ada Marsh." stand before something that was no name
  private static String withoutTail(String name) {
    int end = name.length();
    while (end > 0 && "-–—.:, ".indexOf(name.charAt(end - 1)) >= 0 && !endsInInitial(name, end)) {
      end--;
    }
    return name.substring(0, end);
  }

  private static boolean endsInInitial(String name, int end) {
    return end >= 2 && name.charAt(end - 1) == '.' && Character.isUpperCase(name.charAt(end - 2));
  }

  private static boolean isCredential(String word) {
    boolean capitals =
        word.equals(word.toUpperCase(Locale.ROOT)) || word.equals("PhD") || word.equals("PsyD");
    return capitals && CREDENTIALS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether it can be the name of a person. */
  static boolean isPerson(String name) {
    String[] words = name.split(" ", -1);
    if (name.length() < 3 || name.length() > LONGEST_NAME || words.length > 5) {
      return false;
    }
    if (CREDENTIALS.contains(name.toLowerCase(Locale.ROOT)) || name.startsWith("The ")) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean dotInside =
          c == '.' && i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
      if (Character.isDigit(c) || "@:/…©|!?_\"“”·•»›→+*#=<>[]{}%$".indexOf(c) >= 0 || dotInside) {
        return false;
      }
    }
    for (String word : Words.key(name).split(" ", -1)) {
      if (NOT_PEOPLE.contains(word)) {
        return false;
      }
    }
    return Character.isUpperCase(name.codePointAt(0)) && startsUpper(words);
  }

  // "Ada van der Marsh" has small words, "Read this now" has too many of them
  private static boolean startsUpper(String[] words) {
    int upper = 0;
    for (String word : words) {
      boolean capital = !word.isEmpty() && !Character.isLowerCase(word.codePointAt(0));
      if (!capital && !isParticle(word)) {
        return false;
      }
      upper += capital ? 1 : 0;
    }
    return upper * 2 >= words.length;
  }

  // "d'Or", "al-Amin"
  private static boolean isParticle(String word) {
    int end = 0;
    while (end < word.length() && Character.isLetter(word.charAt(end))) {
      end++;
    }
    return end < word.length() || PARTICLES.contains(word);
  }
}
