package dateline.model;

/**
 * A word, number or mark.
 *
 * @param span where it stands in the article's text
 * @param tag its part of speech, a Universal Dependencies tag: {@code NOUN PROPN VERB AUX NUM ADP
 *     ..}
 */
public record Token(Span span, String tag) {
  public int start() {
    return span.start();
  }

  public int end() {
    return span.end();
  }

  public String of(String text) {
    return span.of(text);
  }

  // the short forms make no array: the finders ask this of every word

  public boolean is(String one) {
    return tag.equals(one);
  }

  public boolean is(String one, String other) {
    return tag.equals(one) || tag.equals(other);
  }

  public boolean is(String one, String other, String third) {
    return tag.equals(one) || tag.equals(other) || tag.equals(third);
  }

  public boolean is(String... tags) {
    for (String wanted : tags) {
      if (tag.equals(wanted)) {
        return true;
      }
    }
    return false;
  }
}
