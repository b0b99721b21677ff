package dateline.fact;

import dateline.model.AnnotatedArticle;
import java.util.List;

/**
 * What is known of an article so far. The order of work, which is also who may use whose result:
 * entities, numbers, dates, officials, quotes, counts.
 */
public record Findings(
    AnnotatedArticle article,
    List<Figure> figures,
    List<DateFact> dates,
    List<OfficialFact> officials,
    List<QuoteFact> quotes) {

  public Findings {
    figures = List.copyOf(figures);
    dates = List.copyOf(dates);
    officials = List.copyOf(officials);
    quotes = List.copyOf(quotes);
  }

  public static Findings none(AnnotatedArticle article) {
    return new Findings(article, List.of(), List.of(), List.of(), List.of());
  }

  public Findings withFigures(List<Figure> found) {
    return new Findings(article, found, dates, officials, quotes);
  }

  public Findings withDates(List<DateFact> found) {
    return new Findings(article, figures, found, officials, quotes);
  }

  public Findings withOfficials(List<OfficialFact> found) {
    return new Findings(article, figures, dates, found, quotes);
  }

  public Findings withQuotes(List<QuoteFact> found) {
    return new Findings(article, figures, dates, officials, found);
  }
}
