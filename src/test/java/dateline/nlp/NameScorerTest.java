package dateline.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Paragraph;
import dateline.model.Span;
import dateline.read.InventedArticle;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NameScorerTest {
  private final NameModel model = Annotated.MODELS.names();
  private final WordScanner scanner = new WordScanner(new Abbreviations());
  private final Gazetteer gazetteer = new Gazetteer(scanner);
  private final NameWord.Maker maker = new NameWord.Maker(gazetteer, model);
  private final NameScorer scorer = new NameScorer(model, maker.make(WordForm.EDGE));
  private final PartsOfSpeech parts = new PartsOfSpeech(Annotated.MODELS.tags());

  @Test
  void sums_that_are_kept_are_those_of_every_feature_looked_up() {
    int compared = 0;
    for (int seed = 0; seed < 12; seed++) {
      String text = InventedArticle.text(4_000, seed);
      List<Line> lines = new ArrayList<>();
      for (Span span : new SentenceSplitter(new Abbreviations()).split(text, 0, text.length())) {
        Words words = scanner.scan(text, span);
        lines.add(new Line(span, words, parts.tags(words), Paragraph.Kind.BODY));
      }
      compared += compare(new NameTagger(model, gazetteer).context(lines), lines);
    }
    assertThat(compared).isGreaterThan(5_000);
  }

  private int compare(NameContext context, List<Line> lines) {
    NameHistory history = new NameHistory();
    int compared = 0;
    for (int r = 0; r < lines.size(); r++) {
      NameContext.Row row = context.row(r);
      NameWord[] words = new NameWord[row.forms.length];
      Piece[] pieces = new Piece[words.length];
      for (int i = 0; i < words.length; i++) {
        words[i] = maker.make(row.forms[i]);
      }
      history.start();
      int before = -1;
      for (int i = 0; i < words.length; i++) {
        float[] scores = scorer.score(context, row, words, i, history, before);
        assertThat(scores)
            .as("%s in %s", row.forms[i].word, lines.get(r))
            .isEqualTo(all(context, row, i, history, before));
        before = any(scores, before);
        pieces[i] = model.outcomes().piece(before);
        history.decide(pieces[i]);
        compared++;
      }
      history.remember(row.forms, pieces);
    }
    return compared;
  }

  private float[] all(
      NameContext context, NameContext.Row row, int i, NameHistory history, int before) {
    FeatureKeys keys = new FeatureKeys();
    NameFeatures.local(row.forms, row.marks, i, keys);
    NameFeatures.article(context, row, i, keys);
    NameFeatures.history(row.forms, row.marks, i, history, keys);
    float[] sums = new float[model.width()];
    model.add(keys, model.half(before), sums, 0);
    return sums;
  }

  /** The best outcome, and now and then another, so that all kinds of pasts are met. */
  private int any(float[] scores, int before) {
    int[] columns = model.columns(before);
    int chosen = 0;
    for (int n = 1; n < columns.length; n++) {
      chosen = scores[columns[n]] > scores[columns[chosen]] ? n : chosen;
    }
    int[] following = model.outcomes().following(before);
    return following[scores[columns[chosen]] % 8 == 0 ? following.length - 1 : chosen];
  }
}
