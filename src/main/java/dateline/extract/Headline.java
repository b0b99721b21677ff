package dateline.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Chooses the headline: the first h1 that the page's other voices agree with. */
final class Headline {
  /**
   * The headline and the block that shows it, when one does.
   *
   * @param shown the words the page shows at its head; longer than the text where a subtitle stands
   *     in the same heading
   */
  record Choice(Optional<String> text, Optional<Block> block, Optional<String> shown) {}

  /**
   * A title that the head of the page gives.
   *
   * @param length in words, those that stand twice counted twice
   */
  private record Voice(Set<String> words, int length) {
    static Voice of(String title) {
      List<String> words = Headline.words(title);
      return new Voice(new HashSet<>(words), words.size());
    }
  }

  private static final int LONGEST = 300;
  private static final int FEWEST_SHARED = 4;
  private static final int LONGEST_RUBRIC = 40;
  // writing without spaces between its words begins here
  private static final int FIRST_IDEOGRAPH = 0x2E80;

  private final Blocks blocks;
  private final PageFacts facts;
  private final List<String> voices = new ArrayList<>();
  private final List<Voice> voiceWords;
  private final String site;

  Headline(PageFacts facts, Blocks blocks) {
    this.blocks = blocks;
    this.facts = facts;
    this.site = facts.metas().first("og:site_name").map(Words::key).orElse("");
    facts.articleText("headline").ifPresent(voices::add);
    facts.metas().first("og:title").ifPresent(voices::add);
    facts.metas().first("twitter:title").ifPresent(voices::add);
    String title = Words.spaced(facts.elements().title());
    if (!title.isEmpty()) {
      voices.add(title);
    }
    voices.removeIf(voice -> voice.length() > LONGEST);
    this.voiceWords = voices.stream().map(Voice::of).toList();
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
    if (best.isEmpty()) {
      return new Choice(spoken(), best, spoken());
    }
    String shown = best.get().text().replace('\n', ' ');
    if (isContradicted(shown)) {
      return new Choice(spoken(), best, spoken());
    }
    return new Choice(Optional.of(agreed(shown).orElse(shown)), best, Optional.of(shown));
  }

  private double score(Block block) {
    boolean h1 = isFirstHeading(block);
    boolean heading = h1 || block.isHeading();
    Area area = blocks.areaOf(block);
    boolean named = area.is(Role.HEADLINE);
    if (!heading && !named || block.text().length() > LONGEST || block.words() == 0) {
      return 0;
    }
    double agreement = agreement(block.text());
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

  // "<h1><p>Harbour closes</p></h1>" too
  private static boolean isFirstHeading(Block block) {
    Element at = block.element();
    for (int up = 0; up < 3 && at != null; up++) {
      if (at.normalName().equals("h1")) {
        return true;
      }
      at = at.parent();
    }
    return block.tag().equals("h1");
  }

  private double agreement(String text) {
    double agreement = 0;
    List<String> words = words(text);
    for (Voice voice : voiceWords) {
      agreement = Math.max(agreement, agreement(words, voice));
    }
    return agreement;
  }

  // share of the longer one's words that both have, in order of nothing
  static double agreement(String one, String two) {
    return agreement(words(one), Voice.of(two));
  }

  private static List<String> words(String text) {
    return List.of(Words.key(text).split(" ", -1));
  }

  private static double agreement(List<String> a, Voice b) {
    int shared = 0;
    for (String word : a) {
      shared += b.words.contains(word) ? 1 : 0;
    }
    return (double) shared / Math.max(1, Math.max(a.size(), Math.min(b.length, a.size() + 6)));
  }

  // the head of the page says one thing twice, and a few words at its top share nothing with it
  // ("Back to the start page"): the heading is the site's, not the article's
  private boolean isContradicted(String shown) {
    boolean brief = Words.count(shown) <= FEWEST_SHARED && shown.length() <= LONGEST_RUBRIC;
    boolean spaced = shown.chars().noneMatch(c -> c >= FIRST_IDEOGRAPH);
    boolean apart = agreement(shown) <= 0.15 || Words.key(shown).equals(site);
    if (voices.size() < 2 || !brief || !spaced || !apart) {
      return false;
    }
    String first = voices.get(0);
    return voices.stream()
        .skip(1)
        .anyMatch(voice -> sharedWords(first, voice) >= FEWEST_SHARED && !isSite(first));
  }

  private boolean isSite(String voice) {
    return Words.key(voice).equals(site);
  }

  private static long sharedWords(String one, String two) {
    List<String> b = List.of(Words.key(two).split(" ", -1));
    return List.of(Words.key(one).split(" ", -1)).stream().filter(b::contains).count();
  }

  // og and twitter say the same, heading and title both begin with it: what follows in the heading
  // is a subtitle or an afterthought
  private Optional<String> agreed(String shown) {
    Optional<String> said = facts.metas().first("og:title");
    Optional<String> again = facts.metas().first("twitter:title");
    if (said.isEmpty() || again.isEmpty()) {
      return Optional.empty();
    }
    String key = Words.key(said.get());
    boolean same = key.equals(Words.key(again.get())) && key.split(" ", -1).length > FEWEST_SHARED;
    boolean begins =
        Words.key(shown).startsWith(key + " ")
            && Words.key(facts.elements().title()).startsWith(key);
    return same && begins ? said : Optional.empty();
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
}
