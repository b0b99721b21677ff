package dateline.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Who wrote it: people only, no outlet, agency, role or address. */
final class Authors {
  private static final Set<String> NOT_PEOPLE = notPeople();
  private static final Set<String> CREDENTIALS =
      Set.of(
          "phd", "ph.d.", "ph.d", "md", "m.d.", "ms", "m.s.", "rd", "rdn", "mba", "rn", "cpt",
          "jr.", "jr", "sr.", "sr", "dvm", "jd", "mph", "ldn", "cscs", "msc", "ma", "cfa", "cfp",
          "esq", "esq.", "psyd", "dds", "edd");
  private final PageFacts facts;
  private final Map<String, String> found = new LinkedHashMap<>();

  private Authors(PageFacts facts) {
    this.facts = facts;
  }

  private static Set<String> notPeople() {
    Set<String> words = new java.util.HashSet<>();
    for (List<String> row : Tsv.rows("not-people.tsv")) {
      words.add(row.get(0));
    }
    return Set.copyOf(words);
  }

  static List<String> of(PageFacts facts) {
    Authors authors = new Authors(facts);
    authors.fromData();
    if (authors.found.isEmpty()) {
      authors.fromMetas();
    }
    if (authors.found.isEmpty()) {
      authors.fromMarkup();
    }
    return List.copyOf(authors.found.values());
  }

  private void fromData() {
    facts
        .article()
        .ifPresent(
            article -> {
              for (String field : new String[] {"author", "creator"}) {
                JsonNode author = article.get(field);
                if (author != null && found.isEmpty()) {
                  addNode(author);
                }
              }
            });
  }

  private void addNode(JsonNode node) {
    if (node.isArray()) {
      node.forEach(this::addNode);
    } else if (node.isTextual()) {
      add(JsonLd.plain(node.asText()));
    } else if (node.isObject()) {
      JsonNode full = facts.data().resolve(node);
      if (JsonLd.types(full).stream().noneMatch(type -> type.contains("organization"))) {
        JsonNode name = full.get("name");
        if (name != null) {
          addNode(name);
        }
      }
    }
  }

  private void fromMetas() {
    for (String name :
        new String[] {
          "author",
          "article:author_name",
          "byl",
          "dc.creator",
          "parsely-author",
          "sailthru.author",
          "cxenseparse:author",
          "citation_author",
          "article:author",
          "dcterms.creator",
          "authors",
          "rbauthors"
        }) {
      if (found.isEmpty()) {
        facts.metas().first(name).ifPresent(this::add);
      }
    }
  }

  private void fromMarkup() {
    for (String query :
        new String[] {
          "[itemprop=author] [itemprop=name]",
          "[rel=author]",
          "[itemprop=author]",
          "a[href*=/author/]",
          ".author-name",
          ".byline__name",
          ".byline a",
          ".author a",
          ".byline",
          ".author"
        }) {
      for (Element element : facts.document().select(query)) {
        String text = Words.spaced(element.text());
        if (text.length() < 80 && found.size() < 6) {
          add(text);
        }
      }
      if (!found.isEmpty()) {
        return;
      }
    }
  }

  private void add(String names) {
    if (names.length() > 200 || names.contains("http") || names.contains("@")) {
      return;
    }
    String rest = names;
    String lower = rest.toLowerCase(Locale.ROOT);
    for (String lead :
        new String[] {
          "by ",
          "by: ",
          "von ",
          "par ",
          "written by ",
          "story by ",
          "reported by ",
          "posted by ",
          "author: "
        }) {
      if (lower.startsWith(lead)) {
        rest = rest.substring(lead.length());
        lower = rest.toLowerCase(Locale.ROOT);
      }
    }
    for (String name : rest.split(" and | & |,|;|\\||/| with | und ", -1)) {
      addOne(name.strip());
    }
  }

  private void addOne(String raw) {
    String name = raw;
    int paren = name.indexOf('(');
    if (paren > 0) {
      name = name.substring(0, paren).strip();
    }
    if (!isPerson(name)) {
      return;
    }
    found.putIfAbsent(Words.key(name), name);
  }

  private boolean isPerson(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String[] words = name.split(" ", -1);
    if (name.length() < 3
        || name.length() > 50
        || words.length > 5
        || CREDENTIALS.contains(lower)) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (Character.isDigit(name.charAt(i)) || "@:/…©|".indexOf(name.charAt(i)) >= 0) {
        return false;
      }
    }
    for (String word : Words.key(name).split(" ", -1)) {
      if (NOT_PEOPLE.contains(word)) {
        return false;
      }
    }
    String site = facts.metas().first("og:site_name").map(Words::key).orElse("");
    return Character.isUpperCase(name.codePointAt(0)) && !Words.key(name).equals(site);
  }
}
