package dateline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.fact.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FactIndexTest {
  private static final long SEED = 20200602;
  @TempDir Path folder;

  private static int facts(List<Reading> readings) {
    return readings.stream().mapToInt(reading -> reading.facts().size()).sum();
  }

  private void write(List<Reading> readings, String position) throws IOException {
    try (FactIndex index = FactIndex.open(folder)) {
      for (Reading reading : readings) {
        index.put(reading);
      }
      index.commit(position);
    }
  }

  @Test
  void a_commit_keeps_the_position_and_every_fact() throws IOException {
    List<Reading> news = new InventedNews(SEED).readings(50);
    write(news, "pages-0001.warc.gz:4711");
    try (FactIndex again = FactIndex.open(folder);
        FactSearch search = FactSearch.open(folder)) {
      assertThat(again.position()).isEqualTo("pages-0001.warc.gz:4711");
      assertThat(search.count(FactQuery.ALL)).isEqualTo(facts(news));
      assertThat(search.count(FactQuery.parse("type:article"))).isEqualTo(50);
    }
  }

  @Test
  void a_later_reading_of_an_article_takes_the_place_of_the_earlier() throws IOException {
    InventedNews invented = new InventedNews(SEED);
    write(List.of(invented.reading("a"), invented.reading("b")), "1");
    Reading later = invented.reading("a");
    write(List.of(later), "2");
    write(List.of(later), "3");
    try (FactSearch search = FactSearch.open(folder)) {
      FactQuery ofA = FactQuery.parse("article_id:a");
      assertThat(search.count(ofA)).isEqualTo(later.facts().size());
      assertThat(search.count(FactQuery.parse("type:article"))).isEqualTo(2);
    }
  }

  @Test
  void what_was_not_committed_is_forgotten() throws IOException {
    InventedNews invented = new InventedNews(SEED);
    write(invented.readings(3), "3");
    try (FactIndex index = FactIndex.open(folder)) {
      index.put(invented.reading("late"));
    }
    try (FactIndex index = FactIndex.open(folder);
        FactSearch search = FactSearch.open(folder)) {
      assertThat(index.position()).isEqualTo("3");
      assertThat(search.count(FactQuery.parse("type:article"))).isEqualTo(3);
    }
  }

  @Test
  void a_second_writer_is_told_that_there_is_one() throws IOException {
    try (FactIndex first = FactIndex.open(folder)) {
      assertThat(first.size()).isZero();
      assertThatThrownBy(() -> FactIndex.open(folder))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid() + " (")
          .hasMessageContaining(" since 2")
          .hasMessageContaining("is writing to this index");
    }
  }

  @Test
  void a_search_sees_one_commit_until_it_is_refreshed() throws IOException {
    InventedNews invented = new InventedNews(SEED);
    try (FactIndex index = FactIndex.open(folder)) {
      index.put(invented.reading("a"));
      index.commit("1");
      try (FactSearch search = FactSearch.open(folder)) {
        index.put(invented.reading("b"));
        index.commit("2");
        assertThat(search.count(FactQuery.parse("type:article"))).isEqualTo(1);
        search.refresh();
        assertThat(search.count(FactQuery.parse("type:article"))).isEqualTo(2);
      }
    }
  }

  @Test
  void a_crash_leaves_the_last_commit(@TempDir Path crashed) throws IOException {
    InventedNews invented = new InventedNews(SEED);
    try (FactIndex index = FactIndex.open(folder)) {
      for (Reading reading : invented.readings(20)) {
        index.put(reading);
      }
      index.commit("20");
      for (Reading reading : invented.readings(20)) {
        index.put(reading);
      }
      try (var files = Files.list(folder)) { // what a killed process leaves behind
        for (Path file : (Iterable<Path>) files::iterator) {
          Files.copy(file, crashed.resolve(file.getFileName()));
        }
      }
    }
    try (FactIndex index = FactIndex.open(crashed);
        FactSearch search = FactSearch.open(crashed)) {
      assertThat(index.position()).isEqualTo("20");
      assertThat(search.count(FactQuery.parse("type:article"))).isEqualTo(20);
    }
  }

  @Test
  void a_search_beside_a_writer_sees_whole_commits() throws Exception {
    InventedNews invented = new InventedNews(SEED);
    FactQuery articles = FactQuery.parse("type:article");
    try (FactIndex index = FactIndex.open(folder);
        ExecutorService writer = Executors.newSingleThreadExecutor()) {
      index.commit("0");
      Future<?> writing =
          writer.submit(
              () -> {
                for (int batch = 1; batch <= 30; batch++) {
                  for (Reading reading : invented.readings(10)) {
                    index.put(reading);
                  }
                  index.commit(String.valueOf(batch));
                }
                return true;
              });
      try (FactSearch search = FactSearch.open(folder)) {
        boolean last = false;
        while (!last) {
          last = writing.isDone();
          search.refresh();
          long seen = search.count(articles);
          assertThat(seen % 10).isZero();
          assertThat(search.each(articles, (type, cells) -> assertThat(cells).isNotEmpty()))
              .isEqualTo(seen);
        }
        assertThat(search.count(articles)).isEqualTo(300);
      }
      writing.get();
    }
  }

  @Test
  void a_folder_without_an_index_says_so() {
    assertThatThrownBy(() -> FactSearch.open(folder.resolve("none")))
        .isInstanceOf(java.nio.file.NoSuchFileException.class);
    assertThatThrownBy(() -> FactSearch.open(folder))
        .isInstanceOf(java.nio.file.NoSuchFileException.class)
        .hasMessageContaining("no index here yet");
  }

  @Test
  void a_flipped_bit_anywhere_is_noticed_and_rebuild_named() throws IOException {
    write(new InventedNews(SEED).readings(30), "30");
    List<Path> files = new ArrayList<>();
    try (var all = Files.list(folder)) {
      all.filter(file -> !file.getFileName().toString().equals("write.lock")).forEach(files::add);
    }
    Random random = new Random(SEED);
    for (int round = 0; round < 30; round++) {
      Path file = files.get(random.nextInt(files.size()));
      byte[] sound = Files.readAllBytes(file);
      byte[] damaged = sound.clone();
      int at = random.nextInt(damaged.length);
      damaged[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, damaged);
      assertThatThrownBy(this::searchAll)
          .as("seed %d, round %d: byte %d of %s", SEED, round, at, file.getFileName())
          .isInstanceOf(UnusableIndexException.class)
          .hasMessageContaining("dateline rebuild");
      Files.write(file, sound);
    }
    searchAll();
  }

  private void searchAll() throws IOException {
    try (FactSearch search = FactSearch.open(folder)) {
      search.each(FactQuery.ALL, (type, cells) -> assertThat(cells).isNotEmpty());
    }
  }
}
