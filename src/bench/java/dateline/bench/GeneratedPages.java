package dateline.bench;

import dateline.fact.Reading;
import dateline.model.Entity;
import dateline.model.Given;
import dateline.model.Mention;
import dateline.model.Page;
import dateline.model.Paragraph;
import dateline.model.Sentence;
import dateline.model.Source;
import dateline.model.Span;
import dateline.model.Token;
import dateline.read.PageReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * News pages without end, each made of its number alone: paragraphs of the corpus in another order,
 * with other people and other figures, among plain ones, so that facts are as dense as on the
 * development pages (26 in 1,000 tokens); around them as much markup as outlets print ({@link
 * GeneratedMarkup}).
 */
final class GeneratedPages {
  /** Characters of an article, about 1,000 tokens. */
  private static final int LENGTH = 5_000;

  private static final int OUTLETS = 50;

  /** One paragraph in so many is of the corpus, whose paragraphs state four facts each. */
  private static final int PLAIN = 4;

  /** A stretch that differs from page to page: a person's name or digits. */
  private record Slot(int start, int end, boolean person) {}

  private record Piece(String text, List<Slot> slots) {}

  private final List<Piece> pieces;
  private final GeneratedWords.Drawn names = GeneratedWords.names(11, 20_000, 1, "", "");

  private GeneratedPages(List<Piece> pieces) {
    this.pieces = List.copyOf(pieces);
  }

  /** Takes the corpus apart. */
  static GeneratedPages of(PageReader reader) throws IOException {
    List<Piece> pieces = new ArrayList<>();
    for (Page page : BenchTexts.pages()) {
      Reading reading = reader.read(page);
      for (Paragraph paragraph : reading.article().paragraphs()) {
        if (paragraph.kind() == Paragraph.Kind.BODY) {
          pieces.add(piece(reading, paragraph.span()));
        }
      }
    }
    return new GeneratedPages(pieces);
  }

  private static Piece piece(Reading reading, Span within) {
    String text = reading.article().text();
    List<Slot> slots = new ArrayList<>();
    for (Entity entity : reading.entities()) {
      for (Mention mention : entity.mentions()) {
        boolean person = entity.type() == Entity.Type.PERSON && mention.kind() == Mention.Kind.NAME;
        if (person && within.contains(mention.span())) {
          slots.add(slot(mention.span(), within, true));
        }
      }
    }
    for (Sentence sentence : reading.sentences()) {
      for (Token token : sentence.tokens()) {
        boolean figure = token.of(text).chars().allMatch(c -> c >= '0' && c <= '9');
        if (figure && token.span().length() < 4 && within.contains(token.span())) { // 2026 stays
          slots.add(slot(token.span(), within, false));
        }
      }
    }
    slots.sort(Comparator.comparingInt(Slot::start));
    return new Piece(within.of(text), List.copyOf(slots));
  }

  private static Slot slot(Span span, Span within, boolean person) {
    return new Slot(span.start() - within.start(), span.end() - within.start(), person);
  }

  /** The page of a number: always the same. */
  Page page(int number) {
    int outlet = number % OUTLETS;
    URI uri = URI.create("https://paper" + outlet + ".example/news/story-" + number + ".html");
    Instant day = Instant.parse("2026-01-05T08:00:00Z").plusSeconds(86_400L * (number * 7 % 300));
    return new Page(
        uri,
        Source.UNKNOWN,
        day.plusSeconds(7_200),
        200,
        Map.of("Content-Type", List.of("text/html; charset=utf-8")),
        html(number, day).getBytes(StandardCharsets.UTF_8),
        Given.NOTHING);
  }

  List<Page> pages(int from, int count) {
    List<Page> pages = new ArrayList<>(count);
    for (int i = from; i < from + count; i++) {
      pages.add(page(i));
    }
    return pages;
  }

  private String html(int number, Instant day) {
    Random random = new Random(number * 0x9E3779B97F4A7C15L);
    Map<String, String> people = new HashMap<>();
    List<String> paragraphs = new ArrayList<>();
    int length = 0;
    while (length < LENGTH) {
      String paragraph =
          paragraphs.size() % PLAIN == 0
              ? drawn(random, people)
              : PlainSentences.next(random) + " " + PlainSentences.next(random);
      paragraphs.add(paragraph);
      length += paragraph.length() + 2;
    }
    String first = paragraphs.getFirst();
    int end = first.indexOf(' ', Math.min(60, first.length() - 1));
    String headline = first.substring(0, end < 0 ? first.length() : end);
    return new GeneratedMarkup(random, number % OUTLETS, number).page(headline, day, paragraphs);
  }

  private String drawn(Random random, Map<String, String> people) {
    Piece piece = pieces.get(random.nextInt(pieces.size()));
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (Slot slot : piece.slots()) {
      if (slot.start() < at) {
        continue; // an overlap: the first stays
      }
      text.append(piece.text(), at, slot.start());
      String was = piece.text().substring(slot.start(), slot.end());
      text.append(slot.person() ? renamed(was, random, people) : figure(was, random));
      at = slot.end();
    }
    return text.append(piece.text(), at, piece.text().length()).toString();
  }

  /** Word by word, the same word alike on the whole page, so that a surname finds its bearer. */
  private String renamed(String name, Random random, Map<String, String> people) {
    StringBuilder made = new StringBuilder();
    for (String word : name.split(" ", -1)) {
      boolean changes = word.length() > 3 && Character.isUpperCase(word.charAt(0));
      made.append(made.isEmpty() ? "" : " ")
          .append(changes ? people.computeIfAbsent(word, w -> names.draw(random)) : word);
    }
    return made.toString();
  }

  private static String figure(String was, Random random) {
    int least = was.length() == 1 ? 2 : was.length() == 2 ? 10 : 100;
    int most = was.length() == 1 ? 9 : was.length() == 2 ? 28 : 999; // a day of any month
    return Integer.toString(least + random.nextInt(most - least + 1));
  }
}
