package dateline.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dateline.fact.ArticleColumn;
import dateline.fact.Cell;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Facts as entities of FollowTheMoney, one a line, as Aleph and OpenSanctions' tools load them:
 *
 * <ul>
 *   <li>an Article for every article, and a Mention for everybody its facts name;
 *   <li>a count and a date are an Event with the sentence, the place and who was involved;
 *   <li>an official is a Person in an Occupancy of a Position of an Organization;
 *   <li>a quote is a Note on its speaker.
 * </ul>
 *
 * An entity that several facts share is written once: its id is made of its schema and name.
 */
public final class FollowTheMoney implements AutoCloseable {
  private static final Set<String> OVER = Set.of("former", "deceased");

  private final JsonGenerator json;
  private final SeenIds written = new SeenIds();

  public FollowTheMoney(OutputStream out) throws IOException {
    json = new JsonFactory().createGenerator(out);
    json.setPrettyPrinter(new MinimalPrettyPrinter(""));
  }

  /** Writes the entities of one row. */
  public void row(String type, List<Cell> cells) throws IOException {
    Gist row = new Gist(Tables.headings(type), cells);
    String article = article(row);
    for (String name : row.terms("person")) {
      named("Person", name, article);
    }
    for (String name : row.terms("organisation")) {
      named("Organization", name, article);
    }
    switch (type) {
      case "count" -> event(row, article, happening(row));
      case "date" -> event(row, article, row.text(row.text("what").isEmpty() ? "text" : "what"));
      case "official" -> occupancy(row, article);
      case "quote" -> note(row, article);
      case ArticleColumn.TYPE -> {}
      default -> throw new IllegalArgumentException("no entity is known for a " + type);
    }
  }

  private String article(Gist row) throws IOException {
    FtmEntity article = FtmEntity.of("Article", row.text("article_id"));
    return once(
        article
            .with("title", row.text("headline"))
            .with("summary", row.text("standfirst"))
            .withAll("author", row.terms("author"))
            .with("publisher", row.text("source"))
            .with("sourceUrl", row.text("url"))
            .with("publishedAt", row.text("published"))
            .with("language", language(row.text("language")))
            .with("generator", "Dateline"));
  }

  /** FollowTheMoney has ISO 639-3. */
  private static String language(String code) {
    return code.isEmpty() ? "" : Locale.forLanguageTag(code).getISO3Language();
  }

  /** A person or an organisation, and that the article names it. */
  private String named(String schema, String name, String article) throws IOException {
    String id = once(FtmEntity.named(schema, name));
    once(
        FtmEntity.of("Mention", article + " " + id).with("document", article).with("resolved", id));
    return id;
  }

  /** "kill: at least 34 people". */
  private static String happening(Gist row) {
    return row.text("event").isEmpty()
        ? row.text("text")
        : row.text("event") + ": " + row.text("text");
  }

  private void event(Gist row, String article, String name) throws IOException {
    FtmEntity event = fact("Event", row, article).named(name);
    for (String person : row.terms("person")) {
      event.with("involved", FtmEntity.named("Person", person).id());
    }
    for (String organisation : row.terms("organisation")) {
      event.with("involved", FtmEntity.named("Organization", organisation).id());
    }
    write(
        event
            .with("startDate", row.text("period_start"))
            .with("endDate", row.text("period_end"))
            .with("recordId", row.text("fact_id"))
            .with("description", said(row))
            .with("location", row.text("place"))
            .with("country", row.text("country").toLowerCase(Locale.ROOT)));
  }

  private static String said(Gist row) {
    return row.who().isEmpty() ? "" : "according to " + row.who();
  }

  private void occupancy(Gist row, String article) throws IOException {
    String person = named("Person", row.text("name"), article);
    String organisation = row.text("role_organisation");
    String office = row.text("role").isEmpty() ? row.text("rank") : row.text("role");
    if (office.isEmpty()) {
      return;
    }
    String title = organisation.isEmpty() ? office : office + ", " + organisation;
    FtmEntity post =
        FtmEntity.named("Position", title)
            .with("country", row.text("country").toLowerCase(Locale.ROOT));
    if (!organisation.isEmpty()) {
      post.with("organization", named("Organization", organisation, article));
    }
    write(
        fact("Occupancy", row, article)
            .with("holder", person)
            .with("post", once(post))
            .with("date", row.text("as_of"))
            .with("recordId", row.text("fact_id"))
            .with("status", OVER.contains(row.text("status")) ? "ended" : "current"));
  }

  private void note(Gist row, String article) throws IOException {
    FtmEntity note = fact("Note", row, article).with("description", row.text("words"));
    note.named(row.text("speaker").isEmpty() ? row.text("words") : row.text("speaker"));
    // "Ann Lee and Bo Lind": both; "residents": none
    for (String person : row.terms("person")) {
      if (row.text("speaker").contains(person)) {
        note.with("entity", FtmEntity.named("Person", person).id());
      }
    }
    for (String organisation : row.terms("organisation")) {
      if (row.text("speaker").equals(organisation)) {
        note.with("entity", FtmEntity.named("Organization", organisation).id());
      }
    }
    write(note);
  }

  /** What every fact has, whatever becomes of it. */
  private static FtmEntity fact(String schema, Gist row, String article) {
    return FtmEntity.of(schema, row.text("fact_id"))
        .with("summary", row.text("sentence"))
        .with("sourceUrl", row.text(row.text("link").isEmpty() ? "url" : "link"))
        .with("publisher", row.text("source"))
        .with("proof", article);
  }

  private String once(FtmEntity entity) throws IOException {
    if (written.add(entity.key())) {
      write(entity);
    }
    return entity.id();
  }

  private void write(FtmEntity entity) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", entity.id());
    json.writeStringField("schema", entity.schema());
    json.writeObjectFieldStart("properties");
    for (var property : entity.properties().entrySet()) {
      json.writeArrayFieldStart(property.getKey());
      for (String value : property.getValue()) {
        json.writeString(value);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeRaw('\n');
  }

  /** Hands on what is buffered. */
  public void flush() throws IOException {
    json.flush();
  }

  /** Writes what is left and closes the stream. */
  @Override
  public void close() throws IOException {
    json.close();
  }
}
