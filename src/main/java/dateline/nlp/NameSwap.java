package dateline.nlp;

import dateline.model.Entity;
import dateline.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Retells a training article with other names: people of other customs, other towns, other acronyms
 * and companies, each name swapped for the same one wherever it stands. So the model learns the
 * places where names stand, not the names of one decade's news.
 */
final class NameSwap {
  private final List<String> given = new ArrayList<>();
  private final List<String> surnames = new ArrayList<>();
  private final List<String> towns = new ArrayList<>();
  private final List<String> organisations = new ArrayList<>();

  NameSwap() {
    for (String[] row : Lists.rows("gazetteer.tsv")) {
      switch (row[1]) {
        case "male", "female" -> given.add(row[0]);
        case "surname" -> surnames.add(row[0]);
        case "armed", "company", "media" -> organisations.add(row[0]);
        default -> {}
      }
    }
    for (String[] row : Lists.rows("cities.tsv")) {
      towns.add(row[0]);
    }
  }

  /** The same article with other names; which ones depends on its id alone. */
  TrainingSet.Doc swap(TrainingSet.Doc doc) {
    Random random = new Random(Piece.hash(doc.id()));
    Map<String, String> chosen = new HashMap<>();
    StringBuilder text = new StringBuilder(doc.text().length());
    List<TrainingSet.Label> labels = new ArrayList<>();
    int at = 0;
    for (TrainingSet.Label label : doc.labels()) {
      text.append(doc.text(), at, label.span().start());
      String words = label.span().of(doc.text());
      int start = text.length();
      text.append(other(words, label.type(), chosen, random));
      labels.add(new TrainingSet.Label(new Span(start, text.length()), label.type()));
      at = label.span().end();
    }
    text.append(doc.text(), at, doc.text().length());
    return new TrainingSet.Doc(doc.id() + "-swapped", text.toString(), labels);
  }

  private String other(String words, Entity.Type type, Map<String, String> chosen, Random random) {
    return switch (type) {
      case PERSON -> person(words, chosen, random);
      case PLACE -> chosen.computeIfAbsent(words, any -> place(words, random));
      case ORGANISATION -> chosen.computeIfAbsent(words, any -> organisation(words, random));
      case GROUP, OTHER -> words;
    };
  }

  /** Word by word, so that a surname alone stays the surname of the whole name. */
  private String person(String words, Map<String, String> chosen, Random random) {
    String[] parts = words.split(" ", -1);
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      String part = parts[i];
      boolean kept = part.length() < 3 || !Character.isUpperCase(part.charAt(0));
      List<String> source = last ? surnames : given;
      name.append(i == 0 ? "" : " ");
      name.append(
          kept
              ? part
              : chosen.computeIfAbsent(
                  part, any -> source.get(random.nextInt(source.size())) + tail(part)));
    }
    return name.toString();
  }

  private static String tail(String part) {
    return part.endsWith("'s") ? "'s" : "";
  }

  private String place(String words, Random random) {
    boolean one = words.indexOf(' ') < 0 && words.indexOf('.') < 0 && words.length() > 3;
    return one && random.nextInt(3) == 0 ? towns.get(random.nextInt(towns.size())) : words;
  }

  private String organisation(String words, Random random) {
    if (words.indexOf(' ') >= 0 || random.nextInt(3) == 0) {
      return words;
    }
    boolean acronym = words.length() < 7 && words.equals(words.toUpperCase(java.util.Locale.ROOT));
    if (!acronym) {
      return organisations.get(random.nextInt(organisations.size()));
    }
    StringBuilder letters = new StringBuilder();
    boolean mixed = random.nextInt(4) == 0;
    for (int i = 0; i < 2 + random.nextInt(4); i++) {
      char letter = (char) ('A' + random.nextInt(26));
      letters.append(mixed && i > 0 ? Character.toLowerCase(letter) : letter);
    }
    return letters.toString();
  }
}
