package dateline.nlp;

import dateline.model.Entity;
import dateline.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds further places of names that an article has already made sure of: the same words standing
 * alone, and the surname of somebody named in full.
 */
final class Echoes {
  private static final double SURE = 0.57;
  private static final double CHANCE = 0.6;

  private record Known(List<String> words, Entity.Type type, double weight) {}

  private final String text;
  private final List<Line> lines;

  /** What is known by its words, under their first word, the longest first. */
  private final Map<String, TreeMap<Integer, Map<List<String>, Known>>> byFirst = new HashMap<>();

  Echoes(String text, List<Line> lines) {
    this.text = text;
    this.lines = lines;
  }

  /** The names with their echoes, in text order. */
  List<Name> with(List<Name> names) {
    learn(names);
    List<Name> all = new ArrayList<>(names);
    int at = 0;
    for (int i = 0; i < lines.size(); i++) {
      int from = at;
      while (at < names.size() && names.get(at).line() == i) {
        at++;
      }
      look(i, names.subList(from, at), all);
    }
    all.sort(Comparator.comparing(Name::span));
    return all;
  }

  private void learn(List<Name> names) {
    Map<String, Known> known = new HashMap<>();
    for (Name name : names) {
      String words = Naming.bare(name.span().of(text));
      boolean person = name.type() == Entity.Type.PERSON;
      if (person && words.indexOf(' ') > 0) {
        remember(known, words.substring(words.lastIndexOf(' ') + 1), name);
      }
      if (name.type() != Entity.Type.OTHER) {
        remember(known, words, name);
      }
    }
    for (Known name : known.values()) {
      if (name.weight > SURE) {
        byFirst
            .computeIfAbsent(name.words.getFirst(), any -> new TreeMap<>(Comparator.reverseOrder()))
            .computeIfAbsent(name.words.size(), any -> new HashMap<>())
            .putIfAbsent(name.words, name);
      }
    }
  }

  private static void remember(Map<String, Known> known, String words, Name name) {
    if (words.length() < 4 || !Character.isUpperCase(words.charAt(0))) {
      return;
    }
    Known before = known.get(words);
    if (before == null) {
      List<String> parts =
          List.of(words.replace("-", " - ").replace("'s", " 's").split("\\s+", -1));
      known.put(words, new Known(parts, name.type(), name.confidence()));
    } else if (before.type == name.type()) {
      known.put(words, new Known(before.words, before.type, before.weight + name.confidence()));
    } else {
      // two readings: nothing is sure
      known.put(words, new Known(before.words, before.type, before.weight - name.confidence()));
    }
  }

  private void look(int line, List<Name> names, List<Name> all) {
    Words words = lines.get(line).words();
    for (int i = 0; i < words.size(); i++) {
      Known best = longest(words, i);
      if (best != null) {
        Span span = new Span(words.start(i), words.end(i + best.words.size() - 1));
        if (names.stream().noneMatch(name -> name.span().overlaps(span))) {
          all.add(new Name(span, best.type, line, CHANCE));
        }
      }
    }
  }

  private @Nullable Known longest(Words words, int at) {
    TreeMap<Integer, Map<List<String>, Known>> sizes = byFirst.get(words.word(at));
    if (sizes == null) {
      return null;
    }
    for (Map.Entry<Integer, Map<List<String>, Known>> same : sizes.entrySet()) {
      int end = at + same.getKey();
      if (end <= words.size() && standsFree(words, at, end)) {
        List<String> here = new ArrayList<>();
        for (int k = at; k < end; k++) {
          here.add(words.word(k));
        }
        Known known = same.getValue().get(here);
        if (known != null) {
          return known;
        }
      }
    }
    return null;
  }

  private static boolean standsFree(Words words, int at, int end) {
    return !isCapital(words, end)
        && !(at > 1 && isCapital(words, at - 1))
        && !(isHyphen(words, end) && isCapital(words, end + 1))
        && !(isHyphen(words, at - 1) && (at < 2 || isCapital(words, at - 2)));
  }

  private static boolean isCapital(Words words, int i) {
    return i < words.size() && Character.isUpperCase(words.word(i).charAt(0));
  }

  private static boolean isHyphen(Words words, int i) {
    return i >= 0 && i < words.size() && words.word(i).equals("-");
  }
}
