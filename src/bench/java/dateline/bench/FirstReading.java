package dateline.bench;

import dateline.model.Given;
import dateline.nlp.Models;
import dateline.read.PageReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A process that reads one article and ends; with {@code heap} it says what stays in memory. */
final class FirstReading {
  private FirstReading() {}

  public static void main(String[] arguments) throws Exception {
    String text = Files.readString(Path.of(arguments[0]));
    PageReader reader = PageReader.of(Models.load(Optional.empty()));
    if (arguments.length > 1 && arguments[1].equals("heap")) {
      System.out.println(live(reader));
    }
    if (reader.read(Given.NOTHING, text).facts().isEmpty()) {
      throw new IllegalStateException("nothing was read");
    }
  }

  /** Bytes in use when nothing is left to collect. */
  private static long live(PageReader kept) throws InterruptedException {
    long least = Long.MAX_VALUE;
    try {
      for (int i = 0; i < 5; i++) {
        System.gc();
        Thread.sleep(50);
        least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
      }
    } finally {
      java.lang.ref.Reference.reachabilityFence(kept);
    }
    return least;
  }
}
