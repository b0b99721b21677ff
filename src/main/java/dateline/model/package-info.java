/**
 * What did we see?
 *
 * <p>The nouns of a newsroom as values: source, page, article, paragraph, sentence, token, mention,
 * entity. Every stage takes some of them and gives others; none of them does anything.
 *
 * <p>Start with {@link dateline.model.Article} and {@link dateline.model.AnnotatedArticle}.
 *
 * <p>Imports: nothing. Library: JDK only.
 */
@NullMarked
package dateline.model;

import org.jspecify.annotations.NullMarked;
