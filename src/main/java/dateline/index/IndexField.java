package dateline.index;

import java.util.HashMap;
import org.apache.lucene.index.DocValuesSkipIndexType;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorEncoding;
import org.apache.lucene.index.VectorSimilarityFunction;

/**
 * A field of the Lucene index.
 *
 * @param number the same in every segment, so that Lucene merges rows without unpacking them
 */
record IndexField(int number, String name, Kind kind) {
  /** What of a value stands in the index. */
  enum Kind {
    /** Words at their positions; how many there are weighs. */
    TEXT(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, DocValuesType.NONE, 0),
    /** Words at their positions; how long a name is says nothing of how well it matches. */
    NAME(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, DocValuesType.NONE, 0),
    /** The whole as a term. */
    WHOLE(IndexOptions.DOCS, DocValuesType.NONE, 0),
    /** The whole as a value to count by. */
    COUNTED(IndexOptions.NONE, DocValuesType.SORTED_SET, 0),
    /** A number to ask for ranges of, and to read. */
    NUMBER(IndexOptions.NONE, DocValuesType.SORTED_NUMERIC, 1),
    /** Numbers from .. to. */
    RANGE(IndexOptions.NONE, DocValuesType.NONE, 2),
    /** A number to sort by. */
    ORDER(IndexOptions.NONE, DocValuesType.NUMERIC, 0),
    /** To read only. */
    STORED(IndexOptions.NONE, DocValuesType.NONE, 0);

    private final IndexOptions terms;
    private final DocValuesType values;
    private final int dimensions;

    Kind(IndexOptions terms, DocValuesType values, int dimensions) {
      this.terms = terms;
      this.values = values;
      this.dimensions = dimensions;
    }

    boolean hasTerms() {
      return terms != IndexOptions.NONE;
    }

    /** Numbers in a point of it. */
    int dimensions() {
      return dimensions;
    }

    /** How many an entry of it takes in a {@link Draft}. */
    int ints() {
      return switch (this) {
        case TEXT, NAME -> 4;
        case WHOLE, COUNTED -> 2;
        case NUMBER, ORDER -> 3;
        case RANGE -> 5;
        case STORED -> 0;
      };
    }

    boolean hasPositions() {
      return terms == IndexOptions.DOCS_AND_FREQS_AND_POSITIONS;
    }
  }

  /** As Lucene knows it: what its own field types for the same would make. */
  FieldInfo info() {
    return new FieldInfo(
        name,
        number,
        false,
        kind.hasTerms() && kind != Kind.TEXT,
        false,
        kind.terms,
        kind.values,
        DocValuesSkipIndexType.NONE,
        -1,
        new HashMap<>(),
        kind.dimensions,
        kind.dimensions,
        kind.dimensions == 0 ? 0 : Long.BYTES,
        0,
        VectorEncoding.FLOAT32,
        VectorSimilarityFunction.EUCLIDEAN,
        false,
        false);
  }
}
