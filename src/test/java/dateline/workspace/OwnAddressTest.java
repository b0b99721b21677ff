package dateline.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Given;
import dateline.model.Page;
import dateline.model.Source;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OwnAddressTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          # head of the page                                              | its own address
          <link rel="canonical" href="https://a.example/storm">            | https://a.example/storm
          <LINK HREF='/storm' REL='Canonical'/>                            | https://w.example/storm
          <link href=../storm rel=canonical>                               | https://w.example/storm
          <link data-href="/no" rel="canonical" href="/a?x=1&amp;y=2">     | https://w.example/a?x=1&y=2
          <link rel="canonical" href="/a b">                               | https://w.example/a%20b
          <meta property="og:url" content="https://a.example/og">          | https://a.example/og
          <meta property="og:url" content="/og"><link rel=canonical href=/c> | https://w.example/c
          <link rel="stylesheet" href="/s.css">                            | ``
          <link rel="canonical" href="https://a.example/">                 | ``
          <link rel="canonical" href="">                                   | ``
          <link rel="canonical" href="javascript:x">                       | ``
          <link rel="canonical" href="https://%zz">                        | ``
          <link rel="canonical" href="https://a.example/storm              | ``
          <p>canonical                                                     | ``
          """,
      delimiter = '|')
  void the_address_a_page_calls_its_own(String head, String own) {
    Page page =
        new Page(
            URI.create("https://w.example/feed/1?utm=2"),
            Source.UNKNOWN,
            Instant.EPOCH,
            200,
            Map.of(),
            ("<html><head>" + head).getBytes(StandardCharsets.UTF_8),
            Given.NOTHING);
    assertThat(OwnAddress.of(page).orElse("")).isEqualTo(own);
  }
}
