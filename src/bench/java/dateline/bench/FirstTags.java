package dateline.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;

/**
 * A process that loads OpenNLP's official sentence, token, tag and lemma models, tags one article
 * and ends.
 */
final class FirstTags {
  private FirstTags() {}

  public static void main(String[] arguments) throws IOException {
    String text = Files.readString(Path.of(arguments[0]));
    SentenceDetectorME sentences = new SentenceDetectorME(new SentenceModel(model("sentence")));
    TokenizerME words = new TokenizerME(new TokenizerModel(model("tokens")));
    POSTaggerME tags = new POSTaggerME(new POSModel(model("pos")));
    LemmatizerME lemmas = new LemmatizerME(new LemmatizerModel(model("lemmas")));
    int count = 0;
    for (String sentence : sentences.sentDetect(text)) {
      count += tags.tag(words.tokenize(sentence)).length;
    }
    if (count == 0 || lemmas.toString().isEmpty()) {
      throw new IllegalStateException("nothing was tagged");
    }
  }

  static InputStream model(String name) {
    String file = "/opennlp-en-ud-ewt-" + name + "-1.3-2.5.4.bin";
    return Optional.ofNullable(FirstTags.class.getResourceAsStream(file)).orElseThrow();
  }
}
