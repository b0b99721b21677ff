/**
 * How does a page become a reading?
 *
 * <p>One page or article in, one {@link dateline.fact.Reading} out: pure, thread-safe, no clock, no
 * network, no order dependence.
 *
 * <p>Start with <code>PageReader</code>.
 *
 * <p>Imports: extract, nlp, fact, lang, model. Library: none of its own.
 */
@NullMarked
package dateline.read;

import org.jspecify.annotations.NullMarked;
