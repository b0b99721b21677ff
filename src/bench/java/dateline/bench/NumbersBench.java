package dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.ArticleExtractor;
import dateline.fact.FactTypes;
import dateline.fact.FigureFinder;
import dateline.fact.Findings;
import dateline.model.AnnotatedArticle;
import dateline.model.Page;
import dateline.model.Sentence;
import dateline.nlp.Annotator;
import dateline.nlp.Models;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import org.junit.jupiter.api.Test;

/** Finding numbers and dates, beside tagging the same text with OpenNLP's stock tagger. */
class NumbersBench {
  private static final String STOCK = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

  @Test
  void numbers_and_dates_cost_at_most_a_quarter_of_tagging() throws Exception {
    List<AnnotatedArticle> articles = articles();
    List<String[]> sentences = sentences(articles);
    POSTaggerME tagger = tagger();
    FigureFinder figures = new FigureFinder();
    Ratio.Result result =
        Ratio.cpu(
            "numbers and dates against POSTaggerME",
            150,
            21,
            () -> find(articles, figures),
            () -> tag(sentences, tagger));
    assertThat(result.cost()).isLessThanOrEqualTo(0.25);
  }

  private static int find(List<AnnotatedArticle> articles, FigureFinder figures) {
    int found = 0;
    for (AnnotatedArticle article : articles) {
      Findings none = Findings.none(article);
      Findings numbers = none.withFigures(figures.find(none));
      found += numbers.figures().size() + FactTypes.DATE.finder().find(numbers).size();
    }
    return found;
  }

  private static int tag(List<String[]> sentences, POSTaggerME tagger) {
    int tags = 0;
    for (String[] words : sentences) {
      tags += tagger.tag(words).length;
    }
    return tags;
  }

  private static List<AnnotatedArticle> articles() throws IOException {
    Annotator annotator = new Annotator(Models.load(Optional.empty()));
    ArticleExtractor extractor = new ArticleExtractor();
    List<AnnotatedArticle> articles = new ArrayList<>();
    for (Page page : BenchTexts.pages()) {
      articles.add(annotator.annotate(extractor.extract(page).article()));
    }
    return articles;
  }

  private static List<String[]> sentences(List<AnnotatedArticle> articles) {
    List<String[]> sentences = new ArrayList<>();
    for (AnnotatedArticle article : articles) {
      for (Sentence sentence : article.sentences()) {
        sentences.add(
            sentence.tokens().stream().map(t -> t.of(article.text())).toArray(String[]::new));
      }
    }
    return sentences;
  }

  private static POSTaggerME tagger() throws IOException {
    try (InputStream model = NumbersBench.class.getResourceAsStream(STOCK)) {
      assertThat(model).as(STOCK).isNotNull();
      return new POSTaggerME(new POSModel(model));
    }
  }
}
