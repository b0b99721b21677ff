package dateline.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.ConformanceFiles;
import dateline.model.PageTime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeedConformanceTest {
  private final List<String> wrong = new ArrayList<>();

  @Test
  void feeds_are_read_and_title_link_and_date_are_right() throws IOException {
    int wellFormed = 0;
    int wellFormedRead = 0;
    int illFormed = 0;
    int illFormedRead = 0;
    int asked = 0;
    int right = 0;
    for (JsonNode one : ConformanceFiles.read("feeds")) {
      if (one.path("shell").asBoolean()) {
        continue;
      }
      boolean good = one.path("expect").path("well_formed").asBoolean();
      Optional<Listing> listing = parse(one);
      if (good) {
        wellFormed++;
        wellFormedRead += listing.isPresent() ? 1 : 0;
      } else {
        illFormed++;
        illFormedRead += listing.isPresent() ? 1 : 0;
      }
      if (listing.isEmpty()) {
        wrong.add("not read: " + one.path("id").asText());
        continue;
      }
      Optional<Boolean> same = same(one, listing.get());
      if (same.isPresent() && good) {
        asked++;
        right += same.get() ? 1 : 0;
      }
    }
    ConformanceFiles.print("feeds well-formed read", wellFormedRead, wellFormed);
    ConformanceFiles.print("feeds ill-formed read", illFormedRead, illFormed);
    ConformanceFiles.print("feeds title, link and date right", right, asked);
    wrong.forEach(System.out::println);
    assertThat(wellFormedRead).isEqualTo(wellFormed);
    assertThat(illFormedRead).isGreaterThanOrEqualTo((int) Math.ceil(0.9 * illFormed));
    assertThat(right).isGreaterThanOrEqualTo((int) Math.ceil(0.95 * asked));
  }

  private static Optional<Listing> parse(JsonNode one) {
    byte[] body =
        one.has("xml_b64")
            ? Base64.getDecoder().decode(one.path("xml_b64").asText())
            : one.path("xml").asText().getBytes(StandardCharsets.UTF_8);
    Map<String, List<String>> headers = new java.util.TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    one.path("http")
        .properties()
        .forEach(h -> headers.put(h.getKey(), List.of(h.getValue().asText())));
    Optional<String> charset =
        Optional.ofNullable(headers.get("content-type"))
            .flatMap(t -> Listings.charset(t.getFirst()));
    String base =
        Optional.ofNullable(headers.get("content-location"))
            .map(List::getFirst)
            .orElse("http://127.0.0.1:8097/");
    try {
      return Optional.of(Listings.parse(body, charset, base));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** Empty when the case asks for none of the three. */
  private Optional<Boolean> same(JsonNode one, Listing listing) {
    JsonNode entries = one.path("expect").path("entries");
    boolean asks = false;
    boolean same = true;
    for (int i = 0; i < 50; i++) {
      JsonNode want = entries.path(Integer.toString(i));
      for (String field :
          List.of(
              "title",
              "link",
              "published",
              "updated",
              "published_iso",
              "updated_iso",
              "published_parsed",
              "updated_parsed")) {
        if (!want.hasNonNull(field)) {
          continue;
        }
        asks = true;
        String expected =
            want.path(field).isTextual() ? want.path(field).asText() : want.path(field).toString();
        String got = i < listing.entries().size() ? value(listing.entries().get(i), field) : "none";
        if (!got.equals(normal(want.path(field), field))) {
          same = false;
          wrong.add(one.path("id").asText() + " " + field + ": " + got + " not " + expected);
        }
      }
    }
    return asks ? Optional.of(same) : Optional.empty();
  }

  private static String normal(JsonNode want, String field) {
    if (field.equals("title")) {
      return plain(want.asText());
    }
    if (field.equals("link")) {
      return want.asText();
    }
    if (want.isArray()) {
      return LocalDateTime.of(
              want.path(0).asInt(),
              want.path(1).asInt(),
              want.path(2).asInt(),
              want.path(3).asInt(),
              want.path(4).asInt(),
              want.path(5).asInt())
          .toInstant(ZoneOffset.UTC)
          .toString();
    }
    return FeedDates.parse(want.asText()).map(t -> t.instant().toString()).orElse("?");
  }

  private static String value(Listing.Entry entry, String field) {
    return switch (field) {
      case "title" -> plain(entry.title().orElse(""));
      case "link" -> entry.link();
      case "published", "published_iso", "published_parsed" -> instant(entry.published());
      default -> instant(entry.updated().or(entry::published));
    };
  }

  private static String instant(Optional<PageTime> time) {
    return time.map(t -> t.instant().toString()).orElse("none");
  }

  /** Tags and white space do not count. */
  private static String plain(String title) {
    return FeedText.plain(FeedText.plain(title)).replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
  }

  @Test
  void dates_are_right_and_none_is_invented() throws IOException {
    int valid = 0;
    int right = 0;
    int invented = 0;
    for (JsonNode one : ConformanceFiles.read("feed_dates")) {
      String input = one.path("input").asText();
      Optional<PageTime> got = FeedDates.parse(input);
      JsonNode expect = one.path("expect_utc");
      if (expect.isNull()) {
        invented += got.isPresent() ? 1 : 0;
        got.ifPresent(t -> wrong.add("invented: " + input + " = " + t));
        continue;
      }
      valid++;
      String want = normal(expect, "date");
      if (want.equals(instant(got))) {
        right++;
      } else {
        wrong.add(input + ": " + instant(got) + " not " + want);
      }
    }
    ConformanceFiles.print("feed dates right", right, valid);
    ConformanceFiles.print("feed dates invented", invented, 0);
    wrong.forEach(System.out::println);
    assertThat(right).isGreaterThanOrEqualTo((int) Math.ceil(0.92 * valid));
    assertThat(invented).isZero();
  }

  @Test
  void no_feed_makes_the_reader_fall_over() throws IOException {
    int all = 0;
    int calm = 0;
    for (JsonNode one : ConformanceFiles.read("feeds_validator")) {
      all++;
      try {
        parse(one);
        calm++;
      } catch (RuntimeException fault) {
        wrong.add(one.path("id").asText() + ": " + fault);
      }
    }
    ConformanceFiles.print("feeds_validator without exception", calm, all);
    wrong.forEach(System.out::println);
    assertThat(calm).isEqualTo(all);
  }
}
