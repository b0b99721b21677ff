package dateline.format;

import com.fasterxml.jackson.core.JsonGenerator;
import dateline.fact.Reading;
import dateline.model.Article;
import dateline.model.Entity;
import dateline.model.Masthead;
import dateline.model.Mention;
import dateline.model.Paragraph;
import dateline.model.Sentence;
import dateline.model.Source;
import java.io.IOException;

/** The article's part of a reading: masthead, text, paragraphs, sentences, entities. */
final class ArticleJson {
  private ArticleJson() {}

  static void write(Reading reading, Keys keys) throws IOException {
    article(reading.article(), keys);
    JsonGenerator json = keys.json();
    json.writeArrayFieldStart("sentences");
    for (Sentence sentence : reading.sentences()) {
      keys.pair(sentence.span());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("entities");
    for (Entity entity : reading.entities()) {
      entity(entity, reading.article().text(), keys);
    }
    json.writeEndArray();
  }

  private static void article(Article article, Keys keys) throws IOException {
    JsonGenerator json = keys.json();
    Masthead head = article.masthead();
    json.writeObjectFieldStart("article");
    json.writeStringField("id", article.id());
    keys.text("url", head.url());
    keys.text("canonical", head.canonical());
    source(head.source(), keys);
    keys.text("headline", head.headline());
    keys.text("standfirst", head.standfirst());
    keys.texts("authors", head.authors());
    keys.text("published", head.published());
    keys.text("publishedFrom", head.publishedFrom());
    keys.text("modified", head.modified());
    keys.text("language", head.language());
    keys.text("section", head.section());
    keys.text("image", head.image());
    keys.text("place", head.place());
    keys.text("agency", head.agency());
    json.writeStringField("text", article.text());
    json.writeArrayFieldStart("paragraphs");
    for (Paragraph paragraph : article.paragraphs()) {
      json.writeStartObject();
      keys.startEnd(paragraph.span());
      json.writeStringField("kind", paragraph.kind().label());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("contentHash", article.contentHash());
    json.writeEndObject();
  }

  private static void source(Source source, Keys keys) throws IOException {
    if (source.isKnown()) {
      keys.json().writeObjectFieldStart("source");
      keys.json().writeStringField("name", source.name());
      keys.text("home", source.home());
      keys.json().writeEndObject();
    }
  }

  private static void entity(Entity entity, String text, Keys keys) throws IOException {
    JsonGenerator json = keys.json();
    json.writeStartObject();
    json.writeStringField("id", entity.id());
    json.writeStringField("type", entity.type().label());
    json.writeStringField("name", entity.name());
    keys.text("country", entity.country());
    if (entity.point().isPresent()) {
      json.writeNumberField("lat", entity.point().get().lat());
      json.writeNumberField("lon", entity.point().get().lon());
    }
    json.writeArrayFieldStart("roles");
    for (Entity.Role role : entity.roles()) {
      json.writeStartObject();
      keys.text("rank", role.rank());
      keys.text("role", role.role());
      keys.text("organisation", role.organisation());
      keys.text("status", role.status());
      keys.text("fact", role.fact());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("mentions");
    for (Mention mention : entity.mentions()) {
      json.writeStartObject();
      keys.startEnd(mention.span());
      json.writeStringField("text", mention.span().of(text));
      json.writeStringField("kind", mention.kind().label());
      json.writeNumberField("confidence", mention.confidence());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
