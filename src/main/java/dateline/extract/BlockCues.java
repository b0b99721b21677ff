package dateline.extract;

import dateline.model.Paragraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Looks at every block of a page and notes its cues. */
final class BlockCues {
  private static final int DOUBTFUL =
      Role.SHARE.bit()
          | Role.AD.bit()
          | Role.NEWSLETTER.bit()
          | Role.BYLINE.bit()
          | Role.TAGS.bit()
          | Role.DATE.bit()
          | Role.CAPTION.bit()
          | Role.HIDDEN.bit()
          | Role.NAV.bit();
  private static final int CARD_LIST = 4;

  private final Blocks page;
  private final double[] prose;
  private final double total;
  private final double[] proseBefore;
  private final double[] proseInArea;
  private final int[] foreign;
  private final int core;
  private final Map<Integer, CueSet> roleCues = new HashMap<>();
  private final int headline;
  private final Twins twins;
  private final int[] proseCount;
  private final AreaCues around;
  private final boolean hasContent;
  private final Set<String> seen = new HashSet<>();
  private final String data;
  private final Optional<String> headlineKey;
  private final Optional<String> description;

  BlockCues(Blocks page, PageFacts facts, Headline.Choice headline) {
    this.page = page;
    this.prose = new double[page.size()];
    this.proseCount = new int[page.size() + 1];
    this.proseBefore = new double[page.size() + 1];
    this.proseInArea = new double[page.areas().size()];
    double sum = 0;
    for (Block block : page.blocks()) {
      prose[block.index()] = prose(block);
      sum += prose[block.index()];
    }
    this.total = Math.max(1, sum);
    sumAreas();
    this.foreign = foreign();
    this.core = core();
    this.headline = headline.block().map(Block::index).orElse(-1);
    this.headlineKey = headline.text().map(Words::key);
    this.description =
        facts.metas().first("og:description", "description", "twitter:description").map(Words::key);
    this.data =
        facts.articleText("articleBody").map(Words::key).filter(d -> d.length() > 200).orElse("");
    this.twins = new Twins(page, prose);
    this.around = new AreaCues(page, proseInArea, total);
    this.hasContent = hasContent();
  }

  // an element that calls itself the article's text and holds a good part of the prose
  private boolean hasContent() {
    for (int a = 0; a < page.areas().size(); a++) {
      if (page.areas().get(a).is(Role.CONTENT)
          && proseInArea[a] > 0.3 * total
          && proseInArea[a] > 80) {
        return true;
      }
    }
    return false;
  }

  double prose(int index) {
    return prose[index];
  }

  int foreign(int index) {
    return foreign[index];
  }

  // what a block weighs as prose if its surroundings say nothing
  private static double prose(Block block) {
    boolean sentences = block.words() >= 8 && block.linkShare() < 0.5;
    return sentences && (block.endsInStop() || block.words() > 25)
        ? Math.min(block.words(), 120)
        : 0;
  }

  private void sumAreas() {
    for (int i = 0; i < page.size(); i++) {
      proseBefore[i + 1] = proseBefore[i] + prose[i];
      proseCount[i + 1] = proseCount[i] + (prose[i] > 0 ? 1 : 0);
    }
    for (int a = 0; a < page.areas().size(); a++) {
      Area area = page.areas().get(a);
      proseInArea[a] = proseBefore[area.end] - proseBefore[area.first];
    }
  }

  // a "sidebar" class on what holds most of the page's prose means something else
  private int[] foreign() {
    int[] own = new int[page.areas().size()];
    for (int a = 0; a < own.length; a++) {
      Area area = page.areas().get(a);
      int roles = proseInArea[a] > 60 ? believed(area.roles, proseInArea[a] / total) : area.roles;
      own[a] = roles | (area.parent >= 0 ? own[area.parent] & ~Role.CONTENT.bit() : 0);
    }
    int[] found = new int[page.size()];
    for (Block block : page.blocks()) {
      found[block.index()] = own[block.area()];
    }
    return found;
  }

