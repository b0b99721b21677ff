/**
 * Which articles tell the same story?
 *
 * <p>Near-copies, independent sources, figures for one event side by side, versions of one article.
 * Empty until its turn comes; its walls stand.
 *
 * <p>Start here.
 *
 * <p>Imports: index, fact, lang, model. Library: none of its own.
 */
@NullMarked
package dateline.story;

import org.jspecify.annotations.NullMarked;
