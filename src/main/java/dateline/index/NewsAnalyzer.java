package dateline.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * English words without possessive, case and accents. In the index every word stands beside its
 * stem, which bears a mark, so that both the exact form and its kin are found and never taken for
 * each other: whoever asks for kin asks for the stem, whoever wants the word itself asks for that.
 */
final class NewsAnalyzer extends Analyzer {
  /** What is indexed. */
  static final NewsAnalyzer BOTH = new NewsAnalyzer(true, true, false);

  /** What is indexed of a text whose words count for more than others: a fact's own sentence. */
  static final NewsAnalyzer TWICE = new NewsAnalyzer(true, true, true);

  /** What a bare word asks for. */
  static final NewsAnalyzer STEMS = new NewsAnalyzer(false, true, false);

  /** What a word in quote marks asks for. */
  static final NewsAnalyzer EXACT = new NewsAnalyzer(true, false, false);

  /** Words that no phrase may cross, between two values of a field. */
  static final int GAP = 100;

  private final boolean words;
  private final boolean stems;
  private final boolean twice;

  private NewsAnalyzer(boolean words, boolean stems, boolean twice) {
    this.words = words;
    this.stems = stems;
    this.twice = twice;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer letters = new StandardTokenizer();
    TokenStream forms = plain(letters);
    if (words && stems) {
      forms = StemFilter.beside(forms);
    } else if (stems) {
      forms = StemFilter.instead(forms);
    }
    return new TokenStreamComponents(letters, twice ? new TwiceFilter(forms) : forms);
  }

  private static TokenStream plain(TokenStream letters) {
    return new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(letters)));
  }

  /** Of words as they are written, what {@link #BOTH} makes of each. */
  static TokenStream wordsAndStems(TokenStream written) {
    return StemFilter.beside(plain(written));
  }

  @Override
  protected TokenStream normalize(String field, TokenStream in) {
    return new ASCIIFoldingFilter(new LowerCaseFilter(in));
  }

  @Override
  public int getPositionIncrementGap(String field) {
    return GAP;
  }
}
