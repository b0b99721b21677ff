package dateline.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.index.FactIndex;
import dateline.index.FactQuery;
import dateline.index.FactSearch;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace that another process writes to. */
final class TwoProcessesTest {
  @TempDir Path folder;

  @Test
  void the_second_writer_is_told_who_is_first_and_readers_work() throws Exception {
    Process child = child();
    try {
      BufferedReader said = child.inputReader(StandardCharsets.UTF_8);
      assertThat(said.readLine()).isEqualTo("writing");
      String holder = "process " + child.pid() + " (dateline.workspace.LockChild";
      assertThatThrownBy(() -> Workspace.open(folder))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("in use by " + holder)
          .hasMessageContaining(" since 2");
      try (Workspace reading = Workspace.openToRead(folder);
          FactSearch search = FactSearch.open(reading.indexFolder())) {
        assertThat(search.count(FactQuery.parse("type:article"))).isEqualTo(10);
        assertThatThrownBy(() -> FactIndex.open(reading.indexFolder()))
            .hasMessageContaining(holder);
      }
    } finally {
      child.destroyForcibly(); // its notes stay behind, its locks do not
      assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
    try (Workspace after = Workspace.open(folder);
        FactIndex index = FactIndex.open(after.indexFolder())) {
      assertThat(index.position()).isEqualTo("10");
    }
  }

  private Process child() throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LockChild.class.getName(),
                folder.toString()))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
