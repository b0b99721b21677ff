package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.Given;
import dateline.model.Page;
import dateline.model.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One page of an archive is damaged: the others come out whole, and the loss is said. */
class DamagedWarcTest {
  private static final int PAGES = 6;
  private static final int HURT = 3;

  @TempDir Path folder;
  private final List<Integer> starts = new ArrayList<>();
  private byte[] zipped = new byte[0];

  /** What happens to the bytes of one page, its records' first byte at 0. */
  enum Harm {
    FLIPPED {
      @Override
      byte[] done(byte[] page) {
        page[page.length * 2 / 3] ^= 0x10;
        return page;
      }
    },
    CUT_OUT {
      @Override
      byte[] done(byte[] page) {
        return joined(Arrays.copyOf(page, 200), Arrays.copyOfRange(page, 260, page.length));
      }
    },
    PUT_IN {
      @Override
      byte[] done(byte[] page) {
        byte[] half = Arrays.copyOf(page, page.length / 2);
        return joined(joined(half, new byte[] {7, 7, 7}), page);
      }
    },
    ZEROED {
      @Override
      byte[] done(byte[] page) {
        Arrays.fill(page, page.length / 3, page.length / 2, (byte) 0);
        return page;
      }
    },
    WITHOUT_ITS_END {
      @Override
      byte[] done(byte[] page) {
        return Arrays.copyOf(page, page.length - 40);
      }
    },
    WITHOUT_ITS_BEGINNING {
      @Override
      byte[] done(byte[] page) {
        return Arrays.copyOfRange(page, 15, page.length);
      }
    };

    abstract byte[] done(byte[] page);
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  private static URI address(int number) {
    return URI.create("https://meridian.example/" + number);
  }

  private static byte[] body(int number) {
    StringBuilder body = new StringBuilder("<p>Page ").append(number);
    Random words = new Random(number);
    for (int i = 0; i < 300; i++) {
      body.append(' ').append(Integer.toString(words.nextInt(1 << 20), 36));
    }
    return body.toString().getBytes(StandardCharsets.UTF_8);
  }

  @BeforeEach
  void archive() throws IOException {
    try (WarcArchive archive = WarcArchive.open(folder, Position.START)) {
      for (int i = 0; i < PAGES; i++) {
        URI uri = address(i);
        Map<String, List<String>> headers = Map.of("Content-Type", List.of("text/html"));
        Instant when = Instant.parse("2026-03-01T08:00:00Z");
        Page page = new Page(uri, Source.ofHost(uri), when, 200, headers, body(i), Given.NOTHING);
        starts.add((int) archive.append(page).offset());
      }
    }
    zipped = Files.readAllBytes(folder.resolve("dateline-000001.warc.gz"));
  }

  /** The archive with one page's bytes done something to. */
  private static byte[] hurt(byte[] archive, int from, int to, Harm harm) {
    byte[] page = harm.done(Arrays.copyOfRange(archive, from, to));
    byte[] after = Arrays.copyOfRange(archive, to, archive.length);
    return joined(joined(Arrays.copyOf(archive, from), page), after);
  }

  private static List<Integer> whole(byte[] archive, boolean lossIsSaid) throws IOException {
    List<Integer> numbers = new ArrayList<>();
    Damage damage =
        WarcReader.read(
            new ByteArrayInputStream(archive),
            (next, page) -> {
              int number = Integer.parseInt(page.uri().getPath().substring(1));
              assertThat(page.body()).as("page %s is whole", number).isEqualTo(body(number));
              numbers.add(number);
              return true;
            });
    assertThat(damage.lost() > 0).as("%s", damage).isEqualTo(lossIsSaid);
    return numbers;
  }

  private static void assertOthersAreThere(List<Integer> found) {
    assertThat(found)
        .containsAll(IntStream.range(0, PAGES).filter(i -> i != HURT).boxed().toList());
    assertThat(found).doesNotHaveDuplicates().isSorted();
  }

  @ParameterizedTest
  @EnumSource(Harm.class)
  void a_compressed_archive_goes_on_after_the_damage(Harm harm) throws IOException {
    byte[] damaged = hurt(zipped, starts.get(HURT), starts.get(HURT + 1), harm);
    assertOthersAreThere(whole(damaged, true));
  }

  @ParameterizedTest
  @EnumSource(Harm.class)
  void a_plain_archive_goes_on_after_the_damage(Harm harm) throws IOException {
    byte[] plain = new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes();
    ByteArrayOutputStream before = new ByteArrayOutputStream();
    before.writeBytes(
        new GZIPInputStream(new ByteArrayInputStream(zipped, 0, starts.get(HURT))).readAllBytes());
    int from = before.size();
    byte[] page = Arrays.copyOfRange(zipped, starts.get(HURT), starts.get(HURT + 1));
    int to = from + new GZIPInputStream(new ByteArrayInputStream(page)).readAllBytes().length;
    assertOthersAreThere(whole(hurt(plain, from, to, harm), true));
  }

  @Test
  void an_end_that_is_missing_is_said() throws IOException {
    assertThat(whole(zipped, false)).hasSize(PAGES);
    assertThat(whole(Arrays.copyOf(zipped, zipped.length - 30), true)).hasSize(PAGES - 1);
    assertThat(whole(new byte[0], false)).isEmpty();
  }

  @Test
  void a_flipped_bit_anywhere_costs_at_most_its_own_page() throws IOException {
    int step = Boolean.getBoolean("dateline.soak") ? 1 : 97; // bits; prime, so every kind of byte
    for (int bit = starts.getFirst() * Byte.SIZE; bit < zipped.length * Byte.SIZE; bit += step) {
      byte[] damaged = zipped.clone();
      damaged[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      assertThat(addressesAndBodies(damaged))
          .as("bit %s of byte %s flipped", bit % Byte.SIZE, bit / Byte.SIZE)
          .hasSizeGreaterThan(PAGES - 2)
          .isSubsetOf(written());
    }
  }

  private static List<String> addressesAndBodies(byte[] archive) throws IOException {
    List<String> found = new ArrayList<>();
    WarcReader.read(
        new ByteArrayInputStream(archive),
        (next, page) ->
            found.add(page.uri() + " " + new String(page.body(), StandardCharsets.UTF_8)));
    return found;
  }

  private static List<String> written() {
    return IntStream.range(0, PAGES)
        .mapToObj(i -> address(i) + " " + new String(body(i), StandardCharsets.UTF_8))
        .toList();
  }
}
