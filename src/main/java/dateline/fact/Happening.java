package dateline.fact;

import dateline.model.Span;

/**
 * What happened, as a verb.
 *
 * @param verb base form: {@code stage}
 * @param span the words: "staged"
 */
public record Happening(String verb, Span span) {}
