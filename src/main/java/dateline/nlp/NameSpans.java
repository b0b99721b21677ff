package dateline.nlp;

import dateline.model.Entity;
import dateline.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Makes organisations' names whole where the model stops too early: the list of what a ministry is
 * for, and words with a hyphen and a small letter within a name.
 */
final class NameSpans {
  /** Bodies that are named by a list of their duties. */
  private static final Set<String> BODIES =
      Set.of(
          "Ministry",
          "Department",
          "Faculty",
          "Committee",
          "Commission",
          "Office",
          "Bureau",
          "Directorate",
          "Secretariat",
          "Institute",
          "School",
          "College",
          "Division",
          "Agency",
          "Council",
          "Authority",
          "Centre",
          "Center",
          "Federation");

  /** What a surname starts with in small letters; none is an English word. */
  private static final Set<String> PARTICLES =
      Set.of(
          "dos", "da", "das", "de", "del", "della", "di", "du", "van", "von", "der", "bin", "ibn",
          "bint", "al", "el");

  private static final int LONGEST = 120;

  private final String text;
  private final Gazetteer gazetteer;

  NameSpans(String text, Gazetteer gazetteer) {
    this.text = text;
    this.gazetteer = gazetteer;
  }

  /** The names with the longer ones in place of the parts they swallow. */
  List<Name> whole(List<Name> names) {
    List<Name> all = new ArrayList<>();
    int covered = 0;
    for (int i = 0; i < names.size(); i++) {
      Name name = names.get(i);
      if (name.span().start() < covered) {
        continue;
      }
      int end = name.span().end();
      int limit = limit(names, i);
      if (name.type() == Entity.Type.ORGANISATION) {
        end = Math.max(end, afterDuties(name.span(), limit));
        end = Math.max(end, afterHyphen(end, limit));
      }
      int start = beforeHyphen(name.span().start(), covered);
      if (name.type() == Entity.Type.PERSON) {
        start = beforeParticles(start, covered);
      }
      all.add(new Name(new Span(start, end), name.type(), name.line(), name.confidence()));
      covered = end;
    }
    return all;
  }

  /** Names of people, places and peoples are no duty of a ministry. */
  private static int limit(List<Name> names, int at) {
    Name name = names.get(at);
    int limit = name.span().start() + LONGEST;
    for (int i = at + 1; i < names.size() && names.get(i).span().start() < limit; i++) {
      Name next = names.get(i);
      boolean part = next.type() == Entity.Type.ORGANISATION || next.type() == Entity.Type.OTHER;
      if (next.line() != name.line() || !part) {
        return next.span().start();
      }
    }
    return limit;
  }

  /** "Ministry of Gender, Labour and Social Development": the end of the list; 0 for none. */
  private int afterDuties(Span name, int limit) {
    String words = name.of(text);
    int first = words.indexOf(' ');
    boolean body = first > 0 && BODIES.contains(words.substring(0, first));
    if (!body || !words.startsWith("of ", first + 1) && !words.startsWith("for ", first + 1)) {
      return 0;
    }
    int at = name.end();
    boolean comma = false;
    while (text.startsWith(", ", at) && !text.startsWith("and ", at + 2)) {
      int end = capitals(at + 2, limit);
      if (end == at + 2) {
        return 0;
      }
      comma = true;
      at = end;
    }
    String and = text.startsWith(", and ", at) ? ", and " : " and ";
    if (!comma || !text.startsWith(and, at)) {
      return 0;
    }
    int end = capitals(at + and.length(), limit);
    return end > at + and.length() ? end : 0;
  }

  /** "Canadian Co-operative Association": the end of the name; the same offset for none. */
  private int afterHyphen(int end, int limit) {
    if (end + 1 >= text.length() || text.charAt(end) != '-') {
      return end;
    }
    int small = letters(end + 1);
    if (small == end + 1 || !Character.isLowerCase(text.charAt(end + 1))) {
      return end;
    }
    boolean whole = text.startsWith("Co-op", Math.max(0, end - 2));
    int more = small < text.length() && text.charAt(small) == ' ' ? capitals(small + 1, limit) : 0;
    if (more > small + 1) {
      int last = text.lastIndexOf(' ', more - 1) + 1;
      int kinds = gazetteer.kindsOf(text.substring(last, more));
      return Gazetteer.has(kinds, Gazetteer.Kind.ORGWORD) || whole ? more : end;
    }
    return whole ? small : end;
  }

  /** "Sher-e-Bangla Hall" where the model starts behind the hyphen. */
  private int beforeHyphen(int start, int covered) {
    if (start < 4 || text.charAt(start - 1) != '-') {
      return start;
    }
    int small = start - 1;
    while (small > covered && Character.isLowerCase(text.charAt(small - 1))) {
      small--;
    }
    if (small == start - 1 || start - 1 - small > 3 || text.charAt(small - 1) != '-') {
      return start;
    }
    int first = small - 1;
    while (first > covered && Character.isLetter(text.charAt(first - 1))) {
      first--;
    }
    return first < small - 1 && Character.isUpperCase(text.charAt(first)) ? first : start;
  }

  /** "dos Santos said" where the model sees Santos. */
  private int beforeParticles(int start, int covered) {
    int from = start;
    while (from > covered + 1 && text.charAt(from - 1) == ' ') {
      int first = from - 1;
      while (first > covered && from - first < 7 && Character.isLetter(text.charAt(first - 1))) {
        first--;
      }
      boolean stands = first == 0 || !Character.isLetterOrDigit(text.charAt(first - 1));
      if (!stands || !PARTICLES.contains(text.substring(first, from - 1))) {
        break;
      }
      from = first;
    }
    return from;
  }

  /** The end of a run of up to four capitalised words with one blank between two. */
  private int capitals(int from, int limit) {
    int end = from;
    int at = from;
    for (int n = 0; n < 4 && at < text.length() && Character.isUpperCase(text.charAt(at)); n++) {
      end = letters(at);
      if (end == text.length() || text.charAt(end) != ' ') {
        break;
      }
      at = end + 1;
    }
    return end <= limit ? end : from;
  }

  private int letters(int from) {
    int at = from;
    while (at < text.length() && Character.isLetter(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
