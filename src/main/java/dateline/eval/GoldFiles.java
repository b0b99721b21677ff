package dateline.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.model.Span;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads gold files; their offsets are code points. */
public final class GoldFiles {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final String text;

  private GoldFiles(String text) {
    this.text = text;
  }

  /**
   * The annotated articles of a file, or of every {@code .json} file below a folder, in the order
   * of their names.
   *
   * @throws IOException with the file's name when one is no gold file
   */
  public static List<Gold.Text> read(Path place) throws IOException {
    List<Path> files;
    if (Files.isDirectory(place)) {
      try (Stream<Path> walk = Files.walk(place)) {
        files = walk.filter(p -> p.toString().endsWith(".json")).sorted().toList();
      }
    } else {
      files = List.of(place);
    }
    List<Gold.Text> texts = new ArrayList<>();
    for (Path file : files) {
      JsonNode root = MAPPER.readTree(file.toFile());
      if (root.has("text") && !types(root).isEmpty()) {
        texts.add(read(file, root));
      }
    }
    return texts;
  }

  private static Gold.Text read(Path file, JsonNode root) throws IOException {
    try {
      return new GoldFiles(root.get("text").textValue()).article(root);
    } catch (RuntimeException bad) {
      throw new IOException(
          file + ": not a gold file as corpus/README.md describes it (" + bad.getMessage() + ")",
          bad);
    }
  }

  private Gold.Text article(JsonNode root) {
    return new Gold.Text(
        root.get("id").textValue(),
        text,
        word(root, "published"),
        word(root, "url").filter(url -> !url.isEmpty()),
        each(root, "counts", this::count),
        each(root, "dates", this::date),
        each(root, "officials", this::official),
        each(root, "quotes", this::quote),
        each(root, "traps", this::trap),
        types(root));
  }

  // a type whose list is missing was not annotated; one whose list is empty was not found
  private static Set<String> types(JsonNode root) {
    return Gold.TYPES.stream()
        .filter(type -> root.path(type + "s").isArray())
        .collect(Collectors.toSet());
  }

  private Gold.Count count(JsonNode n) {
    return new Gold.Count(
        span(n.get("number")),
        span(n.get("phrase")),
        number(n, "value"),
        number(n, "low"),
        number(n, "high"),
        n.get("bound").textValue(),
        n.get("quantity").textValue(),
        word(n, "unit"),
        word(n, "counted"),
        word(n, "change").filter(change -> !change.equals("none")),
        word(n, "place"),
        Optional.ofNullable(n.get("period")).filter(JsonNode::isObject).map(GoldFiles::period),
        Optional.ofNullable(n.get("attribution"))
            .filter(JsonNode::isObject)
            .flatMap(a -> word(a, "name")),
        isOptional(n),
        accept(n),
        span(n.get("phrase")).of(text));
  }

  private static Gold.Period period(JsonNode n) {
    return new Gold.Period(word(n, "start").orElse(""), word(n, "end").orElse(""));
  }

  private Gold.Date date(JsonNode n) {
    Span span = new Span(unit(n.get("start").intValue()), unit(n.get("end").intValue()));
    return new Gold.Date(
        span,
        n.get("value").textValue(),
        n.get("timex").textValue(),
        word(n, "earliest").map(LocalDate::parse),
        word(n, "latest").map(LocalDate::parse),
        isOptional(n),
        accept(n),
        span.of(text));
  }

  private Gold.Official official(JsonNode n) {
    return new Gold.Official(
        n.get("person").textValue(),
        word(n, "rank"),
        word(n, "role"),
        word(n, "organisation"),
        n.get("status").textValue(),
        isOptional(n),
        accept(n));
  }

  private Gold.Quote quote(JsonNode n) {
    List<Span> spans = new ArrayList<>();
    n.get("spans").forEach(pair -> spans.add(span(pair)));
    String words = String.join(" … ", spans.stream().map(span -> span.of(text)).toList());
    Optional<Span> cue =
        Optional.ofNullable(n.get("cue")).filter(JsonNode::isArray).map(this::span);
    return new Gold.Quote(
        n.get("kind").textValue(), spans, word(n, "speaker"), cue, isOptional(n), accept(n), words);
  }

  private Gold.Trap trap(JsonNode n) {
    Span span = new Span(unit(n.get("start").intValue()), unit(n.get("end").intValue()));
    return new Gold.Trap(n.get("type").textValue(), span, span.of(text), word(n, "why").orElse(""));
  }

  private static <T> List<T> each(JsonNode root, String key, Function<JsonNode, T> one) {
    List<T> all = new ArrayList<>();
    JsonNode list = root.get(key);
    if (list != null) {
      list.forEach(n -> all.add(one.apply(n)));
    }
    return all;
  }

  /**
   * A list of values stands for the slot "value"; an object names its slots; null among them means
   * "may be empty".
   */
  private static Gold.Accept accept(JsonNode n) {
    JsonNode accept = n.get("accept");
    Map<String, List<String>> values = new HashMap<>();
    if (accept != null && accept.isArray()) {
      values.put("value", accepted(accept));
    } else if (accept != null && accept.isObject()) {
      accept.properties().forEach(slot -> values.put(slot.getKey(), accepted(slot.getValue())));
    }
    return new Gold.Accept(values);
  }

  private static List<String> accepted(JsonNode list) {
    List<String> values = new ArrayList<>();
    for (JsonNode value : list) {
      if (value.isNull()) {
        values.add(Gold.Accept.NOTHING);
      } else if (value.isObject()) {
        values.add(value.has("name") ? value.get("name").asText() : period(value).toString());
      } else {
        values.add(value.asText());
      }
    }
    return values;
  }

  private static boolean isOptional(JsonNode n) {
    return n.path("optional").asBoolean(false);
  }

  private static Optional<String> word(JsonNode n, String key) {
    return Optional.ofNullable(n.get(key)).filter(JsonNode::isTextual).map(JsonNode::textValue);
  }

  private static Optional<BigDecimal> number(JsonNode n, String key) {
    return Optional.ofNullable(n.get(key)).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
  }

  private Span span(JsonNode pair) {
    return new Span(unit(pair.get(0).intValue()), unit(pair.get(1).intValue()));
  }

  private int unit(int codePoint) {
    return text.offsetByCodePoints(0, codePoint);
  }
}
