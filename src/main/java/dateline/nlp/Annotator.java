package dateline.nlp;

import dateline.model.AnnotatedArticle;
import dateline.model.Article;
import dateline.model.Entity;
import dateline.model.Paragraph;
import dateline.model.Sentence;
import dateline.model.Span;
import dateline.model.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Finds sentences, words, their parts of speech and who or what they name.
 *
 * <p>Safe for any number of threads: each call borrows a set of OpenNLP's stateful parts. What it
 * answers depends on the article and the models alone.
 */
public final class Annotator {
  private final Models models;
  private final SentenceSplitter splitter;
  private final WordScanner scanner;
  private final Gazetteer gazetteer;
  private final EntityResolver resolver;
  private final ConcurrentLinkedQueue<Tagging> idle = new ConcurrentLinkedQueue<>();

  public Annotator(Models models) {
    this.models = models;
    Abbreviations abbreviations = new Abbreviations();
    this.splitter = new SentenceSplitter(abbreviations);
    this.scanner = new WordScanner(abbreviations);
    this.gazetteer = new Gazetteer(scanner);
    this.resolver = new EntityResolver(gazetteer);
  }

  /** The article with all that can be seen in it; never throws for what the text says. */
  public AnnotatedArticle annotate(Article article) {
    Tagging borrowed = idle.poll();
    Tagging tagging = borrowed == null ? new Tagging(models, gazetteer) : borrowed;
    List<Line> lines = lines(article, tagging);
    List<Name> found = tagging.names(lines);
    idle.offer(tagging);
    List<Sentence> sentences = lines.stream().map(Annotator::sentence).toList();
    List<Name> echoed = new Echoes(article.text(), lines).with(found);
    List<Name> names = new Unnamed(lines, gazetteer).with(echoed);
    AnnotatedArticle read = new AnnotatedArticle(article, sentences, List.of());
    List<Entity> entities = resolver.resolve(read, names);
    return read.withEntities(entities);
  }

  private List<Line> lines(Article article, Tagging tagging) {
    List<Line> lines = new ArrayList<>();
    for (Paragraph paragraph : article.paragraphs()) {
      if (!paragraph.kind().isRead()) {
        continue;
      }
      Span span = paragraph.span();
      for (Span sentence : splitter.split(article.text(), span.start(), span.end())) {
        Words words = scanner.scan(article.text(), sentence);
        lines.add(new Line(sentence, words, tagging.tags(words), paragraph.kind()));
      }
    }
    return lines;
  }

  private static Sentence sentence(Line line) {
    List<Token> tokens = new ArrayList<>(line.words().size());
    for (int i = 0; i < line.words().size(); i++) {
      tokens.add(new Token(line.words().span(i), line.tags()[i]));
    }
    return new Sentence(line.span(), tokens);
  }
}
