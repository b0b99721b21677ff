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
  private final Lexicon lexicon;
  private final NameWord.Maker maker;
  private final NameHistory history = new NameHistory();
  private final NameScorer scorer;

  NameTagger(NameModel model, Gazetteer gazetteer) {
    this(model, gazetteer, new Lexicon());
  }

  /**
   * @param lexicon shared with the worker's other parts
   */
  NameTagger(NameModel model, Gazetteer gazetteer, Lexicon lexicon) {
    this.model = model;
    this.gazetteer = gazetteer;
    this.lexicon = lexicon;
    this.maker = new NameWord.Maker(gazetteer, model);
    this.scorer = new NameScorer(model, maker.make(WordForm.EDGE));
  }

  NameContext context(List<Line> lines) {
    return context(lines, words(lines));
  }

  private NameWord[][] words(List<Line> lines) {
    NameWord[][] words = new NameWord[lines.size()][];
    for (int i = 0; i < words.length; i++) {
      Lexeme[] lexemes = lines.get(i).words().lexemes(lexicon);
      words[i] = new NameWord[lexemes.length];
      for (int k = 0; k < lexemes.length; k++) {
        words[i][k] = lexemes[k].name(maker);
      }
    }
    return words;
  }

  private NameContext context(List<Line> lines, NameWord[][] words) {
    NameContext.Row[] rows = new NameContext.Row[words.length];
    for (int i = 0; i < words.length; i++) {
      int size = words[i].length;
      WordForm[] forms = new WordForm[size];
      int[] kinds = new int[size];
      int[] longest = new int[size];
      for (int k = 0; k < size; k++) {
        NameWord word = words[i][k];
        forms[k] = word.form();
        kinds[k] = word.kinds();
        longest[k] = word.longest();
      }
      Piece[] marks = gazetteer.marks(forms, kinds, longest);
      rows[i] = new NameContext.Row(forms, Tags.pieces(lines.get(i).tags()), kinds, marks);
    }
    return new NameContext(rows);
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
        } else if (words.end(k) - words.start(k) > 3 && marks[k].toString().equals("Ua")) {
          alone.add(new Name(words.span(k), Entity.Type.ORGANISATION, i, ALONE));
        }
      }
    }
    if (!known.isEmpty()) {
      names.removeIf(name -> known.stream().anyMatch(k -> k.span().contains(name.span())));
      known.removeIf(k -> names.stream().anyMatch(name -> name.span().overlaps(k.span())));
      names.addAll(known);
    }
    alone.removeIf(a -> names.stream().anyMatch(name -> name.span().overlaps(a.span())));
    names.addAll(alone);
    names.sort((a, b) -> a.span().compareTo(b.span()));
    return names;
  }

  private static boolean isKnownOrganisation(Piece mark) {
    String text = mark.toString();
    return text.length() == 2 && text.charAt(0) == 'B' && "abyw".indexOf(text.charAt(1)) >= 0;
  }

  private int[] decide(
      NameContext context, NameContext.Row row, NameWord[] words, float[] margins) {
    int[] decided = new int[row.forms.length];
    Piece[] pieces = new Piece[row.forms.length];
    history.start();
    int before = -1;
    for (int i = 0; i < decided.length; i++) {
      float[] scores = scorer.score(context, row, words, i, history, before);
      before = best(scores, before, margins, i);
      decided[i] = before;
      pieces[i] = model.outcomes().piece(before);
      history.decide(pieces[i]);
    }
    history.remember(row.forms, pieces);
    return decided;
  }

  private int best(float[] scores, int before, float[] margins, int at) {
    int[] columns = model.columns(before);
    int best = 0;
    float highest = scores[columns[0]];
    float second = Float.NEGATIVE_INFINITY;
    for (int n = 1; n < columns.length; n++) {
      float score = scores[columns[n]];
      if (score > highest) {
        second = highest;
        highest = score;
        best = n;
      } else if (score > second) {
        second = score;
      }
    }
    margins[at] = highest - second;
    return model.outcomes().following(before)[best];
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
