package dateline.format;

import com.fasterxml.jackson.core.JsonGenerator;
import dateline.model.CodePoints;
import dateline.model.Span;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Writes keys whose values may be absent, and offsets in code points. */
final class Keys {
  private final JsonGenerator json;
  private final CodePoints points;

  Keys(JsonGenerator json, CodePoints points) {
    this.json = json;
    this.points = points;
  }

  JsonGenerator json() {
    return json;
  }

  void text(String key, Optional<? extends Object> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(key, value.get().toString());
    }
  }

  /** A whole number is written as one: 566, not 566.0 and not 5.66E2. */
  void number(String key, Optional<BigDecimal> value) throws IOException {
    if (value.isPresent()) {
      BigDecimal bare = value.get().stripTrailingZeros();
      json.writeFieldName(key);
      json.writeNumber(bare.scale() < 0 ? bare.setScale(0) : bare);
    }
  }

  void startEnd(Span span) throws IOException {
    json.writeNumberField("start", points.of(span.start()));
    json.writeNumberField("end", points.of(span.end()));
  }

  void pair(String key, Span span) throws IOException {
    json.writeFieldName(key);
    pair(span);
  }

  void pair(Span span) throws IOException {
    json.writeStartArray();
    json.writeNumber(points.of(span.start()));
    json.writeNumber(points.of(span.end()));
    json.writeEndArray();
  }

  void pairs(String key, List<Span> spans) throws IOException {
    json.writeArrayFieldStart(key);
    for (Span span : spans) {
      pair(span);
    }
    json.writeEndArray();
  }

  void texts(String key, List<String> values) throws IOException {
    json.writeArrayFieldStart(key);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
