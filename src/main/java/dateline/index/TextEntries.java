package dateline.index;

import java.util.List;
import java.util.function.ToIntFunction;
import org.apache.lucene.util.SmallFloat;

/** The texts of one field in a batch. */
final class TextEntries {
  private final Ints documents = new Ints();
  private final Ints starts = new Ints();
  private final Ints lengths = new Ints();
  private final Ints positions = new Ints();

  /** The document that came last, and where another text of it begins. */
  private int last = -1;

  private int next;

  /** Words of the longest part. */
  private int longest;

  boolean isEmpty() {
    return documents.size() == 0;
  }

  long bytes() {
    return documents.bytes() + starts.bytes() + lengths.bytes() + positions.bytes();
  }

  /**
   * Adds what a document says, behind what it has said before in this field.
   *
   * @param parts none for a document that has the field and says nothing in it
   * @param keep says where the words of a text stand among those of the batch
   */
  void add(int document, List<TextPart> parts, ToIntFunction<List<Forms>> keep) {
    int from = document == last ? next : 0;
    int end = from;
    for (TextPart part : parts) {
      add(document, keep.applyAsInt(part.words()), part, from);
      end = from + part.end();
    }
    if (parts.isEmpty()) {
      add(document, 0, new TextPart(0, List.of(), false), from);
    }
    last = document;
    next = end + NewsAnalyzer.GAP;
  }

  private void add(int document, int start, TextPart part, int from) {
    documents.add(document);
    longest = Math.max(longest, part.words().size());
    starts.add(start);
    lengths.add(part.words().size() << 1 | (part.twice() ? 1 : 0));
    positions.add(from + part.from());
  }

  /** Says every word and every stem, in the order of documents and positions. */
  void each(Sequence sequence, Ints words, Vocabulary.Ranks ranks, Occurrences.Tally tally) {
    int[] text = new int[longest];
    sequence.each(
        documents,
        (entry, document) -> {
          int length = lengths.get(entry) >> 1;
          boolean twice = (lengths.get(entry) & 1) != 0;
          int position = positions.get(entry);
          words.copy(starts.get(entry), length, text);
          for (int i = 0; i < length; i++) {
            int rank = ranks.of(text[i]);
            int stem = ranks.ofStem(text[i]);
            tally.add(rank, document, position + i);
            if (stem >= 0) {
              tally.add(stem, document, position + i);
            }
            if (twice) {
              tally.add(stem >= 0 ? stem : rank, document, position + i);
            }
          }
        });
  }

  /** How long the text of each document is, rounded as {@link SmallFloat#intToByte4} rounds it. */
  DocNumbers lengths(Sequence sequence) {
    DocNumbers.Maker made = new DocNumbers.Maker();
    int[] whole = {-1, 0};
    sequence.each(
        documents,
        (entry, document) -> {
          if (document != whole[0]) {
            keep(whole, made);
            whole[0] = document;
            whole[1] = 0;
          }
          whole[1] += lengths.get(entry) >> 1;
        });
    keep(whole, made);
    return made.done();
  }

  private static void keep(int[] whole, DocNumbers.Maker made) {
    if (whole[0] >= 0) {
      made.add(whole[0], SmallFloat.intToByte4(whole[1]));
    }
  }
}
