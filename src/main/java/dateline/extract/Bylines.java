package dateline.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** What the page shows its readers about its authors, around the headline. */
final class Bylines {
  private static final int BEFORE = 14;
  private static final int AFTER = 28;
  private static final int BESIDE = 3;
  private static final int LONGEST_LINE = 220;
  private static final int MOST_WORDS = 20;
  private static final int FOREIGN = Role.RELATED.bit() | Role.COMMENTS.bit();
  private static final Set<String> LABELS =
      Set.of(
          "by",
          "author",
          "authors",
          "written by",
          "posted by",
          "words by",
          "story by",
          "reported by",
          "authored by");

  private static final Evaluator RUBRIC_LINK =
      Selector.evaluatorOf("a[rel~=tag], a[href*=/category/], a[href*=/tag/]");
  private static final Evaluator EMPHASIS = Selector.evaluatorOf("strong, b, em, i");
  private static final List<String> RUBRICS =
      List.of(" filed ", " leave a ", " in ", "·", "•", "|", " posted ", " tagged ", " comment");

  private final Blocks page;
  private final int headline;
  private final List<Block> lines = new ArrayList<>();
  // several questions are asked of each line
  private final Map<Integer, List<String>> spelt = new HashMap<>();
  private final Map<Integer, Boolean> announcing = new HashMap<>();
  private final Optional<Block> first;
  private final List<String> announced;

  /**
   * The lines around a headline.
   *
   * @param headline index of the headline's block, -1 when no block shows one
   */
  Bylines(Blocks page, int headline) {
    this.page = page;
    this.headline = headline;
    if (headline >= 0) {
      for (int i = headline + 1; i < Math.min(page.size(), headline + AFTER); i++) {
        lines.add(page.get(i));
      }
      for (int i = headline - 1; i >= Math.max(0, headline - BEFORE); i--) {
        lines.add(page.get(i));
      }
    }
    this.first = lines.stream().filter(line -> !isForeign(line) && announces(line)).findFirst();
    this.announced = first.map(this::announcedWith).orElse(List.of());
  }

  /**
   * People in the first line that announces its author, "By Ada Marsh", and in those like it
   * beside; none where that line announces an agency or the staff.
   */
  List<String> announced() {
    return announced;
  }

  private List<String> announcedWith(Block first) {
    Set<String> names = new LinkedHashSet<>();
    lines.stream()
        .filter(line -> isLike(line, first) && !isForeign(line))
        .sorted(Comparator.comparingInt(Block::index))
        .forEach(line -> names.addAll(announcedIn(line)));
    return List.copyOf(names);
  }

  /** The same, when that line stands right below the headline. */
  List<String> announcedBelow() {
    boolean below =
        first
            .filter(line -> line.index() > headline && line.index() - headline <= BESIDE)
            .isPresent();
    return below ? announced() : List.of();
  }

  /** The words of the first line that announces an author. */
  Optional<String> announcement() {
    return first.map(Block::text);
  }

  private boolean isLike(Block line, Block first) {
    boolean near = Math.abs(line.index() - first.index()) <= BESIDE;
    return line.equals(first)
        || near
            && !first.element().className().isEmpty()
            && line.element().className().equals(first.element().className())
            && announces(line);
  }

  private boolean announces(Block line) {
    return announcing.computeIfAbsent(line.index(), index -> doesAnnounce(line));
  }

  private boolean doesAnnounce(Block line) {
    return mayAnnounce(line.text()) && (LABELS.contains(page.key(line)) || saysByline(line));
  }

  // every word that announces has these letters, however the page spreads them
  private static boolean mayAnnounce(String text) {
    return Words.hasRun(text, "by") || Words.hasRun(text, "author") || Words.hasRun(text, "von");
  }

  private boolean saysByline(Block line) {
    return spellings(line).stream().anyMatch(words -> byline(words.replace('|', ' ')).isPresent());
  }

  /** People in an element for authors that announces nobody. */
  List<String> set() {
    Set<String> others = others();
    for (Block line : lines) {
      if (isSet(line)) {
        List<String> names = people(line);
        boolean signed = names.size() == 1 && line.words() <= 6 && isSigned(line.text());
        names =
            (signed ? names : full(names))
                .stream().filter(name -> !others.contains(Words.key(name))).toList();
        if (!names.isEmpty()) {
          return names;
        }
      }
    }
    return List.of();
  }

  private boolean isSet(Block line) {
    int roles = page.rolesApart(line, page.get(headline));
    boolean named = Role.BYLINE.in(roles) || Role.AUTHOR.in(roles);
    boolean sized = line.words() >= 2 && line.words() <= MOST_WORDS;
    return named
        && sized
        && (roles & (FOREIGN | Role.NAV.bit())) == 0
        && line.element().selectFirst(RUBRIC_LINK) == null;
  }

  /** Keys of the people whom the page names for another part: photographs, editing, review. */
  Set<String> others() {
    Set<String> keys = new LinkedHashSet<>();
    for (Block line : lines) {
      if (line.text().length() <= LONGEST_LINE && OtherParts.mayName(line.text())) {
        for (String words : spellings(line)) {
          OtherParts.people(words).forEach(name -> keys.add(Words.key(name)));
        }
      }
    }
    return keys;
  }

