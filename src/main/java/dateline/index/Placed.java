package dateline.index;

/**
 * An article of a batch in its place in the index.
 *
 * @param first the number of its first document
 */
record Placed(Batch.Article article, int first) {}
