package dateline.extract;

import dateline.model.Paragraph;
import org.jsoup.nodes.Element;

/**
 * A paragraph of the page, whatever it turns out to be.
 *
 * @param index its place on the page
 * @param text white space normalised
 * @param element the innermost block element that holds it
 * @param tag the tag that makes it what it is: {@code p}, {@code li}, {@code h2} ..; {@code div}
 *     for text without a paragraph of its own
 * @param area index of the innermost {@link Area}
 * @param linked characters of it inside links
 * @param kind what it would be in an article
 */
record Block(
    int index,
    String text,
    Element element,
    String tag,
    int area,
    int linked,
    int words,
    Paragraph.Kind kind) {

  Block as(Paragraph.Kind other) {
    return new Block(index, text, element, tag, area, linked, words, other);
  }

  double linkShare() {
    return text.isEmpty() ? 0 : Math.min(1.0, (double) linked / text.length());
  }

  boolean isHeading() {
    return kind == Paragraph.Kind.HEADING;
  }

  /** Whether it ends as a sentence does. */
  boolean endsInStop() {
    int i = text.length() - 1;
    while (i >= 0 && "\"'”’)]»".indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return i >= 0 && ".!?…:;".indexOf(text.charAt(i)) >= 0;
  }
}
