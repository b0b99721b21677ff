/**
 * What do we know?
 *
 * <p>An annotated article in, facts out: counts, dates, officials, quotes, each with its words, its
 * place in the text and who says so. A new fact type is one file here and two words ({@code
 * permits}, {@link dateline.fact.FactTypes#ALL}).
 *
 * <p>Start with {@link dateline.fact.Fact}, {@link dateline.fact.FactTypes} and {@link
 * dateline.fact.Reading}.
 *
 * <p>Imports: lang, model. Library: JDK only.
 */
@NullMarked
package dateline.fact;

import org.jspecify.annotations.NullMarked;
