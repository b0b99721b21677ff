package dateline.index;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A field of a text whose words are known already: what is written is what the analyzer makes. */
final class WordField extends Field {
  private final List<Forms> words;
  private final boolean twice;

  /**
   * @param twice whether its words count double: each stands twice at its place, and no text is
   *     longer for it
   */
  WordField(String name, String text, List<Forms> words, boolean twice) {
    super(name, text, TextField.TYPE_NOT_STORED);
    this.words = words;
    this.twice = twice;
  }

  boolean isTwice() {
    return twice;
  }

  @Override
  public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
    Replay replay = reuse instanceof Replay before ? before : new Replay();
    replay.set(words, twice);
    return replay;
  }

  /** Gives out known words: each, its stem at the same place, and both once more if they count. */
  private static final class Replay extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private List<Forms> words = List.of();
    private int times = 1;
    private int at;

    /** How often the word, then the stem, was given out. */
    private int given;

    void set(List<Forms> said, boolean twice) {
      words = said;
      times = twice ? 2 : 1;
      reset();
    }

    @Override
    public void reset() {
      at = 0;
      given = 0;
    }

    @Override
    public boolean incrementToken() {
      if (at >= words.size()) {
        return false;
      }
      Forms forms = words.get(at);
      BytesRef stem = forms.stem();
      term.setBytesRef(given < times || stem == null ? forms.word() : stem);
      step.setPositionIncrement(given == 0 ? 1 : 0);
      given++;
      if (given == (stem == null ? times : 2 * times)) {
        given = 0;
        at++;
      }
      return true;
    }
  }
}
