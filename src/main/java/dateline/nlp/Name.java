package dateline.nlp;

import dateline.model.Entity;
import dateline.model.Span;

/**
 * A name as the model reads it, before anybody asks whose it is.
 *
 * @param line index of its sentence
 * @param confidence the model's own
 */
record Name(Span span, Entity.Type type, int line, double confidence) {}