  private boolean isForeign(Block line) {
    boolean beside = line.index() > headline && line.index() - headline <= BESIDE;
    int roles = page.rolesApart(line, page.get(headline));
    return line.text().length() > LONGEST_LINE || !beside && (roles & FOREIGN) != 0;
  }

  private List<String> announcedIn(Block line) {
    if (LABELS.contains(page.key(line)) && line.index() + 1 < page.size()) {
      Block next = page.get(line.index() + 1);
      return next.words() <= MOST_WORDS ? full(people(next)) : List.of();
    }
    for (String words : spellings(line)) {
      Optional<String> byline = byline(words.replace('|', ' '));
      if (byline.isPresent()) {
        List<String> names = people(words, byline.get());
        names = isSigned(words) && names.size() == 1 ? names : full(names);
        if (!names.isEmpty()) {
          return names;
        }
      }
    }
    return List.of();
  }

  // "Posted by Ada on May 2, 2031": one name is enough where the line has the form of a signature
  private static boolean isSigned(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    boolean verb = lower.startsWith("posted by") || lower.startsWith("written by");
    return verb || DateText.read(words).isPresent();
  }

  private List<String> people(Block line) {
    for (String words : spellings(line)) {
      List<String> names = PersonNames.in(words);
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  // what runs on without bars may end in a rubric: then the spread words tell where the name ends
  private static List<String> people(String words, String byline) {
    if (words.indexOf('|') < 0) {
      return PersonNames.in(byline);
    }
    int by = words.toLowerCase(Locale.ROOT).indexOf("by");
    return orElse(PersonNames.in(words.substring(Math.max(0, by))), PersonNames.in(byline));
  }

  private static List<String> orElse(List<String> names, List<String> others) {
    return names.isEmpty() ? others : names;
  }

  // the text; the spread text before it where the text runs elements together
  private List<String> spellings(Block line) {
    return spelt.computeIfAbsent(line.index(), index -> spell(line));
  }

  private static List<String> spell(Block line) {
    boolean plain =
        line.element().childNodeSize() == 1 && line.element().childNode(0) instanceof TextNode;
    if (plain && line.text().indexOf('|') < 0) {
      return List.of(line.text());
    }
    Optional<String> spread = SpreadText.of(line).filter(words -> words.indexOf('|') >= 0);
    if (spread.isEmpty()) {
      return List.of(line.text());
    }
    boolean glued = !Words.spaced(spread.get().replace("|", "")).equals(Words.spaced(line.text()));
    return glued || runsOn(spread.get())
        ? List.of(spread.get(), line.text())
        : List.of(line.text(), spread.get());
  }

  private static boolean runsOn(String spread) {
    for (int i = 1; i + 1 < spread.length(); i++) {
      boolean inside =
          Character.isLetterOrDigit(spread.charAt(i - 1))
              && Character.isLetterOrDigit(spread.charAt(i + 1));
      if (spread.charAt(i) == '|' && inside) {
        return true;
      }
    }
    return false;
  }

  /** A name set in bold on a line of its own above the first paragraph. */
  List<String> bare() {
    for (Block line : lines) {
      if (line.words() > 14) {
        return List.of();
      }
      boolean bare = line.tag().equals("p") && line.words() >= 2 && line.words() <= 7;
      List<String> names = PersonNames.in(line.text());
      boolean all =
          Words.key(String.join(" ", names)).length() + 6 >= Words.key(line.text()).length();
      if (bare && all && line.element().selectFirst(EMPHASIS) != null) {
        return full(names);
      }
    }
    return List.of();
  }

  // "By Ada Marsh", "May 2, 2031 by Ada Marsh", "Published May 2, by Ada Marsh | 4 min"
  private static Optional<String> byline(String text) {
    if (PersonNames.startsAsByline(text)) {
      return Optional.of(text);
    }
    String lower = text.toLowerCase(Locale.ROOT);
    int by = lower.indexOf("by ");
    boolean word = by > 0 && !Character.isLetter(lower.charAt(by - 1));
    boolean other = word && OtherParts.announce(lower.substring(0, by + 2));
    boolean dated =
        word
            && !other
            && (DateText.read(text).isPresent()
                || lower.startsWith("posted")
                || lower.startsWith("published")
                || lower.startsWith("written"));
    return dated ? Optional.of(beforeRubric(text.substring(by))) : Optional.empty();
  }

  // "by Ada Marsh · Harbours, Boats", "by Ada Marsh Filed under: Boats"
  private static String beforeRubric(String byline) {
    String lower = byline.toLowerCase(Locale.ROOT);
    int end = byline.length();
    for (String rubric : RUBRICS) {
      int at = lower.indexOf(rubric);
      end = at > "by ".length() && at < end ? at : end;
    }
    return lower.length() == byline.length() ? byline.substring(0, end) : byline;
  }

  /** Those of more than one word: a single word in a line is a category more often. */
  static List<String> full(List<String> names) {
    return names.stream().filter(name -> name.indexOf(' ') > 0).toList();
  }
}
