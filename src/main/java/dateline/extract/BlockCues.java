package dateline.extract;

import dateline.lang.Credits;
import dateline.model.Paragraph;
import dateline.model.Span;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Looks at every block of a page and notes its cues. */
final class BlockCues {
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "the", "of", "and", "to", "in", "a", "that", "is", "for", "on", "with", "as", "was", "at",
          "by", "it", "from", "he", "she", "they", "his", "her", "their", "we", "be", "are", "were",
          "has", "have", "had", "not", "but", "this", "an", "or", "who", "which", "will", "said",
          "i", "my", "our", "its", "been", "if", "when", "what", "there", "than", "would", "can");

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
  private final int headline;
  private final Map<String, Double> twins = new HashMap<>();
  private final Map<String, Integer> twinCount = new HashMap<>();
  private final Map<String, Set<Integer>> twinHomes = new HashMap<>();
  private final boolean hasContent;
  private final Set<String> seen = new HashSet<>();
  private final String data;
  private final Optional<String> headlineKey;
  private final Optional<String> description;

  BlockCues(Blocks page, PageFacts facts, Headline.Choice headline) {
    this.page = page;
    this.prose = new double[page.size()];
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
    for (Block block : page.blocks()) {
      String twin = twin(block);
      twins.merge(twin, prose[block.index()], Double::sum);
      twinCount.merge(twin, 1, Integer::sum);
      twinHomes.computeIfAbsent(twin, key -> new HashSet<>()).add(home(block));
    }
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

  private String twin(Block block) {
    Area area = page.areaOf(block);
    Element element = area.element;
    Element parent = element.parent();
    return block.tag()
        + "|"
        + area.depth
        + "|"
        + element.className()
        + "|"
        + (parent == null ? "" : parent.className());
  }

  /** The cues of every block, in page order; ask once. */
  List<EnumSet<Cue>> all() {
    return page.blocks().stream().map(this::of).toList();
  }

  private EnumSet<Cue> of(Block block) {
    EnumSet<Cue> cues = EnumSet.of(Cue.ALWAYS);
    length(block, cues);
    links(block, cues);
    String key = Words.key(block.text());
    wording(block, key, cues);
    tag(block, cues);
    roles(block, cues);
    place(block, cues);
    home(block, cues);
    neighbours(block, cues);
    elsewhere(block, key, cues);
    return cues;
  }

  private static void length(Block block, EnumSet<Cue> cues) {
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

  private static void links(Block block, EnumSet<Cue> cues) {
    double links = block.linkShare();
    cues.add(
        links == 0
            ? Cue.LINK_NONE
            : links < 0.15
                ? Cue.LINK_SOME
                : links < 0.35
                    ? Cue.LINK_THIRD
                    : links < 0.6 ? Cue.LINK_HALF : links < 0.75 ? Cue.LINK_MOST : Cue.LINK_ALL);
    add(cues, Cue.LINK_ALL_LONG, links >= 0.75 && block.words() > 5);
  }

  private static void add(EnumSet<Cue> cues, Cue cue, boolean holds) {
    if (holds) {
      cues.add(cue);
    }
  }

  private static void wording(Block block, String whole, EnumSet<Cue> cues) {
    String text = block.text();
    int words = block.words();
    boolean stop = block.endsInStop();
    add(cues, Cue.STOP_SHORT, stop && words < 8);
    add(cues, Cue.STOP_MIDDLE, stop && words >= 8 && words < 25);
    add(cues, Cue.STOP_LONG, stop && words >= 25);
    add(cues, Cue.NO_STOP_LONG, !stop && words >= 15);
    add(cues, Cue.COLON, text.endsWith(":"));
    add(cues, Cue.ELLIPSIS, text.endsWith("…") || text.endsWith("..."));
    add(cues, Cue.QUESTION, text.endsWith("?"));
    add(cues, Cue.QUOTE_MARKS, text.indexOf('“') >= 0 || text.indexOf('"') >= 0);
    add(
        cues,
        Cue.HAS_BAR,
        text.indexOf('|') >= 0 || text.indexOf('»') >= 0 || text.indexOf('›') >= 0);
    add(cues, Cue.HAS_RIGHTS_MARK, text.indexOf('©') >= 0);
    add(cues, Cue.IS_BOILERPLATE, Boilerplate.reach(text, whole).isPresent());
    add(cues, Cue.IS_DATE, words < 12 && DateText.read(text).isPresent());
    add(cues, Cue.STARTS_SMALL, Character.isLowerCase(text.codePointAt(0)));
    add(
        cues,
        Cue.HAS_CREDIT,
        words < 80 && Credits.creditIn(text, new Span(0, text.length())).isPresent());
    String[] keys = (whole.length() > 1500 ? whole.substring(0, 1500) : whole).split(" ", -1);
    int function = 0;
    boolean you = false;
    boolean read = false;
    boolean cookie = false;
    boolean contact = text.indexOf('@') > 0;
    for (String key : keys) {
      cookie |= key.equals("cookies") || key.equals("cookie") || key.equals("gdpr");
      contact |= key.equals("follow") || key.equals("contact") || key.equals("contributed");
      function += FUNCTION_WORDS.contains(key) ? 1 : 0;
      you |=
          key.equals("your")
              || key.equals("subscribe")
              || key.equals("newsletter")
              || key.equals("email")
              || key.equals("inbox");
      read |=
          key.equals("read")
              || key.equals("more")
              || key.equals("watch")
              || key.equals("related")
              || key.equals("click");
    }
    double share = function / (double) keys.length;
    add(cues, Cue.FUNCTION_WORDS_FEW, share < 0.15 && words > 4);
    add(cues, Cue.FUNCTION_WORDS_MANY, share > 0.35 && words > 8);
    add(cues, Cue.STARTS_BY, keys[0].equals("by") && words < 15);
    add(cues, Cue.SAYS_COOKIE, cookie);
    add(cues, Cue.SAYS_CONTACT, contact && words < 60);
    add(cues, Cue.SAYS_YOU, you && words < 60);
    add(cues, Cue.SAYS_READ, read && words < 20);
    letters(text, words, cues);
  }

  private static void letters(String text, int words, EnumSet<Cue> cues) {
    int upper = 0;
    int letters = 0;
    int digits = 0;
    int titled = 0;
    int stops = 0;
    int end = Math.min(text.length(), 1500);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      boolean start = i == 0 || text.charAt(i - 1) == ' ';
      upper += Character.isUpperCase(c) ? 1 : 0;
      letters += Character.isLetter(c) ? 1 : 0;
      digits += Character.isDigit(c) ? 1 : 0;
      titled += start && Character.isUpperCase(c) ? 1 : 0;
      stops += ".!?".indexOf(c) >= 0 && (i + 1 == end || text.charAt(i + 1) == ' ') ? 1 : 0;
    }
    add(cues, Cue.CAPITALS, letters > 3 && upper > 0.8 * letters);
    add(cues, Cue.TITLE_CASE, words > 3 && titled > 0.6 * words);
    add(cues, Cue.DIGITS, digits > 0.15 * end);
    add(cues, Cue.SENTENCES_2, stops >= 2);
  }

  private void tag(Block block, EnumSet<Cue> cues) {
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
    add(cues, Cue.ALL_EMPHASIS, isAllEmphasis(page.areaOf(block).element, block));
    Paragraph.Kind kind = block.kind();
    add(cues, Cue.IN_CAPTION, kind == Paragraph.Kind.CAPTION);
    add(cues, Cue.IN_QUOTE, kind == Paragraph.Kind.QUOTE);
    add(cues, Cue.IN_TABLE, kind == Paragraph.Kind.TABLE);
    boolean list = kind == Paragraph.Kind.LIST;
    add(cues, Cue.IN_LIST, list);
    add(cues, Cue.LIST_LONG, list && block.words() > 12 && block.linkShare() < 0.3);
    add(cues, Cue.LIST_SHORT, list && block.words() < 5);
    int articles = 0;
    for (int at = block.area(); at >= 0; at = page.areas().get(at).parent) {
      Area area = page.areas().get(at);
      String name = area.element.normalName();
      if (name.equals("article")) {
        articles++;
        add(cues, Cue.IN_SECOND_ARTICLE, proseInArea[at] < 0.3 * total);
      }
      add(cues, Cue.IN_MAIN, name.equals("main"));
      add(cues, Cue.IN_FIGURE, name.equals("figure"));
    }
    add(cues, Cue.IN_ARTICLE, articles > 0);
  }

  private void roles(Block block, EnumSet<Cue> cues) {
    int roles = foreign[block.index()];
    int count = 0;
    for (Role role : Role.values()) {
      if (role != Role.CONTENT && role.in(roles)) {
        cues.add(role.cue());
        count += (role.bit() & Role.FOREIGN) != 0 ? 1 : 0;
      }
    }
    add(cues, Cue.ROLE_SEVERAL, count > 1);
    int at = block.area();
    add(cues, Cue.ROLE_OWN_FOREIGN, (page.areas().get(at).roles & Role.FOREIGN) != 0);
    for (int up = 0; at >= 0; up++, at = page.areas().get(at).parent) {
      if (page.areas().get(at).is(Role.CONTENT)) {
        cues.add(up <= 2 ? Cue.ROLE_CONTENT_NEAR : Cue.ROLE_CONTENT_FAR);
        return;
      }
    }
    add(cues, Cue.OUT_OF_CONTENT, hasContent);
  }

  private void place(Block block, EnumSet<Cue> cues) {
    int after = block.index() - headline;
    add(cues, Cue.NO_HEADLINE, headline < 0);
    if (headline >= 0) {
      add(cues, Cue.BEFORE_HEADLINE, after < 0);
      add(cues, Cue.AFTER_HEADLINE_1, after == 1);
      add(cues, Cue.AFTER_HEADLINE_3, after == 2 || after == 3);
      add(cues, Cue.AFTER_HEADLINE_8, after > 3 && after <= 8);
    }
    Area whole = page.areas().get(core);
    double sum = proseInArea[core];
    int upTo = Math.max(whole.first, Math.min(block.index(), whole.end));
    double before = proseBefore[upTo] - proseBefore[whole.first];
    boolean end = sum > 0 && before > 0.85 * sum;
    add(
        cues,
        Cue.NOTE_AT_END,
        end
            && block.words() < 40
            && (cues.contains(Cue.SAYS_CONTACT)
                || cues.contains(Cue.SAYS_YOU)
                || cues.contains(Cue.ALL_EMPHASIS)));
    add(cues, Cue.PROSE_BEFORE_NONE, before == 0);
    add(cues, Cue.PROSE_BEFORE_ALL, sum > 0 && before >= sum);
    add(cues, Cue.PROSE_BEFORE_MOST, sum > 0 && before < sum && before > 0.85 * sum);
    if (block.index() < whole.first || block.index() >= whole.end) {
      cues.add(Cue.OUT_OF_CORE);
      return;
    }
    int levels = 0;
    for (int at = block.area(); at > core; at = page.areas().get(at).parent) {
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

  // the home of a paragraph is the element around its own
  private int home(Block block) {
    int own = block.area();
    int home = page.areas().get(own).parent;
    return home < 0 || block.tag().equals("div") && page.areas().get(own).size() > 1 ? own : home;
  }

  private void home(Block block, EnumSet<Cue> cues) {
    int home = home(block);
    Area area = page.areas().get(home);
    double share = proseInArea[home] / total;
    cues.add(
        share > 0.5
            ? Cue.HOME_HALF
            : share > 0.2
                ? Cue.HOME_FIFTH
                : share > 0.05 ? Cue.HOME_TWENTIETH : share > 0 ? Cue.HOME_LITTLE : Cue.HOME_NONE);
    double each = proseInArea[home] / Math.max(1, area.size());
    add(cues, Cue.HOME_PROSE_DENSE, each > 20);
    add(cues, Cue.HOME_PROSE_THIN, each < 5);
    add(cues, Cue.FIRST_IN_HOME, area.first == block.index());
    add(cues, Cue.LAST_IN_HOME, area.end - 1 == block.index());
    add(cues, Cue.ALONE_IN_HOME, area.size() == 1);
    double twin = twins.getOrDefault(twin(block), 0.0) / total;
    cues.add(
        twin > 0.5
            ? Cue.TWIN_HALF
            : twin > 0.15 ? Cue.TWIN_FIFTH : twin > 0 ? Cue.TWIN_LITTLE : Cue.TWIN_NONE);
    String key = twin(block);
    int count = twinCount.getOrDefault(key, 0);
    int homes = twinHomes.getOrDefault(key, Set.of()).size();
    add(cues, Cue.SCATTERED_TWINS, count >= CARD_LIST && homes > 0.8 * count);
    add(cues, Cue.GATHERED_TWINS, count >= CARD_LIST && homes <= 0.34 * count);
    int proseBlocks = 0;
    for (int i = area.first; i < area.end && proseBlocks < 9; i++) {
      proseBlocks += prose[i] > 0 ? 1 : 0;
    }
    add(cues, Cue.MANY_PROSE_AT_HOME, proseBlocks >= 5);
    add(cues, Cue.FEW_PROSE_AT_HOME, proseBlocks == 1 || proseBlocks == 2);
    add(cues, Cue.REPEATED_TWIN, twin == 0 && twinCount.getOrDefault(twin(block), 0) >= 5);
  }

  private void neighbours(Block block, EnumSet<Cue> cues) {
    int i = block.index();
    Block above = i > 0 ? page.get(i - 1) : block;
    Block twoAbove = i > 1 ? page.get(i - 2) : block;
    boolean teaser = above.isHeading() && above.linkShare() > 0.7;
    boolean spaced = twoAbove.isHeading() && twoAbove.linkShare() > 0.7 && above.words() < 12;
    add(cues, Cue.TEASER_ABOVE, teaser || spaced);
    add(cues, Cue.PROSE_ABOVE, i > 0 && prose[i - 1] > 0);
    add(cues, Cue.PROSE_ABOVE_2, i > 1 && prose[i - 2] > 0);
    add(cues, Cue.PROSE_BELOW, i + 1 < prose.length && prose[i + 1] > 0);
    add(cues, Cue.PROSE_BELOW_2, i + 2 < prose.length && prose[i + 2] > 0);
    add(cues, Cue.LINKS_ABOVE, i > 0 && page.get(i - 1).linkShare() > 0.6);
    add(cues, Cue.LINKS_BELOW, i + 1 < prose.length && page.get(i + 1).linkShare() > 0.6);
    add(cues, Cue.SHORT_ABOVE, i > 0 && page.get(i - 1).words() < 5);
    add(cues, Cue.SHORT_BELOW, i + 1 < prose.length && page.get(i + 1).words() < 5);
    add(cues, Cue.HEADING_ABOVE, i > 0 && page.get(i - 1).isHeading());
  }

  private void elsewhere(Block block, String key, EnumSet<Cue> cues) {
    if (!data.isEmpty() && key.length() > 12) {
      String probe = key.length() > 60 ? key.substring(0, 60) : key;
      cues.add(data.contains(probe) ? Cue.IN_DATA : Cue.NOT_IN_DATA);
    }
    add(cues, Cue.IS_HEADLINE, headlineKey.filter(key::equals).isPresent());
    add(
        cues,
        Cue.IS_DESCRIPTION,
        key.length() > 20
            && description.filter(d -> d.startsWith(key) || key.startsWith(d)).isPresent());
    add(cues, Cue.SEEN_BEFORE, block.words() > 5 && !seen.add(key));
  }

  private static boolean isAllEmphasis(Element element, Block block) {
    List<Element> children = element.children();
    if (children.isEmpty() || children.size() > 3) {
      return false;
    }
    String name = children.get(0).normalName();
    boolean emphasis =
        name.equals("em") || name.equals("i") || name.equals("strong") || name.equals("b");
    return emphasis && children.get(0).text().length() >= 0.9 * block.text().length();
  }
}
