package dateline.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HTTPS://News.Example:443/a/../b?c#d      | https://news.example/b?c
          http://user:secret@news.example/a        | http://news.example/a
          http://0x08080808/                       | http://8.8.8.8/
          http://010.8.8.8/                        | http://8.8.8.8/
          http://8.2056                            | http://8.0.8.8/
          http://8.8.8.8./                         | http://8.8.8.8/
          http://bücher.example/                   | http://xn--bcher-kva.example/
          http://news.example\\a b                  | http://news.example/a%20b
          """)
  void an_address_has_one_spelling(String written, String spelled) {
    assertThat(Address.of(written)).hasToString(spelled);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "news.example",
        "file:///etc/passwd",
        "ftp://news.example/",
        "javascript:alert(1)",
        "data:text/html,x",
        "http://",
        "http://[::%31]/",
        "http://1.2.3.4.5/",
        "http://256.1.1.1/",
        "http://0x1.example.0x/",
        "http://a b.example/",
        "http://news.example:99999/"
      })
  void an_address_nobody_can_be_sure_of_is_refused(String written) {
    assertThatThrownBy(() -> Address.of(written)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1", // carriers' own
        "127.0.0.1",
        "169.254.169.254", // clouds' metadata
        "172.31.0.1",
        "192.168.0.1",
        "198.19.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::10.0.0.1", // v4-compatible
        "fc00::1",
        "fd12::1",
        "fe80::1",
        "ff02::1",
        "64:ff9b::a00:1", // NAT64 of 10.0.0.1
        "2002:a00:1::1", // 6to4 of 10.0.0.1
        "2001:4860::5efe:10.0.0.1", // ISATAP of 10.0.0.1
        "2001:db8::1",
        "2001::1"
      })
  void an_address_inside_is_not_public(String literal) throws UnknownHostException {
    assertThat(IpAddresses.isPublic(InetAddress.getByName(literal))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1.1.1.1", "9.255.255.255", "172.32.0.1", "2606:4700::1111", "64:ff9b::808:808"})
  void an_address_outside_is_public(String literal) throws UnknownHostException {
    assertThat(IpAddresses.isPublic(InetAddress.getByName(literal))).isTrue();
  }

  @Test
  void one_host_is_one_registrable_domain_and_a_port_on_loopback() {
    assertThat(Address.of("https://www.news.co.uk/").paceKey()).isEqualTo("news.co.uk");
    assertThat(Address.of("https://a.b.news.com/").paceKey()).isEqualTo("news.com");
    assertThat(Address.of("http://127.0.0.1:8001/").paceKey()).isEqualTo("127.0.0.1:8001");
  }

  @Test
  void behind_a_proxy_only_the_own_machine_and_the_exceptions_are_direct() {
    ProxyChoice proxies =
        ProxyChoice.ofEnvironment(
            java.util.Map.of(
                "HTTPS_PROXY", "http://proxy.example:3128", "NO_PROXY", ".desk.example"));
    assertThat(proxies.address().orElseThrow().getPort()).isEqualTo(3128);
    assertThat(proxies.isDirect("cms.desk.example")).isTrue();
    assertThat(proxies.isDirect("127.0.0.1")).isTrue();
    assertThat(proxies.isDirect("news.example")).isFalse();
  }
}