  // comments and related stories may hold much prose; a share bar that does is none
  private static int believed(int roles, double share) {
    if (share > 0.45) {
      return roles & ~(Role.FOREIGN | Role.CAPTION.bit());
    }
    return share > 0.2 ? roles & ~DOUBTFUL : roles;
  }

  // the deepest element that holds most of the prose outside comments, footers and the like
  private int core() {
    double[] clean = new double[page.size() + 1];
    for (int i = 0; i < page.size(); i++) {
      clean[i + 1] = clean[i] + ((foreign[i] & Role.FOREIGN) == 0 ? prose[i] : 0);
    }
    int best = 0;
    for (int a = 0; a < page.areas().size(); a++) {
      Area area = page.areas().get(a);
      double inside = clean[area.end] - clean[area.first];
      if (inside >= 0.75 * clean[page.size()] && area.depth >= page.areas().get(best).depth) {
        best = a;
      }
    }
    return best;
  }

  /** The cues of every block, in page order; ask once. */
  List<CueSet> all() {
    List<CueSet> all = new ArrayList<>(page.size());
    for (Block block : page.blocks()) {
      all.add(of(block));
    }
    return all;
  }

  private CueSet of(Block block) {
    CueSet cues = CueSet.of(Cue.ALWAYS);
    length(block, cues);
    links(block, cues);
    String key = page.key(block);
    WordingCues.note(block, key, cues);
    tag(block, cues);
    roles(block, cues);
    place(block, cues);
    home(block, cues);
    neighbours(block, cues);
    elsewhere(block, key, cues);
    return cues;
  }

  private static void length(Block block, CueSet cues) {
    int words = block.words();
    cues.add(
        words < 3
            ? Cue.WORDS_1
            : words < 6
                ? Cue.WORDS_3
                : words < 11
                    ? Cue.WORDS_6
                    : words < 21
                        ? Cue.WORDS_11
                        : words < 41 ? Cue.WORDS_21 : words < 81 ? Cue.WORDS_41 : Cue.WORDS_81);
  }

  private static void links(Block block, CueSet cues) {
    double links = block.linkShare();
    cues.add(
        links == 0
            ? Cue.LINK_NONE
            : links < 0.15
                ? Cue.LINK_SOME
                : links < 0.35
                    ? Cue.LINK_THIRD
                    : links < 0.6 ? Cue.LINK_HALF : links < 0.75 ? Cue.LINK_MOST : Cue.LINK_ALL);
    cues.add(Cue.LINK_ALL_LONG, links >= 0.75 && block.words() > 5);
  }

  private void tag(Block block, CueSet cues) {
    cues.add(
        switch (block.tag()) {
          case "p" -> Cue.TAG_P;
          case "li" -> Cue.TAG_LI;
          case "h1" -> Cue.TAG_H1;
          case "h2" -> Cue.TAG_H2;
          case "h3" -> Cue.TAG_H3;
          case "h4", "h5", "h6" -> Cue.TAG_H4;
          case "td", "th" -> Cue.TAG_CELL;
          case "pre" -> Cue.TAG_PRE;
          case "dd", "dt" -> Cue.TAG_DD;
          case "button", "label" -> Cue.TAG_BUTTON;
          default -> Cue.TAG_DIV;
        });
    cues.add(Cue.ALL_EMPHASIS, isAllEmphasis(page.areaOf(block).element, block));
    Paragraph.Kind kind = block.kind();
    cues.add(Cue.IN_CAPTION, kind == Paragraph.Kind.CAPTION);
    cues.add(Cue.IN_QUOTE, kind == Paragraph.Kind.QUOTE);
    cues.add(Cue.IN_TABLE, kind == Paragraph.Kind.TABLE);
    boolean list = kind == Paragraph.Kind.LIST;
    cues.add(Cue.IN_LIST, list);
    cues.add(Cue.LIST_LONG, list && block.words() > 12 && block.linkShare() < 0.3);
    cues.add(Cue.LIST_SHORT, list && block.words() < 5);
    cues.addAll(around.of(block.area()));
  }

