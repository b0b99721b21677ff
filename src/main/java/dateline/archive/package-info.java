/**
 * Where are the bytes?
 *
 * <p>Pages in, the same pages out again later: every fetched byte in gzip WARC files, appended and
 * synced before anybody else knows of it.
 *
 * <p>Start with <code>PageArchive</code>.
 *
 * <p>Imports: model. Library: jwarc.
 */
@NullMarked
package dateline.archive;

import org.jspecify.annotations.NullMarked;
