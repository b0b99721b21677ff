package dateline.extract;

import dateline.model.PageTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Dates that the page shows to its readers: below the headline, or with a label anywhere. */
final class ShownDates {
  private static final int BEFORE = 12;
  private static final int AFTER = 24;
  private static final int NEAR = 6;
  private static final int LONGEST_LINE = 160;
  private static final int LONGEST_HEADING = 32;
  private static final int FOREIGN =
      Role.RELATED.bit() | Role.COMMENTS.bit() | Role.CAPTION.bit() | Role.FOOTER.bit();
  private static final List<String> PUBLISHED = labels("published");
  private static final List<String> CHANGED = labels("changed");

  private final Blocks page;
  private final Predicate<PageTime> plausible;
  private final boolean dayFirst;

  ShownDates(Blocks page, Predicate<PageTime> plausible, boolean dayFirst) {
    this.page = page;
    this.plausible = plausible;
    this.dayFirst = dayFirst;
  }

  private static List<String> labels(String kind) {
    return Tsv.rows("date-labels.tsv").stream()
        .filter(row -> row.get(1).equals(kind))
        .map(row -> row.get(0))
        .toList();
  }

  org.jsoup.nodes.Element elementAt(int index) {
    return page.get(index).element();
  }

  /** The date near the headline that is not labelled as a change. */
  Optional<PageTime> near(int headline) {
    return original().or(() -> published(headline)).or(() -> leading(headline));
  }

  /** The date near the headline that is labelled as a change. */
  Optional<PageTime> changedNear(int headline) {
    return around(headline).stream().flatMap(block -> read(block, false).stream()).findFirst();
  }

  /** The same as {@link #near}, without those that begin a paragraph. */
  Optional<PageTime> published(int headline) {
    List<Block> lines = around(headline);
    return lines.stream()
        .filter(block -> isOwn(block, headline))
        .flatMap(block -> read(block, true).stream())
        .findFirst()
        .or(() -> lines.stream().flatMap(block -> read(block, true).stream()).findFirst());
  }

  /** Every date near the headline. */
  List<PageTime> all(int headline) {
    return around(headline).stream()
        .filter(block -> isOwn(block, headline))
        .flatMap(block -> read(block.text()).stream())
        .toList();
  }

  // "3 May 2031 | Originally published", "Updated 4 May 2031, first published 3 May 2031"
  private Optional<PageTime> original() {
    for (Block block : page.blocks()) {
      String lower = isDateLine(block) ? block.text().toLowerCase(Locale.ROOT) : "";
      int label = Math.max(lower.indexOf("originally published"), lower.indexOf("first published"));
      if (label >= 0 && lower.length() == block.text().length()) {
        Optional<PageTime> after = read(block.text().substring(label));
        Optional<PageTime> date = after.or(() -> read(block.text()));
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  // "27.1.2031 - The council .."
  private Optional<PageTime> leading(int headline) {
    for (int i = headline + 1; i < Math.min(page.size(), headline + 8); i++) {
      String text = page.get(i).text();
      String start = text.length() > 24 ? text.substring(0, 24) : text;
      Optional<PageTime> date = read(start);
      if (date.isPresent() && Character.isDigit(start.charAt(0))) {
        return date;
      }
    }
    return Optional.empty();
  }

  // nearest first, below before above
  private List<Block> around(int headline) {
    List<Block> order = new ArrayList<>();
    addBelow(order, headline + 1, headline + NEAR);
    addAbove(order, headline - 1, headline - NEAR);
    addBelow(order, headline + NEAR + 1, headline + AFTER);
    addAbove(order, headline - NEAR - 1, headline - BEFORE);
    return order.stream().filter(ShownDates::isDateLine).toList();
  }

  private void addBelow(List<Block> order, int from, int to) {
    for (int i = from; i <= Math.min(page.size() - 1, to); i++) {
      order.add(page.get(i));
    }
  }

  private void addAbove(List<Block> order, int from, int to) {
    for (int i = from; i >= Math.max(0, to); i--) {
      order.add(page.get(i));
    }
  }

  // neither the title of an entry ("Results 2031/5/2") nor the date of another story
  private boolean isOwn(Block block, int headline) {
    boolean title = block.isHeading() && block.text().length() > LONGEST_HEADING;
    int roles = page.rolesApart(block, page.get(headline));
    return !title && (roles & FOREIGN) == 0;
  }

  /** The first date anywhere that has a label, or that is a block of its own. */
  Optional<PageTime> anywhere() {
    Optional<PageTime> bare = Optional.empty();
    for (Block block : page.blocks()) {
      if (!isDateLine(block) || Role.COMMENTS.in(page.rolesWithin(block, -1))) {
        continue;
      }
      Optional<PageTime> date = read(block, true);
      if (date.isPresent() && startsWithLabel(block.text())) {
        return date;
      }
      bare = bare.or(() -> block.words() < 8 ? date : Optional.empty());
    }
    return bare;
  }

  private static boolean isDateLine(Block block) {
    return block.text().length() <= LONGEST_LINE && block.words() <= 24;
  }

  private static boolean startsWithLabel(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return PUBLISHED.stream().anyMatch(lower::startsWith);
  }

  private Optional<PageTime> read(Block block, boolean published) {
    if (!hasDigit(block.text())) {
      return Optional.empty();
    }
    Optional<PageTime> date = read(part(block.text(), published));
    return date.isPresent()
        ? date
        : SpreadText.of(block).flatMap(spread -> read(part(spread, published)));
  }

  private Optional<PageTime> read(String text) {
    return DateText.read(text, dayFirst).filter(plausible);
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  // "Posted May 2, 2031 Updated May 3, 2031": the first is the day it came out
  private static String part(String text, boolean published) {
    String lower = text.toLowerCase(Locale.ROOT);
    int mark = first(lower, CHANGED);
    int label = first(lower, PUBLISHED);
    if (!published || mark < 0 || lower.length() != text.length()) {
      return text;
    }
    return label > mark ? text.substring(label) : text.substring(0, mark);
  }

  private static int first(String lower, List<String> labels) {
    int first = -1;
    for (String word : labels) {
      int at = lower.indexOf(word);
      first = at >= 0 && (first < 0 || at < first) ? at : first;
    }
    return first;
  }
}
