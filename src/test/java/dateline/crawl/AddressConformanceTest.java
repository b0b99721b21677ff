package dateline.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.ConformanceFiles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;

class AddressConformanceTest {
  @Test
  void addresses_are_spelled_as_browsers_spell_them() throws IOException {
    int same = 0;
    int all = 0;
    int refused = 0;
    int mustFail = 0;
    List<String> wrong = new ArrayList<>();
    for (JsonNode one : ConformanceFiles.read("url")) {
      String input = one.path("input").asText();
      String base = one.path("base").asText("");
      String href = one.path("expect").path("href").asText();
      boolean fails = one.path("expect").path("failure").asBoolean();
      String got = spelled(input, one.path("base").isNull() ? "" : base);
      if (fails) {
        mustFail++;
        if (got.startsWith("!")) {
          refused++;
        } else {
          wrong.add("must fail: " + one.path("input") + " base " + base + " gave " + got);
        }
      } else if (href.startsWith("http://") || href.startsWith("https://")) {
        if (!one.path("expect").path("username").asText().isEmpty()
            || !one.path("expect").path("password").asText().isEmpty()) {
          continue; // we refuse these
        }
        all++;
        String bare = href.contains("#") ? href.substring(0, href.indexOf('#')) : href;
        if (got.equals(bare)) {
          same++;
        } else {
          wrong.add(one.path("input") + " base " + base + ": " + got + " not " + href);
        }
      }
    }
    ConformanceFiles.print("url same href", same, all);
    ConformanceFiles.print("url must fail refused", refused, mustFail);
    wrong.forEach(System.out::println);
    assertThat(same).isGreaterThanOrEqualTo((int) Math.ceil(0.84 * all));
    assertThat(refused).isEqualTo(mustFail);
  }

  private static String spelled(String input, String base) {
    try {
      return (base.isEmpty() ? Address.of(input) : Address.of(base).resolve(input)).toString();
    } catch (IllegalArgumentException refused) {
      return "!" + refused.getMessage();
    }
  }

  @Test
  void private_addresses_are_refused_and_public_ones_are_not() throws IOException {
    int blocked = 0;
    int toBlock = 0;
    int allowed = 0;
    int toAllow = 0;
    List<String> wrong = new ArrayList<>();
    for (JsonNode one : ConformanceFiles.read("ssrf")) {
      boolean mayConnect = one.path("expect").path("verdict").asText().equals("allowed");
      boolean connects = connects(one);
      if (mayConnect) {
        toAllow++;
        allowed += connects ? 1 : 0;
      } else {
        toBlock++;
        blocked += connects ? 0 : 1;
      }
      if (mayConnect != connects) {
        wrong.add(one.path("id").asText() + " " + one.path("url") + " " + one.path("expect"));
      }
    }
    ConformanceFiles.print("ssrf blocked", blocked, toBlock);
    ConformanceFiles.print("ssrf allowed", allowed, toAllow);
    wrong.forEach(System.out::println);
    assertThat(blocked).isEqualTo(toBlock);
    assertThat(allowed).isEqualTo(toAllow);
  }

  /** Whether a socket would be connected: counted there, with a resolver that asks nobody. */
  private static boolean connects(JsonNode one) {
    AtomicInteger sockets = new AtomicInteger();
    JsonNode answers = one.path("expect").path("resolve");
    Dns stub =
        name -> {
          List<InetAddress> found = new ArrayList<>();
          if (answers.isArray()) {
            for (JsonNode answer : answers) {
              found.add(InetAddress.getByName(answer.asText()));
            }
          } else if (answers.isTextual()) {
            found.add(InetAddress.getByName(answers.asText()));
          }
          if (found.isEmpty()) {
            throw new UnknownHostException(name);
          }
          return found;
        };
    CrawlOptions options = CrawlOptions.DEFAULTS.edit().contact("desk@example.org").done();
    try (Fetcher fetcher =
        new Fetcher(
            options, stub, ProxyChoice.NONE, Optional.of(to -> sockets.incrementAndGet()))) {
      fetcher.fetch(Address.of(one.path("url").asText()), Fetcher.Known.NOTHING);
    } catch (IllegalArgumentException refused) {
      return sockets.get() > 0;
    }
    return sockets.get() > 0;
  }
}
