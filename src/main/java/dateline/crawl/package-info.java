/**
 * Which pages, and how politely?
 *
 * <p>Feeds, sitemaps and addresses in, pages out, one request at a time per host and never to a
 * private address.
 *
 * <p>Start with <code>Crawler</code>.
 *
 * <p>Imports: model. Library: OkHttp, crawler-commons, SQLite, jsoup (feeds).
 */
@NullMarked
package dateline.crawl;

import org.jspecify.annotations.NullMarked;
