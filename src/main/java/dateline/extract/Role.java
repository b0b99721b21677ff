package dateline.extract;

/** What the class, id or tag of an element says it is for. */
enum Role {
  /** The article's own text: {@code article-body}, {@code entry-content}. */
  CONTENT,
  NAV,
  HEADER,
  FOOTER,
  ASIDE,
  RELATED,
  SHARE,
  COMMENTS,
  AD,
  NEWSLETTER,
  AUTHOR,
  BYLINE,
  TAGS,
  DATE,
  CAPTION,
  STANDFIRST,
  HEADLINE,
  FORM,
  HIDDEN,
  NOTICE;

  int bit() {
    return 1 << ordinal();
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
