package dateline.cli;

import java.io.InputStream;
import java.util.function.Consumer;

/** Pages of a web archive. */
final class WarcInput {
  private WarcInput() {}

  static void read(String label, InputStream in, InputOptions options, Consumer<Input> sink) {
    sink.accept(new Input.Broken(label, "web archives are read by: dateline ingest"));
  }
}
