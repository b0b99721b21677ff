package dateline.cli;

import dateline.archive.Damage;
import dateline.archive.WarcReader;
import dateline.model.Given;
import dateline.model.Page;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;

/** Pages of a web archive. */
final class WarcInput {
  private WarcInput() {}

  /**
   * @param in the file as it is: its gzip members are the reader's business
   */
  static void read(String label, InputStream in, InputOptions options, Consumer<Input> sink)
      throws IOException {
    Damage damage =
        WarcReader.read(
            in,
            (next, page) -> {
              sink.accept(new Input.OfPage(label + ": " + page.uri(), given(page, options)));
              return true;
            });
    damage.notes().forEach(note -> sink.accept(new Input.Broken(label, note)));
    if (damage.pages() == 0) {
      sink.accept(
          new Input.Broken(
              label, "no page in it (" + damage.records() + " records of other kinds)"));
    }
  }

  private static Page given(Page page, InputOptions options) {
    if (options.published().isEmpty() || page.given().from() != Given.From.NOBODY) {
      return page;
    }
    return new Page(
        page.uri(),
        page.source(),
        page.fetched(),
        page.status(),
        page.headers(),
        page.body(),
        Given.byUser(Optional.empty(), Optional.empty(), Optional.empty(), options.published()));
  }
}
