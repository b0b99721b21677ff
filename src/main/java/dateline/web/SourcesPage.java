package dateline.web;

import dateline.index.FactHits;
import java.util.Map;
import java.util.stream.Collectors;

/** Lays out where the articles come from. */
final class SourcesPage {
  private SourcesPage() {}

  static SourcesView view(Outlets outlets, Frame frame) {
    Map<String, Long> facts =
        outlets.facts().stream()
            .collect(Collectors.toMap(FactHits.Count::value, FactHits.Count::hits, Long::sum));
    return new SourcesView(
        outlets.outlets().stream()
            .map(count -> outlet(count, facts.getOrDefault(count.value(), 0L)))
            .toList(),
        outlets.sources().stream().map(SourcesPage::feed).toList(),
        outlets.canAdd(),
        outlets.said(),
        frame.token(),
        "/sources.json");
  }

  private static SourcesView.Outlet outlet(FactHits.Count count, long facts) {
    Search of = Search.ALL.with("source", count.value(), true);
    return new SourcesView.Outlet(
        count.value(),
        Wording.count(count.hits()),
        Wording.count(facts),
        of.with("type", "article", true).url(Frames.SEARCH),
        of.url(Frames.SEARCH));
  }

  private static SourcesView.Feed feed(Backroom.SourceState source) {
    boolean fine = source.said().isEmpty() || source.said().equals("ok");
    String state =
        source.paused()
            ? "paused"
            : source.lastCrawl().isEmpty() ? "not crawled yet" : source.said();
    return new SourcesView.Feed(
        source.url(),
        source.title(),
        source.kind(),
        String.join(", ", source.tags()),
        source.lastCrawl().map(Wording::moment).orElse(""),
        state,
        !fine,
        source.pages().entrySet().stream()
            .map(entry -> Wording.count(entry.getValue()) + " " + entry.getKey())
            .collect(Collectors.joining(", ")),
        source.reasons().entrySet().stream()
            .map(entry -> Wording.count(entry.getValue()) + " × " + entry.getKey())
            .toList());
  }
}
