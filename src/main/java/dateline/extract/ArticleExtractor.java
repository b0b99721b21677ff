package dateline.extract;

import dateline.model.Article;
import dateline.model.Masthead;
import dateline.model.Page;
import dateline.model.Paragraph;
import dateline.model.Problem;
import dateline.model.Source;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The bytes of a page in, its article out. Safe to share between threads: it keeps nothing. */
public final class ArticleExtractor {
  private final ExtractOptions options;

  public ArticleExtractor() {
    this(ExtractOptions.DEFAULTS);
  }

  public ArticleExtractor(ExtractOptions options) {
    this.options = options;
  }

  /** The article of a page; what is wrong with the page stands in the problems. */
  public Extraction extract(Page page) {
    Optional<String> noPage = Walls.ofBytes(page);
    if (noPage.isPresent()) {
      return nothing(page, noPage.get());
    }
    Markup markup = Markup.of(page, options);
    return read(PageFacts.of(page, markup), markup.wasCut());
  }

  private Extraction read(PageFacts facts, boolean markupCut) {
    Blocks blocks = Flattener.flatten(facts.document().body(), options.longestText());
    Headline.Choice headline = new Headline(facts, blocks).choose();
    List<Integer> found = new BodyFinder(blocks, facts, headline).body();
    Optional<Block> standfirst = Standfirst.find(blocks, facts, headline, found);
    List<Block> body =
        new BodyChooser(facts, options.longestText())
            .choose(found.stream().map(blocks::get).toList());
    Composer composer = new Composer(options.longestText());
    headline.shown().ifPresent(words -> composer.add(words, Paragraph.Kind.HEADLINE));
    standfirst.ifPresent(block -> composer.add(block.text(), Paragraph.Kind.STANDFIRST));
    int words = 0;
    for (Block block : body) {
      if (headline.block().filter(block::equals).isEmpty()
          && standfirst.filter(block::equals).isEmpty()) {
        composer.add(block.text(), block.kind());
        words += block.kind() == Paragraph.Kind.CAPTION ? 0 : block.words();
      }
    }
    String text = composer.text();
    Bylines bylines = new Bylines(blocks, headline.block().map(Block::index).orElse(-1));
    Masthead masthead =
        PageMetadata.read(facts, blocks, headline, bylines)
            .standfirst(standfirst.map(Block::text))
            .place(Datelines.place(text, composer.paragraphs()))
            .agency(
                Datelines.agency(text, composer.paragraphs())
                    .or(() -> Authors.agency(facts, bylines)))
            .done();
    int bodyWords = words;
    Optional<String> wall =
        IndexPages.problem(facts, blocks, found).or(() -> wall(facts, blocks, bodyWords));
    List<Problem> problems = new ArrayList<>();
    wall.ifPresent(why -> problems.add(problem(facts.page(), why)));
    if (markupCut || composer.wasCut()) {
      problems.add(problem(facts.page(), options.tooLong("the page")));
    }
    return new Extraction(article(facts.page(), masthead, composer), problems, wall.isEmpty());
  }

  private static Optional<String> wall(PageFacts facts, Blocks blocks, int words) {
    if (words > Walls.MOST_WORDS) {
      return Optional.empty();
    }
    StringBuilder shown = new StringBuilder();
    for (Block block : blocks.blocks()) {
      if (shown.length() < 6000) {
        shown.append(block.text(), 0, Math.min(block.text().length(), 6000)).append('\n');
      }
    }
    Optional<String> wall = Walls.ofText(facts, shown.toString(), words);
    if (wall.isPresent() || words > 0) {
      return wall;
    }
    return Optional.of("no article was found on the page; is it an index or an application page?");
  }

  private static Article article(Page page, Masthead masthead, Composer composer) {
    Optional<String> id = page.given().id();
    String text = composer.text();
    return id.isPresent()
        ? new Article(id.get(), masthead, text, composer.paragraphs())
        : Article.of(masthead, text, composer.paragraphs());
  }

  private static Extraction nothing(Page page, String why) {
    Optional<URI> url = PageFacts.isWeb(page.uri()) ? Optional.of(page.uri()) : page.given().url();
    Masthead masthead =
        Masthead.EMPTY
            .edit()
            .url(url)
            .source(
                page.source().isKnown()
                    ? page.source()
                    : url.map(Source::ofHost).orElse(Source.UNKNOWN))
            .headline(page.given().headline())
            .published(page.given().published(), Optional.of(page.given().from().label()))
            .done();
    return new Extraction(
        article(page, masthead, new Composer(1)), List.of(problem(page, why)), false);
  }

  private static Problem problem(Page page, String why) {
    return Problem.of(Problem.Stage.EXTRACT, Optional.of(page.uri()), why);
  }
}
