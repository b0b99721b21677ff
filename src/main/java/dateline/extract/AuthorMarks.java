package dateline.extract;

import java.util.EnumSet;
import java.util.Locale;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** By which marks a page's elements may name authors: one walk, so that few searches follow. */
final class AuthorMarks implements TreeWalk.Visitor {
  /** A way to mark an author, wider than what is searched for. */
  enum Mark {
    PROPERTY,
    REL,
    HREF,
    AUTHOR,
    BYLINE
  }

  private final EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);

  private AuthorMarks() {}

  static AuthorMarks of(Document document) {
    AuthorMarks marks = new AuthorMarks();
    TreeWalk.of(document, marks);
    return marks;
  }

  boolean has(Mark mark) {
    return marks.contains(mark);
  }

  @Override
  public boolean enter(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return false;
    }
    if (element.attributesSize() == 0) {
      return true;
    }
    Attributes attributes = element.attributes();
    note(Mark.PROPERTY, attributes.get("itemprop"), "author");
    note(Mark.REL, attributes.get("rel"), "author");
    note(Mark.HREF, attributes.get("href"), "/author/");
    note(Mark.AUTHOR, attributes.get("class"), "author");
    note(Mark.BYLINE, attributes.get("class"), "byline");
    return true;
  }

  private void note(Mark mark, String value, String word) {
    if (value.length() >= word.length()
        && !marks.contains(mark)
        && value.toLowerCase(Locale.ROOT).contains(word)) {
      marks.add(mark);
    }
  }
}
