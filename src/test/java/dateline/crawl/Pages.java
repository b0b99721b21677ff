package dateline.crawl;

import java.util.ArrayList;
import java.util.List;

/** A sink that keeps the pages in memory. */
final class Pages implements PageSink {
  private final List<FetchedPage> kept = new ArrayList<>();

  @Override
  public Ready prepare(FetchedPage page) {
    return () -> {
      kept.add(page);
      return "page:" + kept.size();
    };
  }

  @Override
  public void sync() {}

  /** In the order of writing. */
  List<FetchedPage> kept() {
    return kept;
  }
}
