package dateline.nlp;

import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/** Tags the words of a sentence; one for each worker. */
final class PartsOfSpeech {
  private final POSTaggerME tagger;

  PartsOfSpeech(POSModel model) {
    this.tagger = new POSTaggerME(model);
  }

  String[] tags(String[] words) {
    return tagger.tag(words);
  }
}
