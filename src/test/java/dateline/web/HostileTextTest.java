package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.fact.Reading;
import dateline.index.FactIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a page says, it runs nothing in the screens and breaks none of them. */
final class HostileTextTest {
  private static final List<String> STRINGS = HostileStrings.all();

  /** Articles opened one by one; their strings are of all kinds. {@code -Dhostile.every=1}: all. */
  private static final int EVERY = Integer.getInteger("hostile.every", 9);

  /** Elements that only a page's own markup could have made, and addresses that run. */
  private static final String INTRUDERS =
      "const bad = [];"
          + "if (document.title.includes('broke')) bad.push('the server failed');"
          + "if (window.hacked !== undefined) bad.push('ran: ' + window.hacked);"
          + "const ours = document.querySelectorAll('head > script[src^=\"/static/\"]').length;"
          + "if (document.querySelectorAll('script').length !== ours || ours !== 3)"
          + " bad.push('scripts');"
          + "for (const e of document.querySelectorAll('iframe, object, embed, base, style, img,"
          + " math, foreignObject, plaintext, [style]:not(.bars *, .pop), meta[http-equiv],"
          + " video, audio, marquee')) bad.push(e.outerHTML.slice(0, 120));"
          + "for (const e of document.querySelectorAll('*')) for (const a of e.attributes)"
          + " { if (a.name.startsWith('on') || a.name.startsWith('hx-on')) bad.push(a.name);"
          + " if (['href', 'src', 'action', 'formaction', 'hx-get'].includes(a.name)"
          + " && !/^(\\/|#|\\?|https?:\\/\\/|$)/.test(a.value)) bad.push(a.name + '=' + a.value); }"
          + "return bad;";

  @TempDir private static Path folder;

  @Test
  void there_are_enough_of_them() {
    assertThat(STRINGS).hasSizeGreaterThanOrEqualTo(515).doesNotHaveDuplicates();
  }

  @Test
  void hostile_strings_run_nothing_and_break_no_layout() throws IOException {
    HostileNews news = new HostileNews(STRINGS);
    try (Browser browser = Browser.open(true)) {
      index(news);
      try (DatelineServer server =
          DatelineServer.start(WebOptions.LOCAL.on(0), folder.resolve("index"), news)) {
        List<String> wrong = new ArrayList<>();
        for (String path : paths()) {
          for (int width : List.of(360, 1440)) {
            browser.sized(width, 900);
            browser.driver().get(server.address() + path);
            List<Object> found = new ArrayList<>();
            found.addAll((List<?>) browser.driver().executeScript(INTRUDERS));
            browser.misplaced().stream().filter(HostileTextTest::counts).forEach(found::add);
            found.forEach(what -> wrong.add(path + " at " + width + ": " + what));
          }
        }
        assertThat(wrong).isEmpty();
        assertThat(browser.complaints())
            .filteredOn(line -> !line.contains("status of 400")) // what is no query is refused
            .isEmpty();
        assertThat(browser.strangers()).isEmpty();
      }
    }
  }

  /** A letter under sixty marks is wider than a window and can only be cut. */
  private static boolean counts(Object what) {
    String seen = what.toString();
    return !seen.contains("\u0e49".repeat(10)) && !seen.contains("\u0351\u0323".repeat(5));
  }

  private static void index(HostileNews news) throws IOException {
    try (FactIndex index = FactIndex.create(folder.resolve("index"))) {
      for (Reading reading : news.all()) {
        index.put(reading);
      }
      index.commit("");
    }
  }

  private static List<String> paths() {
    List<String> paths = new ArrayList<>();
    int pages = (STRINGS.size() * 3 + Search.MOST - 1) / Search.MOST;
    for (int page = 1; page <= pages; page++) {
      paths.add("?size=100&page=" + page + (page % 2 == 0 ? "&view=cards" : ""));
    }
    for (int page = 1; page <= 1 + STRINGS.size() / Search.MOST; page++) {
      paths.add("?q=type:article&size=100&page=" + page);
    }
    paths.add("?view=map");
    paths.add("people");
    paths.add("sources");
    paths.add("figures");
    paths.add("figures?q=12");
    paths.add("facets/source");
    paths.add("facets/event?within=hacked");
    for (int i = 0; i < STRINGS.size(); i += EVERY) {
      paths.add("articles/hostile" + i);
      String encoded = Params.encoded(STRINGS.get(i)).replace("+", "%20");
      if (i % (4 * EVERY) == 0 && encoded.length() < 2000) {
        paths.add("?words=&q=" + encoded + "&source=" + encoded + "&not.place=" + encoded);
      }
    }
    return paths;
  }
}
