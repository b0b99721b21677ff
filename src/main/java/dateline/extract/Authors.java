package dateline.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  // what to look for, and what the page must have at all
  private static final Map<String, AuthorMarks.Mark> LINKS = links();
  private static final int MOST = 12;
  private static final int MOST_LINKS = 60;

  private final PageFacts facts;
  private final Bylines bylines;
  private final Map<String, String> found = new LinkedHashMap<>();

  private static Map<String, AuthorMarks.Mark> links() {
    Map<String, AuthorMarks.Mark> links = new LinkedHashMap<>();
    links.put("[itemprop=author] [itemprop=name]", AuthorMarks.Mark.PROPERTY);
    links.put("[rel=author]", AuthorMarks.Mark.REL);
    links.put("[itemprop=author]", AuthorMarks.Mark.PROPERTY);
    links.put(".author-name", AuthorMarks.Mark.AUTHOR);
    links.put("a[href*=/author/]", AuthorMarks.Mark.HREF);
    links.put(".byline a", AuthorMarks.Mark.BYLINE);
    links.put(".author a", AuthorMarks.Mark.AUTHOR);
    links.put(".byline", AuthorMarks.Mark.BYLINE);
    links.put(".author", AuthorMarks.Mark.AUTHOR);
    return links;
  }

  private Authors(PageFacts facts, Bylines bylines) {
    this.facts = facts;
    this.bylines = bylines;
  }

  /**
   * The people who wrote the page's article.
   *
   * @param bylines the lines around the headline
   */
  static List<String> of(PageFacts facts, Bylines bylines) {
    Authors authors = new Authors(facts, bylines);
    authors.fromData();
    if (authors.found.isEmpty()) {
      authors.fromMetas();
      authors.preferAnnounced();
    }
    if (!authors.found.isEmpty()) {
      authors.correct();
    }
    if (authors.found.isEmpty()) {
      authors.fromPage(false);
    }
    if (authors.found.isEmpty() && !authors.isSaid()) {
      authors.fromPage(true);
    }
    return List.copyOf(authors.found.values());
  }

  // where the page announces an agency or itself, the other people on it wrote something else
  private void fromPage(boolean owner) {
    boolean announced = bylines.announcement().isPresent();
    bylines.announced().forEach(name -> addShown(name, owner));
    if (found.isEmpty()) {
      bylines.bare().forEach(name -> addShown(name, owner));
    }
    if (found.isEmpty() && (owner || !announced)) {
      bylines.set().forEach(name -> addShown(name, owner));
    }
    if (found.isEmpty() && !isSaid() && (owner || !announced)) {
      fromLinks(owner);
    }
  }

  // who set the page up stands in its metas where another's byline is below the headline
  private void preferAnnounced() {
    Map<String, String> shown = new LinkedHashMap<>();
    bylines.announcedBelow().forEach(name -> shown.put(Words.key(name), name));
    if (!found.isEmpty()
        && !shown.isEmpty()
        && shown.keySet().stream().noneMatch(found::containsKey)) {
      found.clear();
      found.putAll(shown);
    }
  }

  // the head of the page may name the first of several authors, or the photographer among them
  private void correct() {
    Map<String, String> shown = new LinkedHashMap<>();
    bylines.announced().forEach(name -> shown.put(Words.key(name), name));
    boolean more = shown.size() > found.size() && shown.keySet().containsAll(found.keySet());
    if (more && isJoined(List.copyOf(shown.values()))) {
      shown.forEach(found::putIfAbsent);
      return;
    }
    Set<String> others = new HashSet<>(bylines.others());
    others.removeAll(shown.keySet());
    boolean authorsLeft = found.keySet().stream().anyMatch(key -> !others.contains(key));
    if (authorsLeft) {
      found.keySet().removeAll(others);
    }
  }

  // "Ada Marsh and Tom Reed", not "Ada Marsh, Institute of Harbours and Boats"
  private boolean isJoined(List<String> names) {
    String words = bylines.announcement().orElse("");
    String last = names.get(names.size() - 1);
    String before = names.get(names.size() - 2);
    return words.contains(before + " and " + last)
        || words.contains(before + ", and " + last)
        || words.contains(before + " & " + last);
  }

  // an author that is no person is said: the people on the page are other stories' authors
  private boolean isSaid() {
    return said(facts, "author").filter(words -> PersonNames.in(words).isEmpty()).isPresent();
  }

  // the first author in the page's data or metas, person or not
  private static Optional<String> said(PageFacts facts, String... metas) {
    Optional<String> data =
        facts
            .article()
            .map(node -> node.path("author"))
            .map(node -> node.isArray() && !node.isEmpty() ? node.get(0) : node)
            .map(facts.data()::resolve)
            .flatMap(
                node -> node.isTextual() ? Optional.of(node.asText()) : JsonLd.text(node, "name"));
    return data.or(() -> facts.metas().first(metas));
  }

  /** The agency that the page names as author or beside one, the outlet itself excepted. */
  static Optional<String> agency(PageFacts facts, Bylines bylines) {
    String host = facts.url().map(url -> url.getHost().toLowerCase(Locale.ROOT)).orElse("");
    return said(facts, "author", "byl", "parsely-author", "article:author")
        .flatMap(Agencies::in)
        .or(() -> bylines.announcement().flatMap(Agencies::in))
        .filter(name -> !host.contains(Words.key(name).replace(" ", "")));
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
        Optional<String> words = facts.metas().first(name);
        words.ifPresent(this::add);
        words.flatMap(PersonNames::inSmallLetters).ifPresent(this::addSmall);
      }
    }
  }

  // of author links only those of the first byline count: the others stand at other stories
  private void fromLinks(boolean owner) {
    AuthorMarks marks = AuthorMarks.of(facts.document());
    for (Map.Entry<String, AuthorMarks.Mark> link : LINKS.entrySet()) {
      if (!marks.has(link.getValue())) {
        continue;
      }
      String query = link.getKey();
      List<Element> group = new ArrayList<>();
      for (Element element : facts.document().select(query).stream().limit(MOST_LINKS).toList()) {
        String text = element.text();
        boolean sized = !text.isEmpty() && text.length() < 80;
        if (!sized || TimeElements.isForeign(element) || PersonNames.in(text).isEmpty()) {
          continue;
        }
        if (group.isEmpty() || around(group.get(0)).equals(around(element))) {
          group.add(element);
        }
      }
      for (Element element : group) {
        Bylines.full(PersonNames.in(element.text())).forEach(name -> addShown(name, owner));
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

  private void add(String names) {
    add(names, false);
  }

  // a person may publish a site of the same name: a byline is believed that names nobody else
  private void addShown(String name, boolean owner) {
    boolean two = name.indexOf(' ') > 0 && name.indexOf(' ') == name.lastIndexOf(' ');
    if (!owner) {
      add(name, false);
    } else if (two && Words.key(name).equals(site())) {
      add(name, true);
    }
  }

  private String site() {
    return facts.metas().first("og:site_name").map(Words::key).orElse("");
  }

  private void addSmall(String name) {
    String site = site();
    String host = facts.url().map(url -> url.getHost().toLowerCase(Locale.ROOT)).orElse("");
    if (found.isEmpty() && !name.equals(site) && !host.contains(name.replace(" ", ""))) {
      found.put(name, name);
    }
  }

  // and structured data that calls it a person
  private void add(String names, boolean saidToBePerson) {
    String site = site();
    String host = facts.url().map(url -> url.getHost().toLowerCase(Locale.ROOT)).orElse("");
    for (String name : PersonNames.in(names)) {
      String key = Words.key(name);
      boolean outlet =
          key.equals(site) || key.indexOf(' ') < 0 && host.contains(key) && key.length() > 4;
      boolean person = saidToBePerson && name.indexOf(' ') > 0;
      if ((!outlet || person) && found.size() < MOST) {
        found.putIfAbsent(key, name);
      }
    }
  }
}
