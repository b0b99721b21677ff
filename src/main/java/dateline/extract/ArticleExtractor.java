package dateline.extract;

import dateline.model.Article;
import dateline.model.Masthead;
import dateline.model.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Cuts the article out of a page. */
public final class ArticleExtractor {
  /** The article of a page as it was fetched. */
  public Extraction extract(Page page) {
    Document document = Jsoup.parse(new String(page.body(), StandardCharsets.UTF_8));
    StringBuilder text = new StringBuilder();
    document.select("p").eachText().forEach(p -> text.append(p).append("\n\n"));
    Article article = Article.of(Masthead.EMPTY, text.toString().strip(), List.of());
    return new PlainText().read(page.given(), article.text());
  }
}
