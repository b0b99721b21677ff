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
  private static final int AFTER = 25;
  private static final int LONGEST_LINE = 160;
  private static final List<String> CHANGED =
      List.of(
          "updated",
          "modified",
          "aktualisiert",
          "modifié",
          "mise à jour",
          "geändert",
          "reviewed",
          "edited");
  private static final List<String> PUBLISHED =
      List.of(
          "published",
          "posted",
          "publié",
          "veröffentlicht",
          "written",
          "date:",
          "datum",
          "erstellt",
          "publicado",
          "pubblicato",
          "stand:",
          "created",
          "first published",
          "issued");

  private final Blocks page;
  private final Predicate<PageTime> plausible;

  ShownDates(Blocks page, Predicate<PageTime> plausible) {
    this.page = page;
    this.plausible = plausible;
  }

  org.jsoup.nodes.Element elementAt(int index) {
    return page.get(index).element();
  }

  /** The date near the headline that is not labelled as a change. */
  Optional<PageTime> near(int headline) {
    List<Block> lines = around(headline);
    return original().or(() -> published(lines)).or(() -> leading(headline));
  }

  /** The date near the headline that is labelled as a change. */
  Optional<PageTime> changedNear(int headline) {
    return changed(around(headline));
  }

  /** The same, without those that begin a paragraph. */
  Optional<PageTime> published(int headline) {
    return published(around(headline));
  }

  private Optional<PageTime> published(List<Block> lines) {
    return lines.stream().flatMap(block -> read(block.text(), true).stream()).findFirst();
  }

  private Optional<PageTime> changed(List<Block> lines) {
    return lines.stream().flatMap(block -> read(block.text(), false).stream()).findFirst();
  }

  // "3 May 2031 | Originally published"
  private Optional<PageTime> original() {
    for (Block block : page.blocks()) {
      String lower = isDateLine(block) ? block.text().toLowerCase(Locale.ROOT) : "";
      if (lower.contains("originally published") || lower.contains("first published")) {
        Optional<PageTime> date = DateText.read(block.text()).filter(plausible);
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
      Optional<PageTime> date = DateText.read(start).filter(plausible);
      if (date.isPresent() && Character.isDigit(start.charAt(0))) {
        return date;
      }
    }
    return Optional.empty();
  }

  private List<Block> around(int headline) {
    List<Block> order = new ArrayList<>();
    for (int i = headline + 1; i < Math.min(page.size(), headline + AFTER); i++) {
      order.add(page.get(i));
    }
    for (int i = headline - 1; i >= Math.max(0, headline - BEFORE); i--) {
      order.add(page.get(i));
    }
    return order.stream().filter(ShownDates::isDateLine).toList();
  }

  /** The first date anywhere that has a label, or that is a block of its own. */
  Optional<PageTime> anywhere() {
    Optional<PageTime> bare = Optional.empty();
    for (Block block : page.blocks()) {
      if (!isDateLine(block) || Role.COMMENTS.in(page.rolesWithin(block, -1))) {
        continue;
      }
      Optional<PageTime> date = read(block.text(), true);
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

  // "Posted May 2, 2031 Updated May 3, 2031": the first is the day it came out
  private Optional<PageTime> read(String text, boolean published) {
    String lower = text.toLowerCase(Locale.ROOT);
    int mark = -1;
    for (String word : CHANGED) {
      int at = lower.indexOf(word);
      mark = at >= 0 && (mark < 0 || at < mark) ? at : mark;
    }
    int label = -1;
    for (String word : PUBLISHED) {
      int at = lower.indexOf(word);
      label = at >= 0 && (label < 0 || at < label) ? at : label;
    }
    String part = text;
    if (published && mark >= 0) {
      part = label > mark ? text.substring(label) : text.substring(0, mark);
    }
    return DateText.read(part).filter(plausible);
  }
}
