package dateline.nlp;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.util.InvalidFormatException;
import opennlp.tools.util.featuregen.AdaptiveFeatureGenerator;
import opennlp.tools.util.featuregen.GeneratorFactory;

/**
 * Our features for OpenNLP's own {@code NameFinderME}: what the words of a sentence and the
 * outcomes before tell. What the rest of the article tells goes to its {@code find} as additional
 * context, see {@link NameFeatures}.
 */
public final class NameFeatureGenerator implements AdaptiveFeatureGenerator {
  private final Gazetteer gazetteer = new Gazetteer(new WordScanner(new Abbreviations()));
  private final WordForms known = new WordForms();
  private final NameHistory history = new NameHistory();
  private String[] sentence = {};
  private WordForm[] forms = {};
  private Piece[] marks = {};

  @Override
  public void createFeatures(
      List<String> features, String[] tokens, int index, String[] previousOutcomes) {
    look(tokens);
    history.start();
    for (int i = Math.max(0, index - 2); i < index; i++) {
      history.decide(new Piece(previousOutcomes[i]));
    }
    FeatureTexts sink = new FeatureTexts(features);
    NameFeatures.local(forms, marks, index, sink);
    NameFeatures.history(forms, marks, index, history, sink);
  }

  @SuppressWarnings("ReferenceEquality") // OpenNLP hands the same array in for every word
  private void look(String[] tokens) {
    if (sentence != tokens) {
      sentence = tokens;
      forms = known.of(tokens);
      marks = gazetteer.marks(forms);
    }
  }

  @Override
  public void updateAdaptiveData(String[] tokens, String[] outcomes) {
    look(tokens);
    Piece[] pieces = new Piece[outcomes.length];
    for (int i = 0; i < pieces.length; i++) {
      pieces[i] = new Piece(outcomes[i]);
    }
    history.remember(forms, pieces);
  }

  @Override
  public void clearAdaptiveData() {
    history.clear();
  }

  /** What the additional context of {@code NameFinderME.find} must be for one sentence. */
  static String[][] additionalContext(NameContext context, NameContext.Row row) {
    String[][] all = new String[row.forms.length][];
    for (int i = 0; i < all.length; i++) {
      List<String> texts = new ArrayList<>();
      NameFeatures.article(context, row, i, new FeatureTexts(texts));
      // OpenNLP puts the "ne=" back
      all[i] = texts.stream().map(text -> text.substring(3)).toArray(String[]::new);
    }
    return all;
  }

  /** Makes the generator when OpenNLP finds it named in a model. */
  public static final class Factory extends GeneratorFactory.AbstractXmlFeatureGeneratorFactory {
    @Override
    public AdaptiveFeatureGenerator create() throws InvalidFormatException {
      return new NameFeatureGenerator();
    }
  }
}