  private void roles(Block block, CueSet cues) {
    int roles = foreign[block.index()];
    cues.addAll(roleCues.computeIfAbsent(roles, BlockCues::roleCues));
    int at = block.area();
    cues.add(Cue.ROLE_OWN_FOREIGN, (page.areas().get(at).roles & Role.FOREIGN) != 0);
    int content = around.content(at);
    if (content >= 0) {
      cues.add(content <= 2 ? Cue.ROLE_CONTENT_NEAR : Cue.ROLE_CONTENT_FAR);
    } else {
      cues.add(Cue.OUT_OF_CONTENT, hasContent);
    }
  }

  private static CueSet roleCues(int roles) {
    CueSet cues = new CueSet();
    int count = 0;
    for (Role role : Role.values()) {
      if (role != Role.CONTENT && role.in(roles)) {
        cues.add(role.cue());
        count += (role.bit() & Role.FOREIGN) != 0 ? 1 : 0;
      }
    }
    cues.add(Cue.ROLE_SEVERAL, count > 1);
    return cues;
  }

  private void place(Block block, CueSet cues) {
    int after = block.index() - headline;
    cues.add(Cue.NO_HEADLINE, headline < 0);
    if (headline >= 0) {
      cues.add(Cue.BEFORE_HEADLINE, after < 0);
      cues.add(Cue.AFTER_HEADLINE_1, after == 1);
      cues.add(Cue.AFTER_HEADLINE_3, after == 2 || after == 3);
      cues.add(Cue.AFTER_HEADLINE_8, after > 3 && after <= 8);
    }
    Area whole = page.areas().get(core);
    double sum = proseInArea[core];
    int upTo = Math.max(whole.first, Math.min(block.index(), whole.end));
    double before = proseBefore[upTo] - proseBefore[whole.first];
    boolean end = sum > 0 && before > 0.85 * sum;
    cues.add(
        Cue.NOTE_AT_END,
        end
            && block.words() < 40
            && (cues.contains(Cue.SAYS_CONTACT)
                || cues.contains(Cue.SAYS_YOU)
                || cues.contains(Cue.ALL_EMPHASIS)));
    cues.add(Cue.PROSE_BEFORE_NONE, before == 0);
    cues.add(Cue.PROSE_BEFORE_ALL, sum > 0 && before >= sum);
    cues.add(Cue.PROSE_BEFORE_MOST, sum > 0 && before < sum && before > 0.85 * sum);
    if (block.index() < whole.first || block.index() >= whole.end) {
      cues.add(Cue.OUT_OF_CORE);
      return;
    }
    int levels = 0;
    for (int at = block.area(); at > core && levels < 4; at = page.areas().get(at).parent) {
      levels++;
    }
    cues.add(
        switch (levels) {
          case 0 -> Cue.CORE_0;
          case 1 -> Cue.CORE_1;
          case 2 -> Cue.CORE_2;
          case 3 -> Cue.CORE_3;
          default -> Cue.CORE_FAR;
        });
  }

