package dateline.model;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What stands above an article: where it is, who published it, who wrote it, when.
 *
 * @param url the address the article was read from; empty for a local file
 * @param canonical the address the page calls its own
 * @param authors names of people only
 * @param publishedFrom {@code json-ld|meta|time|feed|sitemap|url|option}, present when {@code
 *     published} is
 * @param language BCP 47 primary tag, e.g. {@code en}
 * @param image address of the lead image
 * @param place of the article's own dateline, as written
 * @param agency the news agency the text came from, as written
 */
public record Masthead(
    Optional<URI> url,
    Optional<URI> canonical,
    Source source,
    Optional<String> headline,
    Optional<String> standfirst,
    List<String> authors,
    Optional<PageTime> published,
    Optional<String> publishedFrom,
    Optional<PageTime> modified,
    Optional<String> language,
    Optional<String> section,
    Optional<String> image,
    Optional<String> place,
    Optional<String> agency) {

  public Masthead {
    authors = List.copyOf(authors);
  }

  /** A masthead that says nothing, to start from. */
  public static final Masthead EMPTY = new Draft().done();

  public Draft edit() {
    Draft draft = new Draft();
    draft.url = url;
    draft.canonical = canonical;
    draft.source = source;
    draft.headline = headline;
    draft.standfirst = standfirst;
    draft.authors = authors;
    draft.published = published;
    draft.publishedFrom = publishedFrom;
    draft.modified = modified;
    draft.language = language;
    draft.section = section;
    draft.image = image;
    draft.place = place;
    draft.agency = agency;
    return draft;
  }

  /** The canonical address, else the address it was read from. */
  public Optional<URI> address() {
    return canonical.isPresent() ? canonical : url;
  }

  /** A masthead being written; fourteen optional fields want names. */
  public static final class Draft {
    private Optional<URI> url = Optional.empty();
    private Optional<URI> canonical = Optional.empty();
    private Source source = Source.UNKNOWN;
    private Optional<String> headline = Optional.empty();
    private Optional<String> standfirst = Optional.empty();
    private List<String> authors = List.of();
    private Optional<PageTime> published = Optional.empty();
    private Optional<String> publishedFrom = Optional.empty();
    private Optional<PageTime> modified = Optional.empty();
    private Optional<String> language = Optional.empty();
    private Optional<String> section = Optional.empty();
    private Optional<String> image = Optional.empty();
    private Optional<String> place = Optional.empty();
    private Optional<String> agency = Optional.empty();

    private Draft() {}

    public Draft url(Optional<URI> url) {
      this.url = url;
      return this;
    }

    public Draft canonical(Optional<URI> canonical) {
      this.canonical = canonical;
      return this;
    }

    public Draft source(Source source) {
      this.source = source;
      return this;
    }

    public Draft headline(Optional<String> headline) {
      this.headline = headline;
      return this;
    }

    public Draft standfirst(Optional<String> standfirst) {
      this.standfirst = standfirst;
      return this;
    }

    public Draft authors(List<String> authors) {
      this.authors = authors;
      return this;
    }

    public Draft modified(Optional<PageTime> modified) {
      this.modified = modified;
      return this;
    }

    public Draft language(Optional<String> language) {
      this.language = language;
      return this;
    }

    public Draft section(Optional<String> section) {
      this.section = section;
      return this;
    }

    public Draft image(Optional<String> image) {
      this.image = image;
      return this;
    }

    public Draft place(Optional<String> place) {
      this.place = place;
      return this;
    }

    public Draft agency(Optional<String> agency) {
      this.agency = agency;
      return this;
    }

    public Draft published(Optional<PageTime> published, Optional<String> from) {
      this.published = published;
      this.publishedFrom = published.isPresent() ? from : Optional.empty();
      return this;
    }

    public Masthead done() {
      return new Masthead(
          url,
          canonical,
          source,
          headline,
          standfirst,
          authors,
          published,
          publishedFrom,
          modified,
          language,
          section,
          image,
          place,
          agency);
    }
  }
}
