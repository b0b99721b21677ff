package dateline.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dateline.fact.Cell;
import dateline.fact.Heading;
import dateline.model.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Maps, lists, words and numbers as JSON. */
final class JsonTree {
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonTree() {}

  /** JSON that is there already. */
  record Raw(String json) {}

  static byte[] bytes(Map<String, Object> tree) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 12);
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
      write(json, tree);
    } catch (IOException fault) {
      throw new UncheckedIOException("an array does not fail", fault);
    }
    return out.toByteArray();
  }

  private static void write(JsonGenerator json, Object value) throws IOException {
    switch (value) {
      case Map<?, ?> map -> {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          json.writeFieldName(entry.getKey().toString());
          write(json, entry.getValue());
        }
        json.writeEndObject();
      }
      case Collection<?> list -> {
        json.writeStartArray();
        for (Object each : list) {
          write(json, each);
        }
        json.writeEndArray();
      }
      case Raw raw -> json.writeRawValue(raw.json());
      case BigDecimal number -> json.writeNumber(number);
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case Boolean truth -> json.writeBoolean(truth);
      default -> json.writeString(value.toString());
    }
  }

  /** A row keyed by column; what is unknown is left out. */
  static Map<String, Object> row(List<Heading> columns, List<Cell> cells) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      switch (cells.get(i)) {
        case Cell.Empty none -> {}
        case Cell.Amount amount -> row.put(columns.get(i).name(), whole(amount.number()));
        case Cell.Terms terms -> row.put(columns.get(i).name(), terms.terms());
        default -> row.put(columns.get(i).name(), cells.get(i).plain());
      }
    }
    return row;
  }

  private static BigDecimal whole(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }

  /** Spans of a text in code points. */
  static List<List<Integer>> spans(String text, List<Span> spans) {
    return spans.stream()
        .map(
            span ->
                List.of(text.codePointCount(0, span.start()), text.codePointCount(0, span.end())))
        .toList();
  }
}
