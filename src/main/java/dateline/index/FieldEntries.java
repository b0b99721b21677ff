package dateline.index;

import java.util.List;

/**
 * Where the entries of one field stand in the articles of a batch. Kept beside the articles,
 * because most fields have none in most of them.
 *
 * @param field what they are of
 * @param articles in the order of the index
 * @param starts where they begin in each article's
 * @param ends where they end
 */
@SuppressWarnings("ArrayRecordComponent") // shared by all who read a batch, never compared
record FieldEntries(IndexField field, List<Placed> articles, int[] starts, int[] ends) {
  /** Takes what an article has. */
  interface Visitor {
    /**
     * Takes the entries of an article that has any.
     *
     * @param all as {@link Draft} has them
     * @param from where the field's begin
     * @param to where they end
     */
    void entries(Placed article, int[] all, int from, int to);
  }

  /** The entries of each field of a batch, by its number. */
  static FieldEntries[] of(List<IndexField> fields, List<Placed> articles) {
    int[][] starts = new int[fields.size() + 1][articles.size()];
    for (int i = 0; i < articles.size(); i++) {
      int[] own = articles.get(i).article().starts();
      for (int number = 0; number < starts.length; number++) {
        starts[number][i] = own[number];
      }
    }
    FieldEntries[] all = new FieldEntries[fields.size()];
    for (IndexField field : fields) {
      int number = field.number();
      all[number] = new FieldEntries(field, articles, starts[number], starts[number + 1]);
    }
    return all;
  }

  boolean isEmpty() {
    for (int i = 0; i < starts.length; i++) {
      if (starts[i] < ends[i]) {
        return false;
      }
    }
    return true;
  }

  /** Goes through the articles in their order. */
  void each(Visitor visitor) {
    for (int i = 0; i < starts.length; i++) {
      if (starts[i] < ends[i]) {
        Placed placed = articles.get(i);
        visitor.entries(placed, placed.article().entries(), starts[i], ends[i]);
      }
    }
  }

  /** Integers of an entry. */
  int width() {
    return field.kind().ints();
  }
}
