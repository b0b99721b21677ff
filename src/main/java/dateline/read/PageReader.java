package dateline.read;

import dateline.extract.ArticleExtractor;
import dateline.extract.ExtractOptions;
import dateline.extract.Extraction;
import dateline.extract.PlainText;
import dateline.fact.Reading;
import dateline.fact.Trace;
import dateline.model.AnnotatedArticle;
import dateline.model.Article;
import dateline.model.Given;
import dateline.model.Page;
import dateline.model.Problem;
import dateline.nlp.Annotator;
import dateline.nlp.LanguageGuess;
import dateline.nlp.Models;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads pages: the one front door of the reading wing.
 *
 * <p>Pure and thread-safe: no clock, no network, no memory of what was read before. The same bytes
 * in, the same reading out. What is wrong with a page is a {@link Problem} in its reading, never an
 * exception.
 */
public final class PageReader {
  private final ArticleExtractor extractor;
  private final PlainText plainText;
  private final LanguageGuess languages = new LanguageGuess();
  private final FactReader facts = new FactReader();
  private final Optional<Annotator> annotator;
  private final Depth depth;

  private PageReader(Optional<Annotator> annotator, Depth depth, ExtractOptions options) {
    this.annotator = annotator;
    this.depth = depth;
    this.extractor = new ArticleExtractor(options);
    this.plainText = new PlainText(options);
  }

  /** Reads all there is to read. */
  public static PageReader of(Models models) {
    return new PageReader(Optional.of(new Annotator(models)), Depth.FACTS, ExtractOptions.DEFAULTS);
  }

  /** Stops after sentences and entities. */
  public static PageReader ofAnnotations(Models models) {
    return new PageReader(
        Optional.of(new Annotator(models)), Depth.ANNOTATIONS, ExtractOptions.DEFAULTS);
  }

  /** Extraction alone: needs no models. */
  public static PageReader ofArticles() {
    return new PageReader(Optional.empty(), Depth.ARTICLE, ExtractOptions.DEFAULTS);
  }

  /** The same reader with other limits. */
  public PageReader within(ExtractOptions options) {
    return new PageReader(annotator, depth, options);
  }

  /** The reading of a page as it was fetched. */
  public Reading read(Page page) {
    return read(page, Trace.OFF);
  }

  /**
   * The reading of a page as it was fetched.
   *
   * @param trace hears what was looked at and not taken
   */
  public Reading read(Page page, Trace trace) {
    return read(extractor.extract(page), trace);
  }

  /**
   * The reading of a text that already is an article; the text stays as it is, unit by unit.
   *
   * @param given what is known of it: id, address, date
   */
  public Reading read(Given given, String text) {
    return read(given, text, Trace.OFF);
  }

  /**
   * The reading of a text that already is an article.
   *
   * @param trace hears what was looked at and not taken
   */
  public Reading read(Given given, String text, Trace trace) {
    return read(plainText.read(given, text), trace);
  }

  /** The reading of an article that somebody else cut out. */
  public Reading read(Article article) {
    return read(Extraction.of(article), Trace.OFF);
  }

  private Reading read(Extraction extraction, Trace trace) {
    Article article = withLanguage(extraction.article());
    if (annotator.isEmpty() || !extraction.isReadable()) {
      return Reading.unread(article, extraction.problems());
    }
    Optional<String> foreign =
        article.masthead().language().filter(language -> !language.startsWith("en"));
    if (foreign.isPresent()) {
      List<Problem> problems = new ArrayList<>(extraction.problems());
      problems.add(notEnglish(article, foreign.get()));
      return Reading.unread(article, problems);
    }
    return annotate(annotator.get(), article, extraction.problems(), trace);
  }

  private Reading annotate(Annotator with, Article article, List<Problem> known, Trace trace) {
    AnnotatedArticle annotated;
    try {
      annotated = with.annotate(article);
    } catch (RuntimeException fault) {
      List<Problem> problems = new ArrayList<>(known);
      problems.add(FactReader.fault(article, Problem.Stage.NLP, "annotator", fault));
      return Reading.unread(article, problems);
    }
    if (depth == Depth.ANNOTATIONS) {
      return new Reading(
          article, annotated.sentences(), annotated.entities(), List.of(), List.of(), known);
    }
    return facts.read(annotated, known, trace);
  }

  /**
   * What the text is written in beats what the page claims, where the text is long enough to tell.
   */
  private Article withLanguage(Article article) {
    Optional<String> guess = languages.of(article.text());
    if (guess.isEmpty() || guess.equals(article.masthead().language())) {
      return article;
    }
    return new Article(
        article.id(),
        article.masthead().edit().language(guess).done(),
        article.text(),
        article.paragraphs());
  }

  private static Problem notEnglish(Article article, String language) {
    return Problem.of(
        Problem.Stage.LANGUAGE,
        article.masthead().address(),
        "the text is in '"
            + language
            + "', not in English: kept and searchable, no facts read from it");
  }
}
