/**
 * Where is the article?
 *
 * <p>A page's bytes in, its article out: headline, body, authors, dates, paragraph by paragraph,
 * navigation and comments left behind.
 *
 * <p>Start with <code>ArticleExtractor</code>; text that is already an article goes through <code>
 * PlainText</code>.
 *
 * <p>Imports: lang, model. Library: jsoup.
 */
@NullMarked
package dateline.extract;

import org.jspecify.annotations.NullMarked;