  private void home(Block block, CueSet cues) {
    int home = Twins.home(page, block);
    Area area = page.areas().get(home);
    double share = proseInArea[home] / total;
    cues.add(
        share > 0.5
            ? Cue.HOME_HALF
            : share > 0.2
                ? Cue.HOME_FIFTH
                : share > 0.05 ? Cue.HOME_TWENTIETH : share > 0 ? Cue.HOME_LITTLE : Cue.HOME_NONE);
    double each = proseInArea[home] / Math.max(1, area.size());
    cues.add(Cue.HOME_PROSE_DENSE, each > 20);
    cues.add(Cue.HOME_PROSE_THIN, each < 5);
    cues.add(Cue.FIRST_IN_HOME, area.first == block.index());
    cues.add(Cue.LAST_IN_HOME, area.end - 1 == block.index());
    cues.add(Cue.ALONE_IN_HOME, area.size() == 1);
    int kin = twins.of(block);
    double twin = twins.prose(kin) / total;
    cues.add(
        twin > 0.5
            ? Cue.TWIN_HALF
            : twin > 0.15 ? Cue.TWIN_FIFTH : twin > 0 ? Cue.TWIN_LITTLE : Cue.TWIN_NONE);
    int count = twins.count(kin);
    int homes = twins.homes(kin);
    cues.add(Cue.SCATTERED_TWINS, count >= CARD_LIST && homes > 0.8 * count);
    cues.add(Cue.GATHERED_TWINS, count >= CARD_LIST && homes <= 0.34 * count);
    int proseBlocks = proseCount[area.end] - proseCount[area.first];
    cues.add(Cue.MANY_PROSE_AT_HOME, proseBlocks >= 5);
    cues.add(Cue.FEW_PROSE_AT_HOME, proseBlocks == 1 || proseBlocks == 2);
    cues.add(Cue.REPEATED_TWIN, twin == 0 && count >= 5);
  }

  private void neighbours(Block block, CueSet cues) {
    int i = block.index();
    Block above = i > 0 ? page.get(i - 1) : block;
    Block twoAbove = i > 1 ? page.get(i - 2) : block;
    boolean teaser = above.isHeading() && above.linkShare() > 0.7;
    boolean spaced = twoAbove.isHeading() && twoAbove.linkShare() > 0.7 && above.words() < 12;
    cues.add(Cue.TEASER_ABOVE, teaser || spaced);
    cues.add(Cue.PROSE_ABOVE, i > 0 && prose[i - 1] > 0);
    cues.add(Cue.PROSE_ABOVE_2, i > 1 && prose[i - 2] > 0);
    cues.add(Cue.PROSE_BELOW, i + 1 < prose.length && prose[i + 1] > 0);
    cues.add(Cue.PROSE_BELOW_2, i + 2 < prose.length && prose[i + 2] > 0);
    cues.add(Cue.LINKS_ABOVE, i > 0 && page.get(i - 1).linkShare() > 0.6);
    cues.add(Cue.LINKS_BELOW, i + 1 < prose.length && page.get(i + 1).linkShare() > 0.6);
    cues.add(Cue.SHORT_ABOVE, i > 0 && page.get(i - 1).words() < 5);
    cues.add(Cue.SHORT_BELOW, i + 1 < prose.length && page.get(i + 1).words() < 5);
    cues.add(Cue.HEADING_ABOVE, i > 0 && page.get(i - 1).isHeading());
  }

  private void elsewhere(Block block, String key, CueSet cues) {
    if (!data.isEmpty() && key.length() > 12) {
      String probe = key.length() > 60 ? key.substring(0, 60) : key;
      cues.add(data.contains(probe) ? Cue.IN_DATA : Cue.NOT_IN_DATA);
    }
    cues.add(Cue.IS_HEADLINE, headlineKey.filter(key::equals).isPresent());
    cues.add(
        Cue.IS_DESCRIPTION,
        key.length() > 20
            && description.filter(d -> d.startsWith(key) || key.startsWith(d)).isPresent());
    cues.add(Cue.SEEN_BEFORE, block.words() > 5 && !seen.add(key));
  }

  private static boolean isAllEmphasis(Element element, Block block) {
    int children = 0;
    for (int i = 0; i < element.childNodeSize() && children <= 3; i++) {
      children += element.childNode(i) instanceof Element ? 1 : 0;
    }
    Element first = element.firstElementChild();
    if (first == null || children > 3) {
      return false;
    }
    String name = first.normalName();
    boolean emphasis =
        name.equals("em") || name.equals("i") || name.equals("strong") || name.equals("b");
    return emphasis && first.text().length() >= 0.9 * block.text().length();
  }
}
