package dateline.web;

import java.util.List;

/** The page of sources. */
record SourcesView(
    List<Outlet> outlets,
    List<Feed> feeds,
    boolean canAdd,
    List<String> said,
    String token,
    String data) {

  SourcesView {
    outlets = List.copyOf(outlets);
    feeds = List.copyOf(feeds);
    said = List.copyOf(said);
  }

  /** What an outlet gave. */
  record Outlet(String name, String articles, String facts, String articlesUrl, String factsUrl) {}

  /**
   * An address that the crawl looks at.
   *
   * @param state ok, or what went wrong
   * @param bad whether something did
   * @param pages "20 fetched, 2 blocked"
   * @param reasons why pages were blocked or failed
   */
  record Feed(
      String url,
      String title,
      String kind,
      String tags,
      String last,
      String state,
      boolean bad,
      String pages,
      List<String> reasons) {
    Feed {
      reasons = List.copyOf(reasons);
    }
  }
}
