package dateline.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dateline.fact.Reading;
import dateline.model.CodePoints;
import dateline.model.Problem;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * Readings as JSON Lines: the public contract {@code dateline/reading/1}. Offsets are Unicode code
 * points, half open; an absent value is a key left out.
 */
public final class Json {
  /** Names the contract in every line. */
  public static final String SCHEMA = "dateline/reading/1";

  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /** One reading as one line, without its line break. */
  public static String line(Reading reading) {
    StringWriter out = new StringWriter(reading.article().text().length() * 3);
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      write(reading, json);
    } catch (IOException e) {
      throw new UncheckedIOException("a string writer does not fail", e);
    }
    return out.toString();
  }

  private static void write(Reading reading, JsonGenerator json) throws IOException {
    Keys keys = new Keys(json, new CodePoints(reading.article().text()));
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
    ArticleJson.write(reading, keys);
    FactJson.write(reading, keys);
    json.writeArrayFieldStart("problems");
    for (Problem problem : reading.problems()) {
      json.writeStartObject();
      json.writeStringField("stage", problem.stage().label());
      json.writeStringField("message", problem.message());
      if (problem.span().isPresent()) {
        keys.startEnd(problem.span().get());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
