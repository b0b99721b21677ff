package dateline.crawl;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Lists of feeds in FOAF, as planets of blogs publish them: a person, a weblog, its channel. */
final class Foaf {
  private Foaf() {}

  /** The feed that a channel below somebody's weblog stands for, empty when it is none. */
  static String feed(Element element) {
    boolean channel = XmlTree.name(element).equals("channel");
    return channel && above(element, "weblog").isPresent()
        ? XmlTree.attribute(element, "rdf:about")
        : "";
  }

  static Subscription source(Element channel, URI url) {
    String name =
        above(channel, "agent")
            .or(() -> above(channel, "person"))
            .flatMap(who -> XmlTree.childText(who, "name"))
            .orElse("");
    Optional<URI> home =
        above(channel, "document")
            .flatMap(site -> Address.tryOf(XmlTree.attribute(site, "rdf:about")))
            .map(Address::uri);
    List<String> tags = new ArrayList<>();
    above(channel, "group").flatMap(g -> XmlTree.childText(g, "name")).ifPresent(tags::add);
    return new Subscription(url, Subscription.Kind.LISTING, name, home, tags, false, "");
  }

  private static Optional<Element> above(Element element, String name) {
    for (Element at = element.parent(); at != null; at = at.parent()) {
      if (XmlTree.name(at).equals(name)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }
}
