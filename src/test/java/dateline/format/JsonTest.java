package dateline.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.fact.Evidence;
import dateline.fact.QuoteFact;
import dateline.fact.Reading;
import dateline.model.Article;
import dateline.model.Entity;
import dateline.model.Masthead;
import dateline.model.Mention;
import dateline.model.Paragraph;
import dateline.model.Problem;
import dateline.model.Provenance;
import dateline.model.Sentence;
import dateline.model.Span;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class JsonTest {
  /** Two characters beyond the BMP stand before the quote. */
  private static final String TEXT = "😀 𝔘 “Go,” said Ana.";

  private static Span span(String words) {
    int at = TEXT.indexOf(words);
    return new Span(at, at + words.length());
  }

  private static Reading reading() {
    Article article =
        new Article(
            "a",
            Masthead.EMPTY,
            TEXT,
            List.of(new Paragraph(new Span(0, TEXT.length()), Paragraph.Kind.BODY)));
    Evidence evidence =
        new Evidence(
            "a-quote-4-9",
            span("“Go,”"),
            new Span(0, TEXT.length()),
            .9,
            Optional.empty(),
            Optional.empty(),
            new Provenance("marks", "“"));
    QuoteFact quote =
        new QuoteFact(
            evidence,
            QuoteFact.Kind.DIRECT,
            "Go",
            List.of(span("“Go,”")),
            List.of(span("“Go,”")),
            List.of("e1"),
            Optional.of("Ana"),
            Optional.empty(),
            Optional.of(span("Ana")),
            Optional.empty(),
            QuoteFact.Resolved.NAME,
            Optional.empty(),
            Optional.empty());
    Entity ana =
        Entity.of(
            "e1",
            Entity.Type.PERSON,
            "Ana",
            List.of(new Mention(span("Ana"), Mention.Kind.NAME, .9)));
    return new Reading(
        article,
        List.of(new Sentence(new Span(0, TEXT.length()), List.of())),
        List.of(ana),
        List.of(),
        List.of(quote),
        List.of(Problem.of(Problem.Stage.EXTRACT, Optional.empty(), "cut")));
  }

  private static String slice(JsonNode of, String text) {
    int from = text.offsetByCodePoints(0, of.get("start").intValue());
    return text.substring(from, text.offsetByCodePoints(0, of.get("end").intValue()));
  }

  @Test
  void offsets_are_code_points() throws IOException {
    JsonNode json = new ObjectMapper().readTree(Json.line(reading()));
    JsonNode quote = json.get("facts").get(0);
    assertThat(quote.get("start").intValue()).isEqualTo(4);
    assertThat(quote.get("end").intValue()).isEqualTo(9);
    assertThat(quote.get("text").textValue()).isEqualTo(slice(quote, TEXT)).isEqualTo("“Go,”");
    JsonNode mention = json.get("entities").get(0).get("mentions").get(0);
    assertThat(mention.get("text").textValue()).isEqualTo(slice(mention, TEXT)).isEqualTo("Ana");
  }

  @Test
  void what_is_absent_is_left_out() throws IOException {
    JsonNode json = new ObjectMapper().readTree(Json.line(reading()));
    assertThat(json.get("article").has("published")).isFalse();
    assertThat(json.get("facts").get(0).has("attribution")).isFalse();
    assertThat(json.toString()).doesNotContain("null");
  }

  @Test
  void the_text_is_there_unit_by_unit() throws IOException {
    JsonNode json = new ObjectMapper().readTree(Json.line(reading()));
    assertThat(json.get("article").get("text").textValue()).isEqualTo(TEXT);
    assertThat(json.get("problems").get(0).get("message").textValue()).isEqualTo("cut");
  }
}
