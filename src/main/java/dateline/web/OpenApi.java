package dateline.web;

import dateline.fact.ArticleColumn;
import dateline.fact.Column;
import dateline.fact.Heading;
import dateline.index.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The API's own description, made of its routes and of the columns: OpenAPI 3.1. */
final class OpenApi {
  private final String version;

  OpenApi(String version) {
    this.version = version;
  }

  Map<String, Object> of(List<Route> routes) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("openapi", "3.1.0");
    all.put("jsonSchemaDialect", "https://json-schema.org/draft/2020-12/schema");
    all.put(
        "info",
        map(
            "title",
            "Dateline",
            "version",
            version.isBlank() ? "0" : version,
            "description",
            "Facts with the words they came from. Offsets count Unicode code points."));
    all.put("servers", List.of(map("url", "/")));
    Map<String, Object> paths = new LinkedHashMap<>();
    routes.forEach(route -> paths.put(route.path(), map("get", operation(route))));
    all.put("paths", paths);
    all.put("components", map("schemas", schemas(), "responses", map("Problem", problem())));
    return all;
  }

  private static Map<String, Object> operation(Route route) {
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("operationId", operationId(route.path()));
    operation.put("summary", route.about());
    List<Object> params = new ArrayList<>();
    for (String part : route.path().split("/", -1)) {
      if (part.startsWith("{")) {
        params.add(inPath(part.substring(1, part.length() - 1)));
      }
    }
    route.params().forEach(param -> params.add(inQuery(param)));
    operation.put("parameters", params);
    Map<String, Object> responses = new LinkedHashMap<>();
    Map<String, Object> body =
        map("application/json", map("schema", map("$ref", schemaOf(route.path()))));
    responses.put("200", map("description", "What was asked for.", "content", body));
    responses.put("304", map("description", "As the If-None-Match says, it has not changed."));
    responses.put("default", map("$ref", "#/components/responses/Problem"));
    operation.put("responses", responses);
    return operation;
  }

  /** {@code /v1/people/{name}} as {@code people_name}. */
  private static String operationId(String path) {
    String id = path.replaceAll("[^a-z0-9]+", "_").replaceAll("^_v1_?|_$", "");
    return id.isEmpty() ? "start" : id;
  }

  private static String schemaOf(String path) {
    String schema =
        switch (path) {
          case "/v1/facts", "/v1/figures" -> "Facts";
          case "/v1/articles" -> "Articles";
          case "/v1/facts/{id}" -> "Fact";
          default -> "Anything";
        };
    return "#/components/schemas/" + schema;
  }

  private static Map<String, Object> inPath(String name) {
    return map("name", name, "in", "path", "required", true, "schema", map("type", "string"));
  }

  private static Map<String, Object> inQuery(Route.Param param) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("type", param.type());
    if (!param.values().isEmpty()) {
      one.put("enum", param.values());
    }
    param
        .range()
        .ifPresent(
            range -> {
              one.put("minimum", range.least());
              one.put("maximum", range.most());
            });
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("name", param.name());
    written.put("in", "query");
    written.put("description", param.about());
    written.put("schema", param.repeats() ? map("type", "array", "items", one) : one);
    return written;
  }

  private static Map<String, Object> schemas() {
    Map<String, Object> schemas = new LinkedHashMap<>();
    List<Object> types = new ArrayList<>();
    for (String type : Schema.OURS.types()) {
      String name = type.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + type.substring(1);
      schemas.put(name, row(Schema.OURS.headings(type)));
      if (!type.equals(ArticleColumn.TYPE)) {
        types.add(map("$ref", "#/components/schemas/" + name));
      }
    }
    schemas.put("Fact", map("anyOf", types));
    schemas.put("Facts", list("facts", "#/components/schemas/Fact"));
    schemas.put("Articles", list("articles", "#/components/schemas/Article"));
    schemas.put("Anything", map("type", "object"));
    return schemas;
  }

  private static Map<String, Object> row(List<Heading> columns) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Heading column : columns) {
      Map<String, Object> one = new LinkedHashMap<>(typed(column.kind()));
      one.put("description", column.about());
      properties.put(column.name(), one);
    }
    properties.put(
        "marks",
        map(
            "type",
            "array",
            "items",
            map("type", "array", "items", map("type", "integer")),
            "description",
            "what matched in the sentence, or an article's headline: start and end"));
    return map("type", "object", "properties", properties);
  }

  private static Map<String, Object> typed(Column.Kind kind) {
    return switch (kind) {
      case NUMBER -> map("type", "number");
      case DATE -> map("type", "string", "format", "date");
      case FACET -> map("type", List.of("string", "array"), "items", map("type", "string"));
      case STORED -> map("type", List.of("string", "number"));
      default -> map("type", "string");
    };
  }

  private static Map<String, Object> list(String name, String item) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("query", map("type", "string"));
    properties.put("total", map("type", "integer"));
    properties.put(name, map("type", "array", "items", map("$ref", item)));
    properties.put("cursor", map("type", "string", "description", "for the next part"));
    properties.put("next", map("type", "string", "description", "address of the next part"));
    properties.put("emptied", map("type", "string", "description", "the clause that left nothing"));
    return map("type", "object", "required", List.of("total"), "properties", properties);
  }

  private static Map<String, Object> problem() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("type", map("type", "string"));
    properties.put("title", map("type", "string"));
    properties.put("status", map("type", "integer"));
    properties.put("detail", map("type", "string"));
    return map(
        "description",
        "What is wrong, after RFC 9457.",
        "content",
        map(
            "application/problem+json",
            map("schema", map("type", "object", "properties", properties))));
  }

  /** Keys and values by turns, in their order. */
  private static Map<String, Object> map(Object... turns) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < turns.length; i += 2) {
      map.put(turns[i].toString(), turns[i + 1]);
    }
    return map;
  }
}
