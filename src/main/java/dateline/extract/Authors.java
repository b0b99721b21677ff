package dateline.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Who wrote it: structured data first, then metas, then the byline that the page shows. */
final class Authors {
  private static final String[] METAS = {
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
    "rbauthors",
    "twitter:data1"
  };
  private static final String[] LINKS = {
    "[itemprop=author] [itemprop=name]",
    "[rel=author]",
    "[itemprop=author]",
    ".author-name",
    "a[href*=/author/]",
    ".byline a",
    ".author a",
    ".byline",
    ".author"
  };
  private static final int BEFORE = 8;
  private static final int AFTER = 28;
  private static final int LONGEST_LINE = 220;
  private static final int MOST = 12;
  private static final int MOST_LINKS = 60;

  private final PageFacts facts;
  private final Blocks page;
  private final Map<String, String> found = new LinkedHashMap<>();

  private Authors(PageFacts facts, Blocks page) {
    this.facts = facts;
    this.page = page;
  }

  /**
   * The people who wrote the page's article.
   *
   * @param headline index of the headline's block, -1 when no block shows one
   */
  static List<String> of(PageFacts facts, Blocks page, int headline) {
    Authors authors = new Authors(facts, page);
    authors.fromData();
    if (authors.found.isEmpty()) {
      authors.fromMetas();
    }
    if (authors.found.isEmpty() && headline >= 0) {
      authors.fromLinesNear(headline);
    }
    if (authors.found.isEmpty()) {
      authors.fromLinks();
    }
    return List.copyOf(authors.found.values());
  }

  private void fromData() {
    if (facts.article().isEmpty()) {
      return;
    }
    for (String field : new String[] {"author", "creator"}) {
      JsonNode author = facts.article().get().get(field);
      if (author != null && found.isEmpty()) {
        addNode(author, 0, false);
      }
    }
  }

  private void addNode(JsonNode node, int depth, boolean person) {
    if (depth > 4) {
      return;
    }
    if (node.isArray()) {
      node.forEach(item -> addNode(item, depth + 1, person));
    } else if (node.isTextual()) {
      add(JsonLd.plain(node.asText()), person);
    } else if (node.isObject()) {
      JsonNode full = facts.data().resolve(node);
      JsonNode name = full.get("name");
      if (name != null
          && JsonLd.types(full).stream().noneMatch(type -> type.contains("organization"))) {
        addNode(name, depth + 1, JsonLd.types(full).contains("person"));
      }
    }
  }

  private void fromMetas() {
    for (String name : METAS) {
      if (found.isEmpty()) {
        facts.metas().first(name).ifPresent(this::add);
      }
    }
  }

  // a line that begins with "By", else short names in an element that calls itself a byline
  private void fromLinesNear(int headline) {
    List<Block> lines = new ArrayList<>();
    for (int i = headline + 1; i < Math.min(page.size(), headline + AFTER); i++) {
      lines.add(page.get(i));
    }
    for (int i = headline - 1; i >= Math.max(0, headline - BEFORE); i--) {
      lines.add(page.get(i));
    }
    for (Block line : lines) {
      String text = line.text();
      boolean foreign =
          Role.RELATED.in(page.rolesWithin(line, -1))
              || Role.COMMENTS.in(page.rolesWithin(line, -1));
      if (found.isEmpty() && !foreign && text.length() <= LONGEST_LINE) {
        byline(text).stream()
            .flatMap(words -> PersonNames.in(words).stream())
            .filter(Authors::isFull)
            .forEach(this::add);
      }
    }
    if (found.isEmpty()) {
      fromBareLine(lines);
    }
    for (Block line : lines) {
      int roles = page.rolesWithin(line, -1);
      boolean named = Role.BYLINE.in(roles) || Role.AUTHOR.in(roles);
      boolean other = Role.RELATED.in(roles) || Role.COMMENTS.in(roles);
      if (found.isEmpty() && named && !other && line.words() >= 2 && line.words() <= 12) {
        PersonNames.in(line.text()).stream().filter(Authors::isFull).forEach(this::add);
      }
    }
  }

  // a name set in bold on a line of its own above the first paragraph
  private void fromBareLine(List<Block> lines) {
    for (Block line : lines) {
      if (line.words() > 14) {
        return;
      }
      boolean bare = line.tag().equals("p") && line.words() >= 2 && line.words() <= 7;
      List<String> names = PersonNames.in(line.text());
      boolean all =
          Words.key(String.join(" ", names)).length() + 6 >= Words.key(line.text()).length();
      if (bare && all && line.element().selectFirst("strong, b, em, i") != null) {
        names.stream().filter(Authors::isFull).forEach(this::add);
        return;
      }
    }
  }

  // "By Ada Marsh", "May 2, 2031 by Ada Marsh", "Published May 2, by Ada Marsh | 4 min"
  private static List<String> byline(String text) {
    if (PersonNames.startsAsByline(text)) {
      return List.of(text);
    }
    String lower = text.toLowerCase(Locale.ROOT);
    int by = lower.indexOf("by ");
    boolean word = by > 0 && !Character.isLetter(lower.charAt(by - 1));
    boolean dated =
        word
            && (DateText.read(text).isPresent()
                || lower.startsWith("posted")
                || lower.startsWith("published")
                || lower.startsWith("written"));
    return dated ? List.of(text.substring(by)) : List.of();
  }

  // of author links only those of the first byline count: the others stand at other stories
  private void fromLinks() {
    for (String query : LINKS) {
      List<Element> group = new ArrayList<>();
      for (Element element : facts.document().select(query).stream().limit(MOST_LINKS).toList()) {
        boolean sized = !element.text().isEmpty() && element.text().length() < 80;
        if (!sized || TimeElements.isForeign(element) || PersonNames.in(element.text()).isEmpty()) {
          continue;
        }
        if (group.isEmpty() || around(group.get(0)).equals(around(element))) {
          group.add(element);
        }
      }
      for (Element element : group) {
        PersonNames.in(element.text()).stream().filter(Authors::isFull).forEach(this::add);
      }
      if (!found.isEmpty()) {
        return;
      }
    }
  }

  private static Element around(Element element) {
    Element parent = element.parent();
    Element above = parent == null ? null : parent.parent();
    return above == null ? element : above;
  }

  // a single word in a line is a category more often than an author
  private static boolean isFull(String name) {
    return name.indexOf(' ') > 0;
  }

  private void add(String names) {
    add(names, false);
  }

  // a person may publish a site of the same name; structured data that says so is believed
  private void add(String names, boolean saidToBePerson) {
    String site = facts.metas().first("og:site_name").map(Words::key).orElse("");
    String host = facts.url().map(url -> url.getHost().toLowerCase(Locale.ROOT)).orElse("");
    for (String name : PersonNames.in(names)) {
      String key = Words.key(name);
      boolean outlet =
          key.equals(site) || key.indexOf(' ') < 0 && host.contains(key) && key.length() > 4;
      boolean person = saidToBePerson && isFull(name);
      if ((!outlet || person) && found.size() < MOST) {
        found.putIfAbsent(key, name);
      }
    }
  }
}
