package dateline.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 9309, rule by rule; a line of the file ends with a semicolon. */
class RobotsRulesTest {
  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # 2.2.1: our group, else the one for all, else nothing is forbidden
          User-agent: *; Disallow: /a                                 | /a/b       | false
          User-agent: *; Disallow: /a                                 | /b         | true
          User-agent: dateline; Disallow: /a; User-agent: *; Disallow: / | /b      | true
          User-agent: DateLine; Disallow: /a                          | /a         | false
          User-agent: Dateline/2.0; Disallow: /a                      | /a         | false
          User-agent: other; Disallow: /                              | /a         | true
          User-agent: x; User-agent: dateline; Disallow: /a           | /a         | false
          User-agent: dateline; Disallow: /a; User-agent: dateline; Disallow: /b | /a | false
          User-agent: dateline; Disallow: /a; User-agent: dateline; Disallow: /b | /b | false
          # 2.2.2: the longest match decides, allow when both are as long
          User-agent: *; Disallow: /a; Allow: /a/b                    | /a/b/c     | true
          User-agent: *; Disallow: /a/b; Allow: /a                    | /a/b/c     | false
          User-agent: *; Disallow: /a; Allow: /a                      | /a         | true
          User-agent: *; Disallow:                                    | /a         | true
          User-agent: *; Disallow: /A                                 | /a         | true
          # 2.2.3: * and $
          User-agent: *; Disallow: /*.pdf$                            | /a/b.pdf   | false
          User-agent: *; Disallow: /*.pdf$                            | /a/b.pdf?x | true
          User-agent: *; Disallow: /a*c                               | /abbbcd    | false
          User-agent: *; Disallow: /a?id=                             | /a?id=7    | false
          User-agent: *; Disallow: /%7Ejoe/                           | /~joe/x    | false
          User-agent: *; Disallow: / # all of it                      | /a         | false
          # no rule we can read forbids nothing
          <html>not here</html>                                       | /a         | true
          """)
  void the_rules_are_kept(String file, String path, boolean allowed) {
    Robots robots = new Robots("dateline");
    Address page = Address.of("https://outlet.example" + path);
    byte[] body = file.replace("; ", "\n").getBytes(StandardCharsets.UTF_8);
    assertThat(Robots.allows(Robots.parse(page.origin(), body, "dateline"), page.toString()))
        .isEqualTo(allowed);
    assertThat(robots.allows(page)).as("nothing is allowed before the rules are known").isFalse();
  }
}
