package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.web.Browser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/** The screens in a real browser, with the demo's newspapers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ScreensTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir private static Path folder;

  private Browser browser;
  private DemoHouse house;

  @BeforeAll
  void open() throws IOException {
    browser = Browser.open(true);
    house = DemoHouse.open(folder.resolve("demo"));
  }

  @AfterAll
  void close() throws IOException {
    if (house != null) {
      house.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void forget() {
    browser.complaints();
    browser.strangers();
  }

  private ChromeDriver driver() {
    return browser.driver();
  }

  private void go(String path) {
    driver().get(house.address() + path.substring(1));
  }

  private WebElement find(String css) {
    return driver().findElement(By.cssSelector(css));
  }

  private static void await(String what, BooleanSupplier there) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!quietly(there)) {
      assertThat(System.nanoTime()).as("waited too long: " + what).isLessThan(end);
      Thread.onSpinWait();
    }
  }

  /** An element may be replaced just while it is looked at. */
  private static boolean quietly(BooleanSupplier there) {
    try {
      return there.getAsBoolean();
    } catch (org.openqa.selenium.WebDriverException replaced) {
      return false;
    }
  }

  private String total() {
    return find("#total").getText();
  }

  private int hits() {
    return Integer.parseInt(total().replaceAll("[^0-9]", ""));
  }

  /** A value in the column of facets. */
  private WebElement value(String facet, String value, String link) {
    return driver()
        .findElement(
            By.xpath(
                "//section[@aria-labelledby='facet-"
                    + facet
                    + "']//li[.//span[contains(@class,'value')][normalize-space()='"
                    + value
                    + "']]/a[contains(@class,'"
                    + link
                    + "')]"));
  }

  private void clean() {
    assertThat(browser.complaints())
        .as("console")
        .filteredOn(line -> line.startsWith(house.address()) || !line.startsWith("http"))
        .isEmpty();
    assertThat(browser.strangers()).as("requests off this machine").isEmpty();
  }

  @Test
  void a_search_is_narrowed_by_facets_and_days_and_back_restores_it() {
    browser.sized(1440, 900);
    go("/");
    find("#q").sendKeys("type:count event:kill", Keys.ENTER);
    await("a search", () -> driver().getCurrentUrl().contains("q=type"));
    int all = hits();
    assertThat(all).isGreaterThan(3);

    value("source", "Meridian Wire", "only").click();
    await("one outlet", () -> driver().getCurrentUrl().contains("source=Meridian"));
    await("fewer", () -> hits() < all);
    int only = hits();
    assertThat(find(".chips").getText()).contains("Outlet: Meridian Wire");

    driver().navigate().back();
    await("all again", () -> hits() == all);
    assertThat(driver().getCurrentUrl()).doesNotContain("source=");

    value("source", "Meridian Wire", "not").click();
    await("all but one outlet", () -> hits() == all - only);
    assertThat(driver().getCurrentUrl()).contains("not.source=Meridian");
    find(".chip a").click();
    await("the choice taken back", () -> hits() == all);
    clean();
  }

  @Test
  void a_query_that_cannot_be_read_stays_in_the_box_with_a_caret_at_the_fault() {
    go("/");
    find("#q").sendKeys("value:>many flood", Keys.ENTER);
    await("what is wrong", () -> find(".fault").isDisplayed());
    assertThat(find(".fault").getText()).contains("value:>many flood").contains("^");
    assertThat(find("#q").getDomProperty("value")).isEqualTo("value:>many flood");
    browser.complaints(); // the refusal itself
  }

  @Test
  void days_are_brushed_with_the_pointer_the_keyboard_and_by_typing() {
    browser.sized(1440, 900);
    go("/?q=type:count+event:kill");
    int all = hits();
    List<WebElement> bars = driver().findElements(By.cssSelector("#days .bar .hot"));
    assertThat(bars).hasSizeGreaterThan(20);
    new Actions(driver())
        .moveToElement(bars.get(0))
        .clickAndHold()
        .moveToElement(bars.get(5))
        .moveToElement(bars.get(9))
        .release()
        .perform();
    await("days chosen", () -> driver().getCurrentUrl().contains("from=2026-04-14"));
    await("fewer", () -> hits() < all);
    int brushed = hits();
    assertThat(driver().getCurrentUrl()).contains("to=2026-04-23");

    WebElement last = driver().findElements(By.cssSelector("#days .handle")).get(1);
    last.sendKeys(Keys.END, Keys.ENTER);
    await("all days", () -> hits() == all);

    go("/?q=type:count+event:kill&from=2026-04-14&to=2026-04-23");
    assertThat(hits()).isEqualTo(brushed);
    assertThat(find("input[name=from]").getDomProperty("value")).isEqualTo("2026-04-14");
    clean();
  }

  @Test
  void what_is_being_typed_is_completed() {
    go("/");
    find("#q").sendKeys("place:ecu");
    await(
        "suggestions",
        () -> driver().findElements(By.cssSelector("#suggestions option")).size() > 0);
    assertThat(find("#suggestions option").getDomAttribute("value")).contains("Ecuador");
    clean();
  }

  @Test
  void an_article_shows_why_a_fact_was_found() {
    browser.sized(1440, 900);
    go("/?q=type:count+event:kill+value:98");
    find(".fact .links a[href^='/articles/']").click();
    await("the article", () -> driver().getCurrentUrl().contains("/articles/"));
    WebElement card = find(".why:target");
    assertThat(card.getText()).contains("98").contains("because of");
    card.findElement(By.cssSelector("summary")).click();
    assertThat(card.getText()).contains("value").contains("event");

    WebElement mark = find(".text a.f-count");
    new Actions(driver()).moveToElement(mark).perform();
    await("the reason beside the words", () -> find(".pop").getText().contains("because of"));
    new Actions(driver()).sendKeys(Keys.ESCAPE).perform();
    assertThat(driver().findElements(By.cssSelector(".pop"))).isEmpty();

    find("#layer-count").click();
    assertThat(find(".text a.f-count:not(.f-quote)").getCssValue("background-color"))
        .isEqualTo("rgba(0, 0, 0, 0)");
    assertThat(find(".entity .chain a").getDomAttribute("href")).startsWith("#at-");
    clean();
  }

  @Test
  void the_deep_link_opens_the_publishers_page_at_the_words() {
    browser.sized(1000, 240);
    go("/?q=type:count+event:kill+value:98");
    String words = find(".fact .own").getText();
    find(".fact .links a.out").click();
    await("a second tab", () -> driver().getWindowHandles().size() == 2);
    String ours = driver().getWindowHandle();
    String theirs =
        driver().getWindowHandles().stream().filter(h -> !h.equals(ours)).findFirst().orElseThrow();
    driver().switchTo().window(theirs);
    try {
      browser.sized(1000, 240);
      await("their page", () -> driver().getCurrentUrl().startsWith("http://127.0.0.1:"));
      driver().navigate().refresh(); // the window had another size when it opened
      await(
          "the words in the window: " + words,
          () ->
              (Boolean)
                  driver()
                      .executeScript(
                          "const walk = document.createTreeWalker(document.body, 4);"
                              + "while (walk.nextNode()) {"
                              + "const at = walk.currentNode.data.indexOf(arguments[0]);"
                              + "if (at < 0) continue; const r = document.createRange();"
                              + "r.setStart(walk.currentNode, at);"
                              + "r.setEnd(walk.currentNode, at + arguments[0].length);"
                              + "const b = r.getBoundingClientRect();"
                              + "if (b.top >= 0 && b.bottom <= innerHeight && scrollY > 0)"
                              + " return true; } return false;",
                          words));
    } finally {
      driver().close();
      driver().switchTo().window(ours);
    }
    clean();
  }

  @Test
  void what_is_seen_is_what_is_exported() throws Exception {
    browser.sized(1440, 900);
    go("/?q=type:count+event:kill&source=Meridian+Wire&size=100");
    int shown = driver().findElements(By.cssSelector("tr.fact")).size();
    assertThat(shown).isEqualTo(hits());
    List<String> links = new ArrayList<>();
    driver()
        .findElements(By.cssSelector("tr.fact .links a.out"))
        .forEach(a -> links.add(a.getDomAttribute("href")));
    String xlsx = find(".exports a[href*='.xlsx']").getDomProperty("href");
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(Optional.ofNullable(xlsx).orElseThrow())).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(exported(answer.body()))
        .filteredOn(link -> link.contains("#:~:text=")) // the articles have a sheet of their own
        .containsExactlyInAnyOrderElementsOf(links);
  }

  /** The column {@code link} of the sheets that have one. */
  private static List<String> exported(byte[] workbook) throws IOException {
    List<String> links = new ArrayList<>();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      for (Sheet sheet : book) {
        int column = -1;
        for (Row row : sheet) {
          for (Cell cell : row) {
            boolean heading = row.getRowNum() == 0 && cell.toString().equals("link");
            column = heading ? cell.getColumnIndex() : column;
          }
          if (row.getRowNum() > 0 && column >= 0) {
            Cell cell = row.getCell(column);
            links.add(
                cell.getHyperlink() == null ? cell.toString() : cell.getHyperlink().getAddress());
          }
        }
      }
    }
    return links;
  }

  @Test
  void a_feed_is_added_from_the_page_of_sources() {
    go("/sources");
    find("#url").sendKeys(house.feed(), Keys.ENTER);
    await("what came of it", () -> !find(".said").getText().isEmpty());
    // the same form from elsewhere is refused; from here it gets as far as the crawler's own rules
    assertThat(find(".said").getText()).contains("--contact");
    clean();
  }

  /** Every page there is, by its name. */
  private List<List<String>> pages() {
    go("/?q=ecuador");
    String article = find(".fact .links a[href^='/articles/']").getDomAttribute("href");
    go("/people");
    String person = find(".names a").getDomAttribute("href");
    return List.of(
        List.of("search", "/?q=type:count+event:kill"),
        List.of("chosen", "/?q=people&source=Meridian+Wire&not.place=Quito&from=2026-04-14"),
        List.of("cards", "/?view=cards"),
        List.of("map", "/?view=map"),
        List.of("articles", "/?q=type:article+ecuador"),
        List.of("nothing", "/?q=type:count+event:levitate"),
        List.of("wrong", "/?q=value:%3Emany"),
        List.of("facet", "/facets/person?q=ecuador"),
        List.of("article", Optional.ofNullable(article).orElseThrow().replaceFirst("#.*", "")),
        List.of("people", "/people"),
        List.of("person", Optional.ofNullable(person).orElseThrow()),
        List.of("figures", "/figures"),
        List.of("plot", "/figures?counted_lemma=people"),
        List.of("sources", "/sources"));
  }

  @Test
  void every_page_fits_every_window_in_light_and_dark() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (List<String> page : pages()) {
      for (String theme : List.of("light", "dark")) {
        browser.themed(theme);
        for (int width : List.of(360, 768, 1440)) {
          browser.sized(width, 1000);
          go(page.getLast());
          String name = page.getFirst() + "-" + width + "-" + theme;
          browser.misplaced().forEach(what -> wrong.add(name + ": " + what));
          browser.keep(name);
        }
        browser.barriers().forEach(what -> wrong.add(page.getFirst() + " " + theme + ": " + what));
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(browser.complaints())
        .filteredOn(line -> !line.contains("status of 400")) // the page of a wrong query
        .isEmpty();
    assertThat(browser.strangers()).isEmpty();
  }

  @Test
  void the_theme_can_be_chosen_and_stays() {
    browser.themed("light");
    go("/");
    String before = find("body").getCssValue("color");
    find("#theme").click();
    assertThat(find("html").getDomAttribute("data-theme")).isEqualTo("dark");
    go("/people");
    assertThat(find("body").getCssValue("color")).isNotEqualTo(before);
    find("#theme").click();
    driver().executeScript("localStorage.clear()");
  }

  @Test
  void everything_works_without_scripts() {
    try (Browser plain = Browser.open(false)) {
      ChromeDriver driver = plain.driver();
      driver.get(house.address());
      driver.findElement(By.id("q")).sendKeys("type:count event:kill", Keys.ENTER);
      await("a search", () -> driver.getCurrentUrl().contains("q=type"));
      driver.findElement(By.cssSelector(".values .only")).click();
      await("a facet", () -> driver.findElements(By.cssSelector(".chip")).size() == 1);
      driver.findElement(By.cssSelector(".fact .links a[href^='/articles/']")).click();
      await("an article", () -> driver.findElements(By.cssSelector(".why:target")).size() == 1);
      assertThat(driver.findElement(By.cssSelector("#theme")).isDisplayed()).isFalse();
    }
  }
}
