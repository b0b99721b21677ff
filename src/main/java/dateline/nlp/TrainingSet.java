package dateline.nlp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.model.Entity;
import dateline.model.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads labelled articles, one JSON object a line, offsets in code points. */
final class TrainingSet {
  private TrainingSet() {}

  /** A labelled stretch. */
  record Label(Span span, Entity.Type type) {}

  /** An article with its labels in text order, none overlapping another. */
  record Doc(String id, String text, List<Label> labels) {}

  /**
   * @param field {@code entities} or {@code silver}
   */
  static List<Doc> read(Path file, String field) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<Doc> docs = new ArrayList<>();
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank()) {
          docs.add(doc(mapper.readTree(line), field));
        }
      }
    }
    return docs;
  }

  private static Doc doc(JsonNode json, String field) {
    String text = json.get("text").asText();
    List<Label> labels = new ArrayList<>();
    add(text, json.get(field), labels, true);
    if (field.equals("silver")) {
      add(text, json.get("entities"), labels, false);
    }
    labels.sort((a, b) -> a.span().compareTo(b.span()));
    return new Doc(json.get("id").asText(), text, labels);
  }

  private static void add(String text, JsonNode rows, List<Label> labels, boolean all) {
    for (JsonNode row : rows) {
      String kind = row.get(2).asText();
      Entity.Type type =
          switch (kind) {
            case "PERSON" -> Entity.Type.PERSON;
            case "ORG" -> Entity.Type.ORGANISATION;
            case "LOCATION" -> Entity.Type.PLACE;
            case "NATIONALITY" -> Entity.Type.GROUP;
            default -> Entity.Type.OTHER;
          };
      boolean name = !kind.equals("DATE") && !kind.equals("MONEY") && !kind.equals("QUANTITY");
      if (!name || !all && type != Entity.Type.GROUP) {
        continue;
      }
      int start = text.offsetByCodePoints(0, row.get(0).asInt());
      Span span =
          new Span(start, text.offsetByCodePoints(start, row.get(1).asInt() - row.get(0).asInt()));
      if (labels.stream().noneMatch(label -> label.span().overlaps(span))) {
        labels.add(new Label(span, type));
      }
    }
  }
}
