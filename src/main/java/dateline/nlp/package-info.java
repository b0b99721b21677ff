/**
 * Who and what is named?
 *
 * <p>An article in, the same article with sentences, tokens, parts of speech and entities out.
 *
 * <p>Start with <code>Annotator</code>; <code>Models</code> loads and checks what it runs on.
 *
 * <p>Imports: lang, model. Library: OpenNLP.
 */
@NullMarked
package dateline.nlp;

import org.jspecify.annotations.NullMarked;
