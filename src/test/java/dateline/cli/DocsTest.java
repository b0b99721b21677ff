package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.fact.Column;
import dateline.fact.FactType;
import dateline.fact.FactTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;

/** The README tells of every command, option and column, and of none that is not there. */
final class DocsTest {
  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }

  @TestFactory
  Stream<DynamicTest> every_command_and_option_is_in_the_reference() throws IOException {
    String readme = readme();
    return Main.commandLine().getSubcommands().entrySet().stream()
        .map(
            command ->
                DynamicTest.dynamicTest(
                    command.getKey(),
                    () -> {
                      String section = section(readme, "#### dateline " + command.getKey());
                      for (CommandLine.Model.OptionSpec option :
                          command.getValue().getCommandSpec().options()) {
                        if (!option.usageHelp() && !option.versionHelp()) {
                          assertThat(section)
                              .as("option %s", option.longestName())
                              .contains("`" + option.longestName());
                        }
                      }
                    }));
  }

  @Test
  void no_command_is_told_of_that_is_not_there() throws IOException {
    List<String> told =
        readme()
            .lines()
            .filter(line -> line.startsWith("#### dateline "))
            .map(line -> line.substring(14))
            .toList();
    assertThat(told)
        .containsExactlyInAnyOrderElementsOf(Main.commandLine().getSubcommands().keySet());
  }

  @Test
  void every_command_says_what_it_is_for() {
    Main.commandLine()
        .getSubcommands()
        .forEach(
            (name, command) ->
                assertThat(command.getCommandSpec().usageMessage().description())
                    .as(name)
                    .isNotEmpty());
  }

  @Test
  void every_column_is_in_the_reference() throws IOException {
    String section = section(readme(), "### Columns");
    for (FactType<?> type : FactTypes.ALL) {
      for (Column<?> column : type.columns()) {
        assertThat(section).contains("| `" + column.name() + "` | ").contains(column.about());
      }
    }
  }

  @Test
  void links_to_files_lead_somewhere() throws IOException {
    java.util.regex.Matcher link =
        java.util.regex.Pattern.compile("\\]\\(([^)#:]+)\\)").matcher(readme());
    while (link.find()) {
      assertThat(Path.of(link.group(1))).exists();
    }
  }

  private static String section(String readme, String heading) {
    int start = readme.indexOf("\n" + heading + "\n");
    assertThat(start).as("README.md has a section '%s'", heading).isGreaterThanOrEqualTo(0);
    int level = heading.indexOf(' ');
    int end = start + heading.length() + 2;
    while (end < readme.length()) {
      int next = readme.indexOf("\n#", end - 1);
      if (next < 0) {
        return readme.substring(start);
      }
      int hashes = 0;
      while (readme.charAt(next + 1 + hashes) == '#') {
        hashes++;
      }
      if (hashes <= level) {
        return readme.substring(start, next);
      }
      end = next + 2;
    }
    return readme.substring(start);
  }
}
