package dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.ArticleExtractor;
import dateline.fact.Attributions;
import dateline.fact.FactTypes;
import dateline.fact.Findings;
import dateline.fact.Heard;
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

/**
 * Officials, quotes and claimants of annotated articles, against OpenNLP's stock part-of-speech
 * tagger on the words of the same articles.
 */
class QuotesBench {
  private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

  @Test
  void who_says_what_costs_at_most_a_quarter_of_tagging_the_words() throws Exception {
    List<Findings> articles = articles();
    List<String[]> sentences = sentences(articles);
    POSTaggerME tagger = new POSTaggerME(model());
    Ratio.Result result =
        Ratio.cpu(
            "officials, quotes, claimants against OpenNLP's tagger",
            150,
            21,
            () -> articles.stream().mapToInt(QuotesBench::read).sum(),
            () -> sentences.stream().mapToInt(words -> tagger.tag(words).length).sum());
    assertThat(result.cost()).isLessThanOrEqualTo(0.25);
  }

  private static int read(Findings findings) {
    Findings officials = findings.withOfficials(FactTypes.OFFICIAL.finder().find(findings));
    Heard heard = Heard.in(officials);
    Attributions who = Attributions.of(heard);
    findings.dates().forEach(who::attribute);
    return officials.officials().size() + heard.quotes().size();
  }

  private static List<Findings> articles() throws IOException {
    ArticleExtractor extractor = new ArticleExtractor();
    Annotator annotator = new Annotator(Models.load(Optional.empty()));
    List<Findings> articles = new ArrayList<>();
    for (Page page : BenchTexts.pages()) {
      AnnotatedArticle article = annotator.annotate(extractor.extract(page).article());
      Findings findings = Findings.none(article);
      articles.add(findings.withDates(FactTypes.DATE.finder().find(findings)));
    }
    return articles;
  }

  private static List<String[]> sentences(List<Findings> articles) {
    List<String[]> all = new ArrayList<>();
    for (Findings findings : articles) {
      String text = findings.article().text();
      for (Sentence sentence : findings.article().sentences()) {
        all.add(sentence.tokens().stream().map(token -> token.of(text)).toArray(String[]::new));
      }
    }
    return all;
  }

  private static POSModel model() throws IOException {
    try (InputStream in = QuotesBench.class.getResourceAsStream(MODEL)) {
      return new POSModel(Optional.ofNullable(in).orElseThrow());
    }
  }
}
