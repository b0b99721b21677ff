package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guides tell of every command, option and column, and of none that is not there. */
final class DocsTest {
  private static final Path README = Path.of("README.md");

  @Test
  void the_reference_is_what_the_program_says() throws IOException {
    String readme = Files.readString(README);
    int start = readme.indexOf(Reference.START);
    int end = readme.indexOf(Reference.END) + Reference.END.length();
    assertThat(start).as("README.md has a reference part").isNotNegative();
    String written = Reference.written();
    if (Boolean.getBoolean("update.docs")) {
      Files.writeString(README, readme.substring(0, start) + written + readme.substring(end));
      return;
    }
    assertThat(readme.substring(start, end))
        .as("after a change: mvn test -Dtest=DocsTest -Dupdate.docs=true")
        .isEqualTo(written);
  }

  @Test
  void every_command_says_what_it_is_for() {
    assertThat(Main.commandLine().getSubcommands().values())
        .allSatisfy(
            command ->
                assertThat(command.getCommandSpec().usageMessage().description()).isNotEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "corpus/README.md"})
  void links_to_files_lead_somewhere(String guide) throws IOException {
    Matcher link = Pattern.compile("\\]\\(([^)#:]+)\\)").matcher(Files.readString(Path.of(guide)));
    while (link.find()) {
      assertThat(Path.of(guide).resolveSibling(link.group(1))).exists();
    }
  }
}
