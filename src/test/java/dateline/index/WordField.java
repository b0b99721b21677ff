package dateline.index;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A field of texts whose words are known already: what is written is what the analyzer makes. */
final class WordField extends Field {
  /** For names: how long one is says nothing of how well it matches. */
  private static final FieldType NAMES = names();

  private final List<TextPart> parts;

  WordField(IndexField field, List<TextPart> parts) {
    this(field.name(), parts, field.kind() == IndexField.Kind.NAME);
  }

  /**
   * @param name whether it is a name, whose length does not matter
   */
  WordField(String field, List<TextPart> parts, boolean name) {
    super(field, "", name ? NAMES : TextField.TYPE_NOT_STORED);
    this.parts = parts;
  }

  private static FieldType names() {
    FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }

  List<TextPart> parts() {
    return parts;
  }

  @Override
  public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
    Replay replay = reuse instanceof Replay before ? before : new Replay();
    replay.set(parts);
    return replay;
  }

  /** Gives out known words: each, its stem at the same place, and that once more if it counts. */
  private static final class Replay extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private List<TextPart> parts = List.of();
    private int part;
    private int at;

    /** The position of the last word given out. */
    private int position;

    /** How often the word, then the stem, was given out. */
    private int given;

    void set(List<TextPart> said) {
      parts = said;
      reset();
    }

    @Override
    public void reset() {
      part = 0;
      at = 0;
      position = -1;
      given = 0;
    }

    @Override
    public boolean incrementToken() {
      while (part < parts.size() && at >= parts.get(part).words().size()) {
        part++;
        at = 0;
      }
      if (part >= parts.size()) {
        return false;
      }
      TextPart from = parts.get(part);
      Forms forms = from.words().get(at);
      BytesRef stem = forms.stem();
      term.setBytesRef(given == 0 || stem == null ? forms.word() : stem);
      step.setPositionIncrement(given == 0 ? from.from() + at - position : 0);
      position = from.from() + at;
      given++;
      if (given == (stem == null ? 1 : 2) + (from.twice() ? 1 : 0)) {
        given = 0;
        at++;
      }
      return true;
    }
  }
}
