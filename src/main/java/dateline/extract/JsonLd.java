package dateline.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** The structured data of a page: the schema.org node that is its article, and the rest. */
final class JsonLd {
  private static final ObjectMapper JSON =
      JsonMapper.builder(
              com.fasterxml.jackson.core.JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(100).build())
                  .build())
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();
  private static final Set<String> ARTICLES =
      Set.of(
          "article",
          "newsarticle",
          "blogposting",
          "reportagenewsarticle",
          "opinionnewsarticle",
          "analysisnewsarticle",
          "backgroundnewsarticle",
          "liveblogposting",
          "reviewnewsarticle",
          "socialmediaposting",
          "techarticle",
          "report",
          "scholarlyarticle",
          "advertisercontentarticle",
          "medicalwebpage",
          "review",
          "howto",
          "posting",
          "discussionforumposting",
          "recipe",
          "satiricalarticle",
          "askpublicnewsarticle");
  private static final int MOST = 60;

  private final List<JsonNode> nodes = new ArrayList<>();

  private JsonLd() {}

  static JsonLd of(List<Element> all) {
    JsonLd data = new JsonLd();
    int scripts = 0;
    for (Element script : all) {
      if (script.attr("type").toLowerCase(java.util.Locale.ROOT).contains("ld+json")
          && scripts++ < MOST) {
        data.add(script.data());
      }
    }
    return data;
  }

  private void add(String source) {
    String json = source.strip();
    for (String wrap : new String[] {"<!--", "//<![CDATA[", "<![CDATA["}) {
      json = json.startsWith(wrap) ? json.substring(wrap.length()) : json;
    }
    try {
      collect(JSON.readTree(json), 0);
    } catch (JsonProcessingException broken) {
      return; // half a page of structured data is none; the page itself still speaks
    }
  }

  private void collect(JsonNode node, int depth) {
    if (depth > 6 || nodes.size() > 500) {
      return;
    }
    if (node.isArray()) {
      node.forEach(item -> collect(item, depth + 1));
    } else if (node.isObject()) {
      nodes.add(node);
      for (String inner :
          new String[] {"@graph", "mainEntity", "mainEntityOfPage", "itemListElement"}) {
        JsonNode child = node.get(inner);
        if (child != null
            && child.isContainerNode()
            && !(inner.equals("itemListElement") && depth > 0)) {
          collect(child, depth + 1);
        }
      }
    }
  }

  boolean isEmpty() {
    return nodes.isEmpty();
  }

  /** The page's article: the first article node that has a headline, a body or a date. */
  Optional<JsonNode> article() {
    return nodes.stream()
        .filter(node -> types(node).stream().anyMatch(ARTICLES::contains))
        .filter(
            node -> node.has("headline") || node.has("articleBody") || node.has("datePublished"))
        .findFirst();
  }

  /** The node of the page itself. */
  Optional<JsonNode> page() {
    return nodes.stream()
        .filter(node -> types(node).stream().anyMatch(type -> type.endsWith("webpage")))
        .findFirst();
  }

  List<JsonNode> ofType(String type) {
    return nodes.stream().filter(node -> types(node).contains(type)).toList();
  }

  /** The node another one refers to by {@code @id}, else that node. */
  JsonNode resolve(JsonNode node) {
    JsonNode id = node.get("@id");
    if (id == null || node.size() > 2 || !id.isTextual()) {
      return node;
    }
    for (JsonNode candidate : nodes) {
      if (!candidate.equals(node)
          && candidate.size() > 2
          && id.asText().equals(candidate.path("@id").asText())) {
        return candidate;
      }
    }
    return node;
  }

  static List<String> types(JsonNode node) {
    JsonNode type = node.get("@type");
    List<String> types = new ArrayList<>();
    if (type != null && type.isArray()) {
      type.forEach(item -> types.add(plainType(item.asText())));
    } else if (type != null) {
      types.add(plainType(type.asText()));
    }
    return types;
  }

  private static String plainType(String type) {
    return type.substring(type.lastIndexOf('/') + 1).toLowerCase(java.util.Locale.ROOT);
  }

  /** A text field, first item of a list, markup and entities undone; empty when it says nothing. */
  static Optional<String> text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    if (value != null && value.isArray() && !value.isEmpty()) {
      value = value.get(0);
    }
    if (value == null || !value.isValueNode()) {
      return Optional.empty();
    }
    String text = plain(value.asText());
    return text.isEmpty() || text.equals("null") ? Optional.empty() : Optional.of(text);
  }

  static String plain(String value) {
    String text = value;
    if (text.indexOf('&') >= 0) {
      text = org.jsoup.parser.Parser.unescapeEntities(text, false);
    }
    if (text.indexOf('<') >= 0) {
      text = org.jsoup.Jsoup.parseBodyFragment(text).text();
    }
    return Words.spaced(text);
  }
}
