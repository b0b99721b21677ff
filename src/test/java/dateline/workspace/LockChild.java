package dateline.workspace;

import dateline.fact.Reading;
import dateline.index.FactIndex;
import dateline.index.InventedNews;
import java.nio.file.Path;

/** A process that writes to a workspace until its standard input ends. */
final class LockChild {
  private LockChild() {}

  public static void main(String[] args) throws Exception {
    try (Workspace workspace = Workspace.create(Path.of(args[0]));
        FactIndex index = FactIndex.open(workspace.indexFolder())) {
      for (Reading reading : new InventedNews(7).readings(10)) {
        index.put(reading);
      }
      index.commit("10");
      System.out.println("writing");
      while (System.in.read() >= 0) {
        index.put(new InventedNews(8).reading("more"));
      }
    }
  }
}
