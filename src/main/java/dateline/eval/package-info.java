/**
 * How good is it?
 *
 * <p>Gold and readings in, precision, recall and F1 per type and slot out, with floors that only
 * rise.
 *
 * <p>Start with <code>Scorer</code>.
 *
 * <p>Imports: read, fact, format, lang, model. Library: none of its own.
 */
@NullMarked
package dateline.eval;

import org.jspecify.annotations.NullMarked;
