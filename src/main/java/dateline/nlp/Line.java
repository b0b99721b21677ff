package dateline.nlp;

import dateline.model.Paragraph;
import dateline.model.Span;

/** A sentence on its way: its words, their tags, and the kind of paragraph it stands in. */
@SuppressWarnings("ArrayRecordComponent") // never compared, never leaves the room
record Line(Span span, Words words, String[] tags, Paragraph.Kind kind) {}
