package dateline.index;

/**
 * What an article's own document has to be read back, beside its row.
 *
 * @param field of the kind {@link IndexField.Kind#STORED}
 */
record Stored(IndexField field, String value) {}
