package dateline.extract;

/** What the class, id or tag of an element says it is for. */
enum Role {
  /** The article's own text: {@code article-body}, {@code entry-content}. */
  CONTENT(1 << 0, Cue.ROLE_CONTENT_FAR),
  NAV(1 << 1, Cue.ROLE_NAV),
  HEADER(1 << 2, Cue.ROLE_HEADER),
  FOOTER(1 << 3, Cue.ROLE_FOOTER),
  ASIDE(1 << 4, Cue.ROLE_ASIDE),
  RELATED(1 << 5, Cue.ROLE_RELATED),
  SHARE(1 << 6, Cue.ROLE_SHARE),
  COMMENTS(1 << 7, Cue.ROLE_COMMENTS),
  AD(1 << 8, Cue.ROLE_AD),
  NEWSLETTER(1 << 9, Cue.ROLE_NEWSLETTER),
  AUTHOR(1 << 10, Cue.ROLE_AUTHOR),
  BYLINE(1 << 11, Cue.ROLE_BYLINE),
  TAGS(1 << 12, Cue.ROLE_TAGS),
  DATE(1 << 13, Cue.ROLE_DATE),
  CAPTION(1 << 14, Cue.ROLE_CAPTION),
  STANDFIRST(1 << 15, Cue.ROLE_STANDFIRST),
  HEADLINE(1 << 16, Cue.ROLE_HEADLINE),
  FORM(1 << 17, Cue.ROLE_FORM),
  HIDDEN(1 << 18, Cue.ROLE_HIDDEN),
  NOTICE(1 << 19, Cue.ROLE_NOTICE);

  private final int bit;
  private final Cue cue;

  Role(int bit, Cue cue) {
    this.bit = bit;
    this.cue = cue;
  }

  /** What a block inside such an element shows. */
  Cue cue() {
    return cue;
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
