package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A headless Chromium that reaches nothing but loopback, and what a test asks of a page: that it
 * says nothing to the console, asks nobody else, fits its window and can be used by everybody.
 */
public final class Browser implements AutoCloseable {
  private static final String LAYOUT = script("layout.js");
  private static final String AXE = webJar("axe-core/4.6.3/axe.min.js");
  private static final Path SHOTS = Path.of("target", "screenshots");

  /** Kept, so that it stays quiet: our few commands do not need a protocol of this very version. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /**
   * Opens one; the test is left out, and says so, where there is none.
   *
   * @param scripts whether pages may run theirs
   */
  public static Browser open(boolean scripts) {
    Optional<Path> chromium = program("chromium", "chromium-browser", "google-chrome");
    Optional<Path> chromedriver = program("chromedriver");
    if (chromium.isEmpty() || chromedriver.isEmpty()) {
      System.err.println(
          "WARNING: no chromium and chromedriver on the PATH: THE SCREENS ARE NOT TESTED");
    }
    Assumptions.assumeTrue(
        chromium.isPresent() && chromedriver.isPresent(), "chromium and chromedriver are needed");
    SELENIUM.setLevel(Level.SEVERE);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.get().toString());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--hide-scrollbars",
        "--no-first-run",
        "--lang=en-GB",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");
    if (!scripts) {
      options.setExperimentalOption(
          "prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
    }
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable("browser", Level.ALL);
    logs.enable("performance", Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromedriver.get().toFile())
            .usingAnyFreePort()
            .build();
    ChromeDriver driver = new ChromeDriver(service, options);
    driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
    driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
    return new Browser(driver);
  }

  private static Optional<Path> program(String... names) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(names)
        .flatMap(name -> Stream.of(path.split(":", -1)).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  public ChromeDriver driver() {
    return driver;
  }

  public void sized(int width, int height) {
    // the window's own edges take some of it
    driver.manage().window().setSize(new Dimension(width, height));
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** What the system prefers: {@code light} or {@code dark}. */
  public void themed(String theme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
  }

  /** What is out of place: overlaps, what sticks out of the window, text cut off. */
  public List<?> misplaced() {
    return (List<?>) driver.executeScript(LAYOUT);
  }

  /** Serious and critical findings of axe on this page, each with its elements. */
  public List<?> barriers() {
    driver.executeScript(AXE);
    return (List<?>)
        driver.executeAsyncScript(
            "const done = arguments[arguments.length - 1];"
                + "axe.run(document, {resultTypes: ['violations']}).then(r => done(r.violations"
                + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
                + ".map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html).join(' | '))),"
                + " e => done([String(e)]));");
  }

  /** What went to the console since the last time. */
  public List<String> complaints() {
    return driver.manage().logs().get("browser").getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /** Addresses off this machine that were asked for since the last time. */
  public List<String> strangers() {
    return driver.manage().logs().get("performance").getAll().stream()
        .map(LogEntry::getMessage)
        .filter(message -> message.contains("\"Network.requestWillBeSent\""))
        .flatMap(Browser::asked)
        .filter(url -> url.startsWith("http") || url.startsWith("ws"))
        .filter(url -> !url.startsWith("http://127.0.0.1:"))
        .toList();
  }

  private static Stream<String> asked(String message) {
    String before = "\"request\":{";
    int request = message.indexOf(before);
    int url = request < 0 ? -1 : message.indexOf("\"url\":\"", request);
    return url < 0
        ? Stream.of()
        : Stream.of(message.substring(url + 7, message.indexOf('"', url + 7)));
  }

  /** Keeps a picture of the page under {@code target/screenshots}. */
  public void keep(String name) throws IOException {
    Files.createDirectories(SHOTS);
    Files.write(SHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
  }

  private static String script(String name) {
    return resource("/dateline/web/" + name);
  }

  private static String webJar(String path) {
    return resource("/META-INF/resources/webjars/" + path);
  }

  private static String resource(String path) {
    try (InputStream in = Browser.class.getResourceAsStream(path)) {
      assertThat(in).as(path).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new IllegalStateException(path, broken);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
