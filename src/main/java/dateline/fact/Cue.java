package dateline.fact;

import dateline.model.Span;

/**
 * The words that say that somebody says something: "said", "according to".
 *
 * @param verb the verb's base form, or the phrase itself: {@code say}, {@code according to}
 */
public record Cue(Span span, String text, String verb) {}
