package dateline.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * English words without possessive, case and accents. With stems, every word stands beside its
 * stem, so that both the exact form and its kin are found.
 */
final class NewsAnalyzer extends Analyzer {
  /** What is indexed and what a bare word asks for. */
  static final NewsAnalyzer STEMS = new NewsAnalyzer(true);

  /** What a word in quote marks asks for. */
  static final NewsAnalyzer EXACT = new NewsAnalyzer(false);

  /** Words that no phrase may cross, between two values of a field. */
  private static final int GAP = 100;

  private final boolean stems;

  private NewsAnalyzer(boolean stems) {
    this.stems = stems;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new StandardTokenizer();
    TokenStream forms =
        new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)));
    if (stems) {
      forms = new RemoveDuplicatesTokenFilter(new KStemFilter(new KeywordRepeatFilter(forms)));
    }
    return new TokenStreamComponents(words, forms);
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
