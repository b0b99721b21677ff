package dateline.crawl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.model.PageTime;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads JSON Feed 1.0 and 1.1. */
final class JsonFeeds {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonFeeds() {}

  static Listing parse(byte[] body, String address) throws IOException {
    JsonNode feed;
    try {
      feed = MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IOException("no JSON feed: " + e.getOriginalMessage(), e);
    }
    JsonNode items = feed.path("items");
    if (!items.isArray()) {
      throw new IOException("no JSON feed: it has no items");
    }
    List<Listing.Entry> entries = new ArrayList<>();
    for (JsonNode item : items) {
      String link = text(item, "url").or(() -> text(item, "external_url")).orElse("");
      entries.add(
          new Listing.Entry(
              link,
              text(item, "title").map(FeedText::plain),
              date(item, "date_published"),
              date(item, "date_modified")));
    }
    List<Listing.Entry> next =
        text(feed, "next_url")
            .map(
                link ->
                    List.of(
                        new Listing.Entry(
                            link, Optional.empty(), Optional.empty(), Optional.empty())))
            .orElseGet(List::of);
    String title = text(feed, "title").map(FeedText::plain).orElse("");
    return new Listing(Listing.Kind.FEED, title, text(feed, "home_page_url"), entries, next);
  }

  private static Optional<String> text(JsonNode node, String name) {
    return Optional.of(node.path(name).asText("").strip()).filter(text -> !text.isEmpty());
  }

  private static Optional<PageTime> date(JsonNode item, String name) {
    return text(item, name).flatMap(FeedDates::parse);
  }
}
