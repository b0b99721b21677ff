/**
 * Which facts match?
 *
 * <p>Readings in, hits out: full text, facets, ranges. The index is a view of the archive and can
 * be rebuilt from it.
 *
 * <p>Start with <code>FactIndex</code> and <code>FactQuery</code>.
 *
 * <p>What is put becomes a <code>Draft</code>, waits in a <code>Batch</code> and is written by
 * <code>SegmentWriter</code>.
 *
 * <p>Imports: fact, lang, model. Library: Lucene.
 */
@NullMarked
package dateline.index;

import org.jspecify.annotations.NullMarked;
