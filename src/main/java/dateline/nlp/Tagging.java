package dateline.nlp;

import java.util.List;

/** One worker's set of stateful parts; used by one thread at a time. */
final class Tagging {
  private final PartsOfSpeech parts;
  private final NameTagger names;

  Tagging(Models models, Gazetteer gazetteer) {
    Lexicon lexicon = new Lexicon();
    this.parts = new PartsOfSpeech(models.tags(), lexicon);
    this.names = new NameTagger(models.names(), gazetteer, lexicon);
  }

  String[] tags(Words words) {
    return parts.tags(words);
  }

  List<Name> names(List<Line> lines) {
    return names.namesAndKnown(lines);
  }
}
