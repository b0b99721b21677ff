package dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.fact.Reading;
import dateline.model.Page;
import dateline.nlp.Models;
import dateline.nlp.StockOpenNlp;
import dateline.read.PageReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The whole reader, HTML to Reading, against what stock OpenNLP needs for sentences, tokens, tags,
 * lemmas and names of the same articles' text alone; and what a token costs in memory.
 */
class ReaderBench {
  private static final int WARM = 16;

  @Test
  void a_page_takes_a_seventh_of_what_opennlp_takes_for_its_text() throws Exception {
    PageReader reader = PageReader.of(Models.load(Optional.empty()));
    StockOpenNlp stock = StockOpenNlp.withNames(StockOpenNlp.trainNames(), true);
    List<Page> pages = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    long tokens = 0;
    for (Page page : RealPages.some(90)) {
      Reading reading = reader.read(page);
      if (!reading.sentences().isEmpty()) { // English, and no wall
        pages.add(page);
        texts.add(reading.article().text());
        tokens += reading.sentences().stream().mapToInt(s -> s.tokens().size()).sum();
      }
    }
    for (int i = 0; i < WARM; i++) {
      pages.forEach(reader::read); // until all of it is compiled
    }
    Ratio.Result result =
        Ratio.cpu(
            "whole reader on " + pages.size() + " pages, stock OpenNLP on their text",
            4,
            7,
            () -> pages.stream().mapToInt(page -> reader.read(page).facts().size()).sum(),
            () -> texts.stream().mapToInt(stock::article).sum());
    Ratio.Result texted =
        Ratio.cpu(
            "articles alone, against their pages",
            1,
            5,
            () -> articles(reader, texts),
            () -> pages.stream().mapToInt(page -> reader.read(page).facts().size()).sum());
    System.out.printf(
        "[bench] %,d tokens, %,d KB of markup: %d bytes a token from the page, %d from the text,"
            + " OpenNLP %d; %.2f us a token, OpenNLP %.2f%n",
        tokens,
        pages.stream().mapToLong(page -> page.body().length).sum() / 1024,
        result.oursBytes() / tokens,
        texted.oursBytes() / tokens,
        result.theirsBytes() / tokens,
        result.oursMillis() * 1000 / tokens,
        result.theirsMillis() * 1000 / tokens);
    assertThat(result.cost()).as("%s", result).isLessThanOrEqualTo(1 / 7.0);
  }

  private static int articles(PageReader reader, List<String> texts) {
    int facts = 0;
    for (String text : texts) {
      facts += reader.read(dateline.model.Given.NOTHING, text).facts().size();
    }
    return facts;
  }
}
