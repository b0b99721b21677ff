package dateline.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.archive.Position;
import dateline.archive.WarcArchive;
import dateline.fact.Reading;
import dateline.index.FactIndex;
import dateline.model.Given;
import dateline.model.Page;
import dateline.model.Source;
import dateline.read.PageReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkspaceTest {
  @TempDir Path folder;

  @Test
  void a_second_writer_is_told_who_holds_it_and_a_reader_is_let_in() throws IOException {
    Path place = folder.resolve("w");
    try (Workspace first = Workspace.create(place)) {
      assertThatThrownBy(() -> Workspace.open(place))
          .hasMessageContaining("in use by process " + ProcessHandle.current().pid());
      Workspace.openToRead(first.folder()).close();
    }
    Workspace.open(place).close();
  }

  @Test
  void a_folder_without_a_workspace_is_none() throws IOException {
    assertThatThrownBy(() -> Workspace.openToRead(folder.resolve("none")))
        .hasMessageContaining("no workspace here");
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> Workspace.create(file)).hasMessageContaining("not the folder");
  }

  @Test
  void the_command_line_beats_the_environment_and_that_the_file() throws IOException {
    Path file = folder.resolve("dateline.yaml");
    Files.writeString(file, Settings.TEMPLATE);
    assertThat(Settings.load(file, Map.of(), Map.of())).isEqualTo(Settings.DEFAULTS);
    Files.writeString(file, "contact: file@example.org\ndelay: 3\nhosts: 4\n");
    Settings settings =
        Settings.load(
            file,
            Map.of("DATELINE_DELAY", "5", "DATELINE_HOSTS", "6", "DATELINE_MAX_BODY", "7"),
            Map.of("hosts", "9"));
    assertThat(settings.contact()).isEqualTo("file@example.org");
    assertThat(settings.delaySeconds()).isEqualTo(5);
    assertThat(settings.hosts()).isEqualTo(9);
    assertThat(settings.maxBodyMegabytes()).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          colour: blue   | no setting is called colour
          delay: soon    | soon is no number
          delay: -1      | out of range
          allowPrivate: 3| not true or false
          """)
  void a_wrong_setting_is_named(String line, String message) throws IOException {
    Path file = Files.writeString(folder.resolve("dateline.yaml"), line);
    assertThatThrownBy(() -> Settings.load(file, Map.of(), Map.of())).hasMessageContaining(message);
  }

  private static Page page(int number) {
    String body = "<title>Story " + number + "</title><p>Twelve people were hurt, police said.</p>";
    return new Page(
        URI.create("https://news.example/" + number),
        Source.UNKNOWN,
        Instant.parse("2026-03-03T08:00:00Z"),
        200,
        Map.of("Content-Type", List.of("text/html")),
        body.getBytes(StandardCharsets.UTF_8),
        Given.NOTHING);
  }

  /** Remembers like an index: what was put counts from the commit on. */
  private static final class Memory implements ReadingSink {
    final List<String> committed = new ArrayList<>();
    final List<String> open = new ArrayList<>();
    String position = "";

    @Override
    public Ready prepare(Reading reading) {
      return place -> open.add(reading.article().id());
    }

    @Override
    public void commit(String upTo) {
      committed.addAll(open);
      open.clear();
      position = upTo;
    }

    @Override
    public String position() {
      return position;
    }

    @Override
    public void close() {
      open.clear();
    }
  }

  private static Page story(String address, String head, String words) {
    String body = "<title>Flood</title>" + head + "<p>" + words + "</p>";
    return new Page(
        URI.create(address),
        Source.UNKNOWN,
        Instant.parse("2026-03-03T08:00:00Z"),
        200,
        Map.of("Content-Type", List.of("text/html")),
        body.getBytes(StandardCharsets.UTF_8),
        Given.NOTHING);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # the second page's address      | its head                                        | articles
          https://news.example/flood?s=77  |                                                 | 1
          https://news.example/print/flood |                                                 | 1
          https://news.example/flood       |                                                 | 1
          https://other.example/flood      |                                                 | 2
          https://news.example/b           | <link rel=canonical href=https://news.example/b>| 2
          """)
  void the_same_words_at_another_address_of_the_outlet_are_one_article(
      String second, String head, int articles) throws IOException {
    String words =
        "The river Lune rose by two metres on Monday and took 14 houses at Marsh End, the council"
            + " said. Some 300 people slept in the school hall, where the red cross handed out"
            + " blankets and soup. Engineers expect the water to fall from Wednesday on, but the"
            + " bridge at Marsh End stays shut until it has been looked at, a spokesman said.";
    FactIndex index = FactIndex.create(folder.resolve("index"));
    try (WarcArchive archive = WarcArchive.open(folder.resolve("archive"), Position.START);
        Ingest ingest =
            new Ingest(
                archive,
                ReadingSink.of(index),
                PageReader.ofArticles()::read,
                2,
                (page, reading) -> {})) {
      archive.append(story("https://news.example/flood", "", words));
      archive.sync();
      ingest.catchUp(); // once looked up in the index, once among what is not committed
      archive.append(story(second, head == null ? "" : head, words));
      archive.append(story(second, head == null ? "" : head, words));
      archive.sync();
      ingest.catchUp();
      assertThat(index.size()).isEqualTo(articles);
    }
  }

  @Test
  void the_index_follows_the_archive_and_reads_nothing_twice() throws IOException {
    PageReader reader = PageReader.ofArticles();
    Memory index = new Memory();
    try (WarcArchive archive = WarcArchive.open(folder.resolve("archive"), Position.START)) {
      archive.append(page(1));
      archive.sync();
      try (Ingest ingest = new Ingest(archive, index, reader::read, 2, (page, reading) -> {})) {
        ingest.catchUp();
        assertThat(index.committed).hasSize(1);
        archive.append(page(2));
        ingest.catchUp();
        assertThat(index.committed).as("not synced, not read").hasSize(1);
        archive.sync();
        ingest.catchUp();
        ingest.catchUp();
      }
      for (int i = 3; i < 40; i++) {
        archive.append(page(i));
      }
      archive.sync();
      try (Ingest later = new Ingest(archive, index, reader::read, 2, (page, reading) -> {})) {
        later.catchUp();
      }
    }
    assertThat(index.committed).hasSize(39).doesNotHaveDuplicates();
  }
}
