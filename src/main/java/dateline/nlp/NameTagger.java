package dateline.nlp;

import dateline.model.Entity;
import dateline.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs the name model over an article, greedily, word by word; one for each worker. */
final class NameTagger {
  // the chance that span and type are right, by how far the best outcome lies before the next:
  // measured on news of two collections, .40 at no distance, .62 at 18, .92 at 100
  private static final double LEAST = 0.4;
  private static final double RANGE = 0.55;
  private static final double SCALE = 35;

  /** A name the gazetteer holds in full. */
  private static final double KNOWN = 0.8;

  /** An armed group's name of one word that the model passed over. */
  private static final double ALONE = 0.6;

  private final NameModel model;
  private final Gazetteer gazetteer;
  private final NameWords known;
  private final NameHistory history = new NameHistory();
  private final FeatureKeys keys = new FeatureKeys();
  private final float[] scores;

  NameTagger(NameModel model, Gazetteer gazetteer) {
    this.model = model;
    this.gazetteer = gazetteer;
    this.known = new NameWords(model);
    this.scores = model.scores();
  }

  NameContext context(List<Line> lines) {
    return context(lines, words(lines));
  }

  private NameWord[][] words(List<Line> lines) {
    NameWord[][] words = new NameWord[lines.size()][];
    for (int i = 0; i < words.length; i++) {
      words[i] = known.of(lines.get(i).words().strings());
    }
    return words;
  }

  private NameContext context(List<Line> lines, NameWord[][] words) {
    WordForm[][] forms = new WordForm[words.length][];
    Piece[][] tags = new Piece[words.length][];
    for (int i = 0; i < words.length; i++) {
      forms[i] = new WordForm[words[i].length];
      for (int k = 0; k < forms[i].length; k++) {
        forms[i][k] = words[i][k].form();
      }
      tags[i] = Tags.pieces(lines.get(i).tags());
    }
    return new NameContext(forms, tags, gazetteer);
  }

  /** The names of one article, in text order. */
  List<Name> names(List<Line> lines) {
    NameWord[][] words = words(lines);
    return names(lines, words, context(lines, words));
  }

  private List<Name> names(List<Line> lines, NameWord[][] words, NameContext context) {
    List<Name> names = new ArrayList<>();
    history.clear();
    for (int i = 0; i < lines.size(); i++) {
      NameContext.Row row = context.row(i);
      float[] margins = new float[row.forms.length];
      int[] outcomes = decide(context, row, words[i], margins);
      decode(lines.get(i).words(), outcomes, margins, i, names);
    }
    return names;
  }

  /**
   * The model's names, with known organisations of two words and more ("Islamic State of Iraq and
   * the Levant") kept whole.
   */
  List<Name> namesAndKnown(List<Line> lines) {
    NameWord[][] forms = words(lines);
    NameContext context = context(lines, forms);
    List<Name> names = names(lines, forms, context);
    List<Name> known = new ArrayList<>();
    List<Name> alone = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Piece[] marks = context.row(i).marks;
      Words words = lines.get(i).words();
      for (int k = 0; k < marks.length; k++) {
        if (isKnownOrganisation(marks[k])) {
          int end = k + 1;
          while (end < marks.length && marks[end].toString().charAt(0) != 'L') {
            end++;
          }
          Span span = new Span(words.start(k), words.end(Math.min(end, marks.length - 1)));
          known.add(new Name(span, Entity.Type.ORGANISATION, i, KNOWN));
        } else if (marks[k].toString().equals("Ua") && words.end(k) - words.start(k) > 3) {
          alone.add(new Name(words.span(k), Entity.Type.ORGANISATION, i, ALONE));
        }
      }
    }
    names.removeIf(name -> known.stream().anyMatch(k -> k.span().contains(name.span())));
    known.removeIf(k -> names.stream().anyMatch(name -> name.span().overlaps(k.span())));
    names.addAll(known);
    alone.removeIf(a -> names.stream().anyMatch(name -> name.span().overlaps(a.span())));
    names.addAll(alone);
    names.sort((a, b) -> a.span().compareTo(b.span()));
    return names;
  }

  private static boolean isKnownOrganisation(Piece mark) {
    String text = mark.toString();
    return text.equals("Ba") || text.equals("Bb") || text.equals("By") || text.equals("Bw");
  }

  private int[] decide(
      NameContext context, NameContext.Row row, NameWord[] words, float[] margins) {
    int[] decided = new int[row.forms.length];
    Piece[] pieces = new Piece[row.forms.length];
    history.start();
    int before = -1;
    for (int i = 0; i < decided.length; i++) {
      keys.clear();
      NameFeatures.together(row.forms, row.marks, i, keys);
      NameFeatures.article(context, row, i, keys);
      NameFeatures.history(row.forms, row.marks, i, history, keys);
      words[i].start(scores);
      for (int away = -NameFeatures.REACH; away <= NameFeatures.REACH; away++) {
        if (away != 0) {
          int other = i + away;
          (other < 0 || other >= words.length ? known.edge() : words[other]).add(away, scores);
        }
      }
      model.score(keys, scores);
      before = best(before, margins, i);
      decided[i] = before;
      pieces[i] = model.outcomes().piece(before);
      history.decide(pieces[i]);
    }
    history.remember(row.forms, pieces);
    return decided;
  }

  private int best(int before, float[] margins, int at) {
    int[] possible = model.outcomes().following(before);
    int best = possible[0];
    float second = Float.NEGATIVE_INFINITY;
    for (int n = 1; n < possible.length; n++) {
      int k = possible[n];
      if (scores[k] > scores[best]) {
        second = scores[best];
        best = k;
      } else if (scores[k] > second) {
        second = scores[k];
      }
    }
    margins[at] = scores[best] - second;
    return best;
  }

  private void decode(Words words, int[] outcomes, float[] margins, int line, List<Name> names) {
    int start = 0;
    for (int i = 0; i < outcomes.length; i++) {
      char part = model.outcomes().part(outcomes[i]);
      if (part == 's' || part == 'u') {
        start = i;
      }
      Optional<Entity.Type> type = model.outcomes().type(outcomes[i]);
      if (type.isPresent() && (part == 'l' || part == 'u')) {
        float least = Float.POSITIVE_INFINITY;
        for (int k = start; k <= i; k++) {
          least = Math.min(least, margins[k]);
        }
        double confidence = LEAST + RANGE * (1 - Math.exp(-least / SCALE));
        names.add(
            new Name(new Span(words.start(start), words.end(i)), type.get(), line, confidence));
      }
    }
  }
}
