/**
 * What does a journalist see?
 *
 * <p>In: requests. Out: pages, their data, files. {@code Guard} lets a request in, {@code Routes}
 * finds who answers it, {@code Desk} asks the index, {@code Screens} draws.
 *
 * <p>Start at {@link dateline.web.DatelineServer}.
 *
 * <p>Imports: story, index, format, fact, lang, model. Library: Helidon SE, JTE, htmx.
 */
@NullMarked
package dateline.web;

import org.jspecify.annotations.NullMarked;
