package dateline.nlp;

import dateline.model.Entity;
import dateline.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.postag.POSTaggerME;

/** One worker's set of OpenNLP's stateful parts; used by one thread at a time. */
final class Tagging {
  private final POSTaggerME tagger;
  private final NameFinderME finder;

  Tagging(Models models) {
    this.tagger = new POSTaggerME(models.tags());
    this.finder = new NameFinderME(models.names());
  }

  String[] tags(String[] words) {
    return tagger.tag(words);
  }

  /** The names of one article, in text order. */
  List<Name> names(String text, List<Line> lines) {
    finder.clearAdaptiveData();
    List<Name> names = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Words words = lines.get(i).words();
      opennlp.tools.util.Span[] found = finder.find(words.strings());
      double[] chances = finder.probs(found);
      for (int k = 0; k < found.length; k++) {
        Span span = new Span(words.start(found[k].getStart()), words.end(found[k].getEnd() - 1));
        Entity.Type type = Entity.Type.valueOf(found[k].getType().toUpperCase(Locale.ROOT));
        names.add(new Name(span, type, i, chances[k]));
      }
    }
    finder.clearAdaptiveData();
    return names;
  }
}
