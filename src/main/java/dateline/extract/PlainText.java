package dateline.extract;

import dateline.lang.Credits;
import dateline.model.Article;
import dateline.model.Given;
import dateline.model.Masthead;
import dateline.model.Paragraph;
import dateline.model.Problem;
import dateline.model.Source;
import dateline.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Text that already is an article: nothing of it changes, its lines are told apart. */
public final class PlainText {
  private static final int LONGEST_HEADLINE = 160;
  private static final int LONGEST_STANDFIRST = 260;
  private static final int LONGEST_CAPTION = 500;
  private static final int LONGEST_HEADING = 80;

  private final ExtractOptions options;

  public PlainText() {
    this(ExtractOptions.DEFAULTS);
  }

  public PlainText(ExtractOptions options) {
    this.options = options;
  }

  /**
   * The article of a text; {@code article.text()} is the very string. What lies behind the longest
   * text is boilerplate, so that nothing is read from it, and a problem says so.
   */
  public Extraction read(Given given, String text) {
    List<Line> lines = Line.paragraphsOf(text);
    List<Paragraph> paragraphs = paragraphs(text, lines);
    Masthead masthead = masthead(given, text, paragraphs);
    Article article =
        given.id().isPresent()
            ? new Article(given.id().get(), masthead, text, paragraphs)
            : Article.of(masthead, text, paragraphs);
    List<Problem> problems = new ArrayList<>();
    if (lines.isEmpty()) {
      problems.add(problem(given, "the text is empty; give one with words"));
    } else if (text.length() > options.longestText()) {
      problems.add(problem(given, options.tooLong("the text")));
    }
    return new Extraction(article, problems, !lines.isEmpty());
  }

  private static Problem problem(Given given, String why) {
    return Problem.of(Problem.Stage.EXTRACT, given.url(), why);
  }

  private List<Paragraph> paragraphs(String text, List<Line> lines) {
    int limit = Math.min(text.length(), options.longestText());
    if (limit < text.length() && Character.isLowSurrogate(text.charAt(limit))) {
      limit--;
    }
    List<Paragraph.Kind> kinds = kinds(text, lines);
    List<Paragraph> paragraphs = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Span span = lines.get(i).span();
      int end = Math.min(span.end(), Math.max(span.start(), limit));
      if (end > span.start()) {
        paragraphs.add(new Paragraph(new Span(span.start(), end), kinds.get(i)));
      }
      if (end < span.end()) {
        paragraphs.add(new Paragraph(new Span(end, span.end()), Paragraph.Kind.BOILERPLATE));
      }
    }
    return paragraphs;
  }

  private static Masthead masthead(Given given, String text, List<Paragraph> paragraphs) {
    Optional<String> headline =
        given.headline().or(() -> first(text, paragraphs, Paragraph.Kind.HEADLINE));
    return Masthead.EMPTY
        .edit()
        .url(given.url())
        .source(given.url().map(Source::ofHost).orElse(Source.UNKNOWN))
        .headline(headline)
        .standfirst(first(text, paragraphs, Paragraph.Kind.STANDFIRST))
        .published(given.published(), Optional.of(given.from().label()))
        .place(Datelines.place(text, paragraphs))
        .agency(Datelines.agency(text, paragraphs))
        .done();
  }

  private static Optional<String> first(
      String text, List<Paragraph> paragraphs, Paragraph.Kind kind) {
    return paragraphs.stream()
        .filter(paragraph -> paragraph.kind() == kind)
        .findFirst()
        .map(paragraph -> Words.spaced(paragraph.span().of(text)));
  }

  private static List<Paragraph.Kind> kinds(String text, List<Line> lines) {
    List<Paragraph.Kind> kinds = new ArrayList<>();
    boolean ended = false;
    boolean bullets = lines.stream().filter(line -> line.isBullet(text)).count() >= 2;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      String words = line.span().of(text);
      Optional<Boilerplate.Reach> reach = Boilerplate.reach(words);
      ended |= reach.filter(Boilerplate.Reach.END::equals).isPresent() && mayEnd(text, lines, i);
      kinds.add(
          ended || reach.isPresent()
              ? Paragraph.Kind.BOILERPLATE
              : kind(text, lines, i, kinds, bullets));
    }
    return kinds;
  }

  // "Related articles" ends an article when sentences stand above and less text below
  private static boolean mayEnd(String text, List<Line> lines, int at) {
    int above = 0;
    int below = 0;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.endsInStop(text)) {
        above += i < at ? line.span().length() : 0;
        below += i > at ? line.span().length() : 0;
      }
    }
    return above > 0 && below < above;
  }

  private static Paragraph.Kind kind(
      String text, List<Line> lines, int i, List<Paragraph.Kind> before, boolean bullets) {
    Line line = lines.get(i);
    int length = line.span().length();
    if (length <= LONGEST_CAPTION && Credits.creditIn(text, line.span()).isPresent()) {
      return Paragraph.Kind.CAPTION;
    }
    if (bullets && line.isBullet(text)) {
      return Paragraph.Kind.LIST;
    }
    if (i == 0 && isHeadline(text, lines)) {
      return Paragraph.Kind.HEADLINE;
    }
    boolean afterHeadline = i == 1 && before.get(0) == Paragraph.Kind.HEADLINE;
    if (afterHeadline && isStandfirst(text, lines)) {
      return Paragraph.Kind.STANDFIRST;
    }
    return i > 0 && isHeading(text, lines, i, before)
        ? Paragraph.Kind.HEADING
        : Paragraph.Kind.BODY;
  }

  private static boolean isHeadline(String text, List<Line> lines) {
    Line first = lines.get(0);
    if (lines.size() < 2 || first.span().length() > LONGEST_HEADLINE || first.isWrapped()) {
      return false;
    }
    char last = first.lastChar(text);
    return last != '.' && last != ':' && last != ',' && last != ';' && !first.isDateOrByline(text);
  }

  private static boolean isStandfirst(String text, List<Line> lines) {
    Line line = lines.get(1);
    if (lines.size() < 3
        || line.span().length() > LONGEST_STANDFIRST
        || line.isDateOrByline(text)) {
      return false;
    }
    char last = line.lastChar(text);
    if (last == ':' || last == ',' || last == ';') {
      return false;
    }
    if (!line.endsInStop(text)) {
      return line.span().length() > 20 && !Datelines.startsWithDateline(line.span().of(text));
    }
    boolean onlyGap = line.gapBefore() && lines.get(2).gapBefore();
    for (int i = 3; i < lines.size(); i++) {
      onlyGap &= !lines.get(i).gapBefore();
    }
    return onlyGap && lines.size() > 4;
  }

  private static boolean isHeading(
      String text, List<Line> lines, int i, List<Paragraph.Kind> before) {
    Line line = lines.get(i);
    boolean last = i == lines.size() - 1;
    if (last || line.span().length() > LONGEST_HEADING || line.isWrapped()) {
      return false;
    }
    char end = line.lastChar(text);
    boolean bare = Character.isLetterOrDigit(end) || end == '?' || end == ')';
    boolean opens = Character.isUpperCase(text.codePointAt(line.span().start()));
    Line next = lines.get(i + 1);
    boolean ended =
        lines.get(i - 1).endsInStop(text) || before.get(i - 1) == Paragraph.Kind.CAPTION;
    boolean leadsOn = ended && (next.endsInStop(text) || next.isBullet(text));
    return bare && opens && leadsOn && !line.isDateOrByline(text);
  }
}
