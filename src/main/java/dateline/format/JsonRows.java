package dateline.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dateline.fact.Cell;
import dateline.fact.Heading;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Rows as JSON Lines: one object a row, keyed by column, unknown values left out. */
public final class JsonRows implements AutoCloseable {
  private final JsonGenerator json;

  public JsonRows(OutputStream out) throws IOException {
    json = new JsonFactory().createGenerator(out);
    json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
    json.setPrettyPrinter(new MinimalPrettyPrinter(""));
  }

  /** Writes a whole table; the stream stays open. Gives the number of rows. */
  public static long write(OutputStream out, Table table) throws IOException {
    JsonRows json = new JsonRows(out);
    long[] rows = {0};
    table
        .rows()
        .each(
            cells -> {
              json.row(table.columns(), cells);
              rows[0]++;
            });
    json.flush();
    return rows[0];
  }

  /** Writes a row; several values are an array, numbers are numbers, dates ISO 8601 text. */
  public void row(List<? extends Heading> columns, List<Cell> cells) throws IOException {
    json.writeStartObject();
    for (int i = 0; i < cells.size(); i++) {
      write(columns.get(i).name(), cells.get(i));
    }
    json.writeEndObject();
    json.writeRaw('\n');
  }

  /** Writes how often which value occurs: {@code {"facets": {"type": {"count": 12}}}}. */
  public void counts(Map<String, Map<String, Long>> facets) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("facets");
    for (Map.Entry<String, Map<String, Long>> facet : facets.entrySet()) {
      json.writeObjectFieldStart(facet.getKey());
      for (Map.Entry<String, Long> value : facet.getValue().entrySet()) {
        json.writeNumberField(value.getKey(), value.getValue());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void write(String name, Cell cell) throws IOException {
    switch (cell) {
      case Cell.Empty none -> {}
      case Cell.Amount amount -> json.writeNumberField(name, amount.number());
      case Cell.Terms terms -> {
        json.writeArrayFieldStart(name);
        for (String term : terms.terms()) {
          json.writeString(term);
        }
        json.writeEndArray();
      }
      default -> json.writeStringField(name, cell.plain());
    }
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
