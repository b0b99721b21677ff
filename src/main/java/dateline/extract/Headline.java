package dateline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Chooses the headline: the first h1 that the page's other voices agree with. */
final class Headline {
  /** The headline and the block that shows it, when one does. */
  record Choice(Optional<String> text, Optional<Block> block) {}

  private static final int LONGEST = 300;

  private final Blocks blocks;
  private final List<String> voices = new ArrayList<>();

  Headline(PageFacts facts, Blocks blocks) {
    this.blocks = blocks;
    facts.articleText("headline").ifPresent(voices::add);
    facts.metas().first("og:title").ifPresent(voices::add);
    facts.metas().first("twitter:title").ifPresent(voices::add);
    String title = Words.spaced(facts.document().title());
    if (!title.isEmpty()) {
      voices.add(title);
    }
    voices.removeIf(voice -> voice.length() > LONGEST);
  }

  Choice choose() {
    Optional<Block> best = Optional.empty();
    double top = 0;
    for (Block block : blocks.blocks()) {
      double score = score(block);
      if (score > top) {
        top = score;
        best = Optional.of(block);
      }
    }
    if (best.isPresent()) {
      return new Choice(best.map(Block::text).map(text -> text.replace('\n', ' ')), best);
    }
    return new Choice(spoken(), Optional.empty());
  }

  private double score(Block block) {
    boolean h1 = block.tag().equals("h1");
    boolean heading = block.isHeading();
    Area area = blocks.areaOf(block);
    boolean named = area.is(Role.HEADLINE);
    if (!heading && !named || block.text().length() > LONGEST || block.words() == 0) {
      return 0;
    }
    double agreement = 0;
    for (String voice : voices) {
      agreement = Math.max(agreement, agreement(block.text(), voice));
    }
    double score = (h1 ? 1.0 : block.tag().equals("h2") ? 0.35 : 0.2) + (named ? 0.3 : 0);
    score += 2.0 * agreement;
    if (!h1 && agreement < 0.6) {
      return 0;
    }
    int roles = blocks.rolesWithin(block, -1);
    if ((roles & (Role.NAV.bit() | Role.FOOTER.bit() | Role.RELATED.bit() | Role.ASIDE.bit()))
        != 0) {
      score -= 0.5;
    }
    if (Role.HIDDEN.in(roles)) {
      score -= 0.3;
    }
    if (block.linkShare() > 0.8) {
      score -= 0.2;
    }
    return score - 0.0005 * block.index();
  }

  // share of the longer one's words that both have, in order of nothing
  static double agreement(String one, String two) {
    List<String> a = List.of(Words.key(one).split(" ", -1));
    List<String> b = List.of(Words.key(two).split(" ", -1));
    long shared = a.stream().filter(b::contains).count();
    return (double) shared / Math.max(1, Math.max(a.size(), Math.min(b.size(), a.size() + 6)));
  }

  // no heading shows it: what the head of the page says, the site's name taken off
  private Optional<String> spoken() {
    return voices.stream().findFirst().map(Headline::withoutSite);
  }

  static String withoutSite(String title) {
    for (String bar : new String[] {" | ", " - ", " – ", " — ", " :: ", " » "}) {
      int at = title.lastIndexOf(bar);
      if (at > 0 && at * 2 > title.length()) {
        return title.substring(0, at).strip();
      }
    }
    return title;
  }

  /** The first h1 of a document without blocks. */
  static Optional<Element> firstH1(Element root) {
    return Optional.ofNullable(root.getElementsByTag("h1").first());
  }
}
