package dateline.nlp;

import dateline.model.Span;
import java.util.List;

/** Lets the benchmarks run the splitter and the word scanner alone. */
public final class Splitting {
  private final SentenceSplitter splitter;
  private final WordScanner scanner;

  public Splitting() {
    Abbreviations abbreviations = new Abbreviations();
    this.splitter = new SentenceSplitter(abbreviations);
    this.scanner = new WordScanner(abbreviations);
  }

  public List<Span> sentences(String text) {
    return splitter.split(text, 0, text.length());
  }

  public String[] words(String sentence) {
    return scanner.scan(sentence, new Span(0, sentence.length())).strings();
  }
}
