package dateline.index;

import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A word of a text as it stands in the index.
 *
 * @param word without possessive, case and accents
 * @param stem beside it at the same place, where it differs
 */
record Forms(BytesRef word, @Nullable BytesRef stem) {}
