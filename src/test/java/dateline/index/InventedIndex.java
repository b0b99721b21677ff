package dateline.index;

import java.nio.file.Path;

/** Makes an index of invented news: arguments folder, articles, seed. For trying things out. */
final class InventedIndex {
  private InventedIndex() {}

  public static void main(String[] args) throws Exception {
    InventedNews news = new InventedNews(Long.parseLong(args[2]));
    try (FactIndex index = FactIndex.create(Path.of(args[0]))) {
      for (int i = 0; i < Integer.parseInt(args[1]); i++) {
        index.put(news.reading("n" + i));
      }
      index.commit("end");
    }
  }
}
