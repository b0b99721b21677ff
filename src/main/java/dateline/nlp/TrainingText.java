package dateline.nlp;

import dateline.model.Entity;
import dateline.model.Paragraph;
import dateline.model.Span;
import java.util.ArrayList;
import java.util.List;

/** A labelled article cut into lines, with the right outcome of every word. */
@SuppressWarnings("ArrayRecordComponent") // never compared, lives as long as a training run
record TrainingText(NameContext context, int[][] outcomes) {

  /** Cuts and tags articles as the annotator does. */
  static final class Maker {
    private final SentenceSplitter splitter;
    private final WordScanner scanner;
    private final Gazetteer gazetteer;
    private final PartsOfSpeech parts;
    private final WordForms forms = new WordForms();
    private final Outcomes all = Outcomes.all();

    Maker(Gazetteer gazetteer, PartsOfSpeech parts) {
      Abbreviations abbreviations = new Abbreviations();
      this.splitter = new SentenceSplitter(abbreviations);
      this.scanner = new WordScanner(abbreviations);
      this.gazetteer = gazetteer;
      this.parts = parts;
    }

    TrainingText make(TrainingSet.Doc doc) {
      List<Line> lines = new ArrayList<>();
      for (Span sentence : splitter.split(doc.text(), 0, doc.text().length())) {
        Words words = scanner.scan(doc.text(), sentence);
        lines.add(new Line(sentence, words, parts.tags(words.strings()), Paragraph.Kind.BODY));
      }
      WordForm[][] words = new WordForm[lines.size()][];
      Piece[][] tags = new Piece[lines.size()][];
      int[][] outcomes = new int[lines.size()][];
      for (int i = 0; i < words.length; i++) {
        words[i] = forms.of(lines.get(i).words().strings());
        tags[i] = Tags.pieces(lines.get(i).tags());
        outcomes[i] = outcomes(lines.get(i).words(), doc.labels());
      }
      return new TrainingText(new NameContext(words, tags, gazetteer), outcomes);
    }

    private int[] outcomes(Words words, List<TrainingSet.Label> labels) {
      int[] outcomes = new int[words.size()];
      for (TrainingSet.Label label : labels) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < words.size(); i++) {
          if (words.start(i) < label.span().end() && label.span().start() < words.end(i)) {
            first = first < 0 ? i : first;
            last = i;
          }
        }
        for (int i = Math.max(0, first); i <= last; i++) {
          outcomes[i] = outcome(label.type(), i, first, last);
        }
      }
      return repaired(withHyphens(words, outcomes));
    }

    /** "U.S.-led", "Israeli-Palestinian": taggers that keep hyphens leave these out. */
    private int[] withHyphens(Words words, int[] outcomes) {
      for (int i = 0; i < outcomes.length; i++) {
        boolean joined =
            isHyphen(words, i + 1) && words.end(i) == words.start(i + 1)
                || i > 0 && isHyphen(words, i - 1) && words.end(i - 1) == words.start(i);
        if (outcomes[i] == 0 && joined && Character.isUpperCase(words.word(i).charAt(0))) {
          int kinds = gazetteer.kinds(forms.of(words.word(i)));
          if (Gazetteer.has(kinds, Gazetteer.Kind.COUNTRY)) {
            outcomes[i] = outcome(Entity.Type.PLACE, i, i, i);
          } else if (Gazetteer.has(kinds, Gazetteer.Kind.DEMONYM)
              || Gazetteer.has(kinds, Gazetteer.Kind.GROUP)) {
            outcomes[i] = outcome(Entity.Type.GROUP, i, i, i);
          } else if (Gazetteer.has(kinds, Gazetteer.Kind.ARMED)
              || Gazetteer.has(kinds, Gazetteer.Kind.BODY)) {
            outcomes[i] = outcome(Entity.Type.ORGANISATION, i, i, i);
          }
        }
      }
      return outcomes;
    }

    private static boolean isHyphen(Words words, int i) {
      return i < words.size() && words.word(i).equals("-");
    }

    private int outcome(Entity.Type type, int i, int first, int last) {
      String part = first == last ? "unit" : i == first ? "start" : i < last ? "cont" : "last";
      return List.of(all.names()).indexOf(Outcomes.label(type) + "-" + part);
    }

    /** Two labels on one word leave a sequence that cannot be: such words name nothing. */
    private int[] repaired(int[] outcomes) {
      int before = -1;
      for (int i = 0; i < outcomes.length; i++) {
        if (!all.follows(before, outcomes[i])) {
          return new int[outcomes.length];
        }
        before = outcomes[i];
      }
      return outcomes;
    }
  }
}
