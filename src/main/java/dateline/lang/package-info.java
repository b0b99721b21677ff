/**
 * How does English say it?
 *
 * <p>Words in, values out: numbers, times, titles, verbs of saying, places, inflection. The rules
 * are rows of <code>lang/en/*.tsv</code>, each with an example that runs as a test.
 *
 * <p>Start with <code>NumberPhrases</code> and <code>TimePhrases</code>.
 *
 * <p>Imports: model. Library: JDK only.
 */
@NullMarked
package dateline.lang;

import org.jspecify.annotations.NullMarked;
