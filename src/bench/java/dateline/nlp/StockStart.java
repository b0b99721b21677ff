package dateline.nlp;

import java.nio.file.Files;
import java.nio.file.Path;
import opennlp.tools.namefind.TokenNameFinderModel;

/** A program that reads one text with stock OpenNLP: what a user of it would write. */
public final class StockStart {
  private StockStart() {}

  /**
   * Prints how much it found.
   *
   * @param args the name model's file, then the text's
   */
  public static void main(String[] args) throws Exception {
    StockOpenNlp stock = StockOpenNlp.withNames(new TokenNameFinderModel(Path.of(args[0])), true);
    System.out.println(stock.article(Files.readString(Path.of(args[1]))));
  }
}
