package dateline.nlp;

import dateline.model.Entity;
import dateline.model.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * OpenNLP as its manual sets it up: the official English models, and one name model of three types
 * with OpenNLP's default features, trained on our own marked articles: right for what it costs, not
 * for what it finds.
 */
public final class StockOpenNlp {
  private final SentenceDetectorME sentences;
  private final TokenizerME tokenizer;
  private final POSTaggerME tagger;
  private final Optional<LemmatizerME> lemmatizer;
  private final NameFinderME names;

  private StockOpenNlp(TokenNameFinderModel names, boolean lemmas) throws IOException {
    this.sentences = new SentenceDetectorME(new SentenceModel(open("sentence")));
    this.tokenizer = new TokenizerME(new TokenizerModel(open("tokens")));
    this.tagger = new POSTaggerME(new POSModel(open("pos")));
    this.lemmatizer =
        lemmas
            ? Optional.of(new LemmatizerME(new LemmatizerModel(open("lemmas"))))
            : Optional.empty();
    this.names = new NameFinderME(names);
  }

  public static StockOpenNlp withNames(TokenNameFinderModel names, boolean lemmas)
      throws IOException {
    return new StockOpenNlp(names, lemmas);
  }

  /** Trains the name model; some seconds. */
  public static TokenNameFinderModel trainNames() throws IOException {
    WordScanner scanner = new WordScanner(new Abbreviations());
    SentenceSplitter splitter = new SentenceSplitter(new Abbreviations());
    List<NameSample> samples = new ArrayList<>();
    for (MarkedArticles.Marked article : MarkedArticles.readAll(Path.of("corpus", "names"))) {
      TrainingSet.Doc doc = article.doc();
      boolean first = true;
      for (Span sentence : splitter.split(doc.text(), 0, doc.text().length())) {
        Words words = scanner.scan(doc.text(), sentence);
        samples.add(new NameSample(words.strings(), spans(words, doc.labels()), first));
        first = false;
      }
    }
    TrainingParameters parameters = TrainingParameters.defaultParams();
    parameters.put(TrainingParameters.ITERATIONS_PARAM, 60);
    parameters.put(TrainingParameters.CUTOFF_PARAM, 2);
    return NameFinderME.train(
        "eng",
        null,
        ObjectStreamUtils.createObjectStream(samples),
        parameters,
        new TokenNameFinderFactory());
  }

  private static opennlp.tools.util.Span[] spans(Words words, List<TrainingSet.Label> labels) {
    List<opennlp.tools.util.Span> spans = new ArrayList<>();
    for (TrainingSet.Label label : labels) {
      int first = -1;
      int last = -1;
      for (int i = 0; i < words.size(); i++) {
        if (words.start(i) < label.span().end() && label.span().start() < words.end(i)) {
          first = first < 0 ? i : first;
          last = i;
        }
      }
      boolean one =
          label.type() == Entity.Type.PERSON
              || label.type() == Entity.Type.ORGANISATION
              || label.type() == Entity.Type.PLACE;
      if (first >= 0 && one) {
        spans.add(new opennlp.tools.util.Span(first, last + 1, Outcomes.label(label.type())));
      }
    }
    return spans.toArray(opennlp.tools.util.Span[]::new);
  }

  /** Where an official model lies on the class path. */
  static InputStream open(String kind) throws IOException {
    String file =
        switch (kind) {
          case "pos" -> Models.TAGS;
          case "sentence" -> "opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
          case "tokens" -> "opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin";
          default -> "opennlp-en-ud-ewt-lemmas-1.3-2.5.4.bin";
        };
    return Optional.ofNullable(StockOpenNlp.class.getResourceAsStream("/" + file))
        .orElseThrow(() -> new IOException(file + ": not on the class path"));
  }

  /** Tokens, tags and names of a sentence. */
  int read(String sentence) {
    String[] words = tokenizer.tokenize(sentence);
    String[] tags = tagger.tag(words);
    return tags.length + names.find(words).length;
  }

  /** Names may lean on the article so far; this begins another. */
  void nextArticle() {
    names.clearAdaptiveData();
  }

  /** Sentences, tokens, tags, lemmas and names of a whole text. */
  public int article(String text) {
    int found = 0;
    for (String sentence : sentences.sentDetect(text)) {
      String[] words = tokenizer.tokenize(sentence);
      String[] tags = tagger.tag(words);
      found += lemmatizer.map(l -> l.lemmatize(words, tags).length).orElse(0);
      found += names.find(words).length;
    }
    nextArticle();
    return found;
  }
}
