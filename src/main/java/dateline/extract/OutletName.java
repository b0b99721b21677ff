package dateline.extract;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** What an outlet calls itself on a page that has no metadata for it. */
final class OutletName {
  private static final int LONGEST = 40;
  private static final List<String> SEPARATORS =
      List.of(" | ", " - ", " – ", " — ", ": ", " · ", " » ");

  private OutletName() {}

  /**
   * The publisher that the markup names, else what stands beside the headline in the title, else
   * the one feed's title.
   */
  static Optional<String> of(PageElements page, Optional<String> headline) {
    return publisher(page).or(() -> besideHeadline(page, headline)).or(() -> feed(page));
  }

  private static Optional<String> publisher(PageElements page) {
    List<Element> named = page.properties("publisher");
    return named.isEmpty() ? Optional.empty() : nameOf(named.get(0));
  }

  private static Optional<String> nameOf(Element publisher) {
    Element name = publisher.selectFirst("[itemprop=name]");
    Element named = name == null ? publisher : name;
    String words = named.hasAttr("content") ? named.attr("content") : named.text();
    return fitting(words);
  }

  // "Three boats sink | The Courier", "The Courier: Three boats sink", or the outlet's name alone
  private static Optional<String> besideHeadline(PageElements page, Optional<String> headline) {
    String title = Words.spaced(page.title());
    if (headline.isEmpty() || title.isEmpty() || title.equals(headline.get())) {
      return Optional.empty();
    }
    int at = title.indexOf(headline.get());
    if (at < 0) {
      boolean brief = title.split(" ", -1).length <= 4;
      return brief ? fitting(title) : Optional.empty();
    }
    String before = title.substring(0, at);
    String after = title.substring(at + headline.get().length());
    for (String separator : SEPARATORS) {
      if (before.isEmpty()
          && after.startsWith(separator)
          && isOne(after.substring(separator.length()))) {
        return fitting(after.substring(separator.length()));
      }
      if (after.isEmpty() && before.endsWith(separator)) {
        return fitting(before.substring(0, before.length() - separator.length()));
      }
    }
    return Optional.empty();
  }

  // "Sport | The Courier": a section comes first
  private static boolean isOne(String words) {
    return SEPARATORS.stream().noneMatch(words::contains);
  }

  private static Optional<String> feed(PageElements page) {
    List<String> titles =
        page.links().stream()
            .filter(OutletName::isFeed)
            .map(link -> link.attr("title"))
            .distinct()
            .toList();
    return titles.size() == 1 ? fitting(titles.getFirst()) : Optional.empty();
  }

  private static boolean isFeed(Element link) {
    String type = link.attr("type");
    return link.attr("rel").trim().equalsIgnoreCase("alternate")
        && (type.contains("rss") || type.contains("atom"))
        && link.hasAttr("title");
  }

  private static Optional<String> fitting(String words) {
    String name = Words.spaced(words).strip();
    return name.isEmpty() || name.length() > LONGEST ? Optional.empty() : Optional.of(name);
  }
}
