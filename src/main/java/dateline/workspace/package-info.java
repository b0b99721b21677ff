/**
 * What lies on disk?
 *
 * <p>A folder with its settings, its lock, its archive, crawl state and index; <code>Ingest</code>
 * follows the archive: page, reading, index.
 *
 * <p>Start with <code>Workspace</code>.
 *
 * <p>Imports: crawl, archive, read, index, story, format, fact, lang, model. Library: Jackson YAML.
 */
@NullMarked
package dateline.workspace;

import org.jspecify.annotations.NullMarked;
