package dateline.extract;

/** What the class, id or tag of an element says it is for. */
enum Role {
  /** The article's own text: {@code article-body}, {@code entry-content}. */
  CONTENT(1 << 0),
  NAV(1 << 1),
  HEADER(1 << 2),
  FOOTER(1 << 3),
  ASIDE(1 << 4),
  RELATED(1 << 5),
  SHARE(1 << 6),
  COMMENTS(1 << 7),
  AD(1 << 8),
  NEWSLETTER(1 << 9),
  AUTHOR(1 << 10),
  BYLINE(1 << 11),
  TAGS(1 << 12),
  DATE(1 << 13),
  CAPTION(1 << 14),
  STANDFIRST(1 << 15),
  HEADLINE(1 << 16),
  FORM(1 << 17),
  HIDDEN(1 << 18),
  NOTICE(1 << 19);

  private final int bit;

  Role(int bit) {
    this.bit = bit;
  }

  int bit() {
    return bit;
  }

  boolean in(int bits) {
    return (bits & bit()) != 0;
  }

  /** Every role whose text is not the article's. */
  static final int FOREIGN =
      NAV.bit()
          | FOOTER.bit()
          | ASIDE.bit()
          | RELATED.bit()
          | SHARE.bit()
          | COMMENTS.bit()
          | AD.bit()
          | NEWSLETTER.bit()
          | AUTHOR.bit()
          | BYLINE.bit()
          | TAGS.bit()
          | DATE.bit()
          | FORM.bit()
          | HIDDEN.bit()
          | NOTICE.bit();
}
