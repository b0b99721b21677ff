package dateline.nlp;

import dateline.lang.Titles;
import dateline.model.Entity;
import dateline.model.Paragraph;
import dateline.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names that the model passed over: capitalised words inside a plain sentence. What the word lists
 * know gets their type; the rest is a thing with a name (a law, a prize, a role in a play).
 */
final class Unnamed {
  /** How often the words are such a name, measured on news: 103 of 134 and 199 of 380. */
  private static final double KNOWN = 0.75;

  private static final double CHANCE = 0.5;

  private static final Set<String> CALENDAR =
      Set.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December",
          "Jan",
          "Feb",
          "Mar",
          "Apr",
          "Jun",
          "Jul",
          "Aug",
          "Sep",
          "Sept",
          "Oct",
          "Nov",
          "Dec",
          "Monday",
          "Tuesday",
          "Wednesday",
          "Thursday",
          "Friday",
          "Saturday",
          "Sunday",
          "Mon",
          "Tue",
          "Wed",
          "Thu",
          "Fri",
          "Sat",
          "Sun",
          "GMT",
          "UTC",
          "AM",
          "PM");

  private static final Set<String> LABELS = Set.of("Image", "Photo", "Picture", "Video");

  private final List<Line> lines;
  private final Gazetteer gazetteer;
  private final Titles titles = Titles.english();
  private final WordForms forms = new WordForms();
  private final Set<String> small = new HashSet<>();

  Unnamed(List<Line> lines, Gazetteer gazetteer) {
    this.lines = lines;
    this.gazetteer = gazetteer;
    for (Line line : lines) {
      for (int i = 0; i < line.words().size(); i++) {
        String word = line.words().word(i);
        if (Character.isLowerCase(word.charAt(0))) {
          small.add(word);
        }
      }
    }
  }

  /** The names with what they left, in text order. */
  List<Name> with(List<Name> names) {
    List<Name> all = new ArrayList<>(names);
    int at = 0;
    for (int i = 0; i < lines.size(); i++) {
      int from = at;
      while (at < names.size() && names.get(at).line() == i) {
        at++;
      }
      if (isCaption(i) || isPlain(lines.get(i).words())) {
        look(i, names.subList(from, at), all);
      }
    }
    all.sort(Comparator.comparing(Name::span));
    return all;
  }

  /** Most of its words are small ones: no heading, no shouting. */
  private static boolean isPlain(Words words) {
    int capitals = 0;
    int count = 0;
    for (int i = 0; i < words.size(); i++) {
      String word = words.word(i);
      if (Character.isLetter(word.charAt(0))) {
        count++;
        capitals += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
      }
    }
    return count > 3 && capitals * 3 <= count * 2;
  }

  /** "The harbour at dawn Image: Ann Poole": the words before a picture's credit. */
  private boolean isCaption(int line) {
    boolean credited =
        line + 1 < lines.size()
            && lines.get(line + 1).words().size() > 1
            && lines.get(line + 1).words().word(1).equals(":")
            && LABELS.contains(lines.get(line + 1).words().word(0));
    return credited || lines.get(line).kind() == Paragraph.Kind.CAPTION;
  }

  private void look(int line, List<Name> names, List<Name> all) {
    Words words = lines.get(line).words();
    boolean[] taken = taken(words, names);
    int i = 0;
    while (i < words.size()) {
      int end = i;
      while (end < words.size() && !taken[end] && isCapital(words.word(end))) {
        end++;
      }
      if (end > i) {
        add(line, i, end, all);
      }
      i = Math.max(end, i + 1);
    }
  }

  private static boolean[] taken(Words words, List<Name> names) {
    boolean[] taken = new boolean[words.size()];
    for (Name name : names) {
      for (int i = 0; i < taken.length; i++) {
        taken[i] |= words.start(i) < name.span().end() && name.span().start() < words.end(i);
      }
    }
    return taken;
  }

  /** Looks at one run of capitalised words. */
  private void add(int line, int from, int to, List<Name> all) {
    Words words = lines.get(line).words();
    int start = from;
    while (start < to && isNoBeginning(line, start)) {
      start++;
    }
    int end = to;
    while (end > start && isCommon(words.word(end - 1))) {
      end--;
    }
    if (start == end || isJoined(words, start, end) || titles.isRole(words.word(end - 1))) {
      return;
    }
    boolean opens = opens(words, start);
    boolean one = end - start == 1;
    int kinds = one ? gazetteer.kinds(forms.of(words.word(start))) : 0;
    if (Gazetteer.has(kinds, Gazetteer.Kind.DEMONYM)
        || Gazetteer.has(kinds, Gazetteer.Kind.GROUP)) {
      all.add(name(line, start, end, Entity.Type.GROUP, KNOWN));
    } else if (one ? !opens && standsAlone(line, start) : !opens || allNames(line, start, end)) {
      all.add(name(line, start, end, type(words, start, end), CHANCE));
    }
  }

  private Name name(int line, int start, int end, Entity.Type type, double chance) {
    Words words = lines.get(line).words();
    return new Name(new Span(words.start(start), words.end(end - 1)), type, line, chance);
  }

  /** A title, a day, the first word of the sentence when it is a word of the language. */
  private boolean isNoBeginning(int line, int i) {
    Words words = lines.get(line).words();
    String word = words.word(i);
    return isCommon(word)
        || titles.isRole(word)
        || titles.isCourtesy(word)
        || titles.rank(word).isPresent()
        || opens(words, i) && !lines.get(line).tags()[i].equals("PROPN");
  }

  private static boolean isCommon(String word) {
    return word.equals("I") || CALENDAR.contains(word.replace(".", ""));
  }

  /** At a sentence's start, or where a quotation or list item starts within it. */
  private static boolean opens(Words words, int i) {
    if (i == 0) {
      return true;
    }
    String before = words.word(i - 1);
    return !Character.isLetterOrDigit(before.charAt(0))
        && !before.equals(",")
        && !before.equals("(");
  }

  private static boolean isJoined(Words words, int start, int end) {
    boolean before = start > 0 && words.end(start - 1) == words.start(start);
    boolean behind = end < words.size() && words.word(end).equals("-");
    return before && words.word(start - 1).equals("-") || behind && end - start == 1;
  }

  private boolean standsAlone(int line, int i) {
    Words words = lines.get(line).words();
    String word = words.word(i);
    return lines.get(line).tags()[i].equals("PROPN")
        && word.length() > 2
        && (!words.word(i - 1).equals("(") || isWord(words, i + 1, ")"))
        && !word.equals(word.toUpperCase(Locale.ROOT))
        && !small.contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isWord(Words words, int i, String word) {
    return i < words.size() && words.word(i).equals(word);
  }

  private boolean allNames(int line, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!lines.get(line).tags()[i].equals("PROPN")) {
        return false;
      }
    }
    return true;
  }

  private Entity.Type type(Words words, int start, int end) {
    int last = gazetteer.kinds(forms.of(words.word(end - 1)));
    if (end - start > 1 && Gazetteer.has(last, Gazetteer.Kind.ORGWORD)) {
      return Entity.Type.ORGANISATION;
    }
    boolean initials = isInitials(words.word(start)) && end - start == 2 && last == 0;
    String surname = words.word(end - 1);
    boolean written = surname.length() > 2 && Character.isLowerCase(surname.charAt(1));
    return initials && written ? Entity.Type.PERSON : Entity.Type.OTHER;
  }

  /** "JB Okoro" leaves the stops out. */
  private boolean isInitials(String word) {
    return word.length() <= 2
        && word.equals(word.toUpperCase(Locale.ROOT))
        && Character.isLetter(word.charAt(0))
        && gazetteer.kinds(forms.of(word)) == 0;
  }

  private static boolean isCapital(String word) {
    return Character.isUpperCase(word.charAt(0));
  }
}
