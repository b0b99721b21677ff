package dateline.web;

import java.util.List;

/**
 * The page of a person.
 *
 * @param roles what they held, the newest first
 * @param quoted "12 quotes"
 * @param allQuotes search for all of them
 * @param stated "3 figures"
 */
record PersonView(
    String name,
    List<Role> roles,
    String quoted,
    List<HitView> quotes,
    String allQuotes,
    String stated,
    List<HitView> figures,
    String allFigures,
    List<SearchView.Option> exports,
    String data) {

  PersonView {
    roles = List.copyOf(roles);
    quotes = List.copyOf(quotes);
    figures = List.copyOf(figures);
    exports = List.copyOf(exports);
  }

  /**
   * A role as the news gave it.
   *
   * @param status current, former ..
   * @param seen the days of the articles that say so
   * @param facts how many do
   * @param link to the newest of them
   * @param outlets who says so
   */
  record Role(
      String role,
      String organisation,
      String status,
      String seen,
      String facts,
      String link,
      String outlets) {}
}
