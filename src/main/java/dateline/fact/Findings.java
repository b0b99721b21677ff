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
    List<QuoteFact> quotes,
    Trace trace) {

  public Findings {
    figures = List.copyOf(figures);
    dates = List.copyOf(dates);
    officials = List.copyOf(officials);
    quotes = List.copyOf(quotes);
  }

  public static Findings none(AnnotatedArticle article) {
    return none(article, Trace.OFF);
  }

  /** Nothing yet; the finders tell the trace what they do not take. */
  public static Findings none(AnnotatedArticle article, Trace trace) {
    return new Findings(article, List.of(), List.of(), List.of(), List.of(), trace);
  }

  public Findings withFigures(List<Figure> found) {
    return new Findings(article, found, dates, officials, quotes, trace);
  }

  public Findings withDates(List<DateFact> found) {
    return new Findings(article, figures, found, officials, quotes, trace);
  }

  public Findings withOfficials(List<OfficialFact> found) {
    return new Findings(article, figures, dates, found, quotes, trace);
  }

  public Findings withQuotes(List<QuoteFact> found) {
    return new Findings(article, figures, dates, officials, found, trace);
  }
}
