package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One helpful line and the right exit status for everything that goes wrong at the keyboard. */
final class WrongUsageTest {
  @TempDir Path folder;

  @BeforeEach
  void files() throws IOException {
    Files.createFile(folder.resolve("empty.txt"));
    Files.createFile(folder.resolve("empty.jsonl"));
    Files.createFile(folder.resolve("empty.html"));
    Files.createDirectory(folder.resolve("nothing"));
    Files.createDirectories(folder.resolve("zero").resolve("index"));
    Files.createFile(folder.resolve("zero").resolve("dateline.yaml"));
    Files.createFile(folder.resolve("zero").resolve("index").resolve("segments_1"));
    Files.write(folder.resolve("binary.txt"), new byte[] {1, 2, 0, 3, 0, 4});
    Files.write(folder.resolve("broken.txt.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 1});
    Files.writeString(folder.resolve("bad.jsonl"), "{\"id\":\"a\"\n");
    Files.writeString(folder.resolve("noarticle.jsonl"), "{\"id\":\"a\"}\n");
    Files.writeString(
        folder.resolve("baddate.jsonl"), "{\"id\":\"a\",\"text\":\"x\",\"published\":\"soon\"}\n");
    Files.writeString(folder.resolve("missing.jsonl"), "{\"id\":\"a\",\"file\":\"gone.html\"}\n");
    Files.writeString(folder.resolve("good.txt"), "Twelve boats sank off Lagos on Monday.");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # wrong usage: 2
          bogus                                        | 2 | bogus
          read                                         | 2 | INPUT
          read --bogus x                               | 2 | --bogus
          read --threads 0 DIR/good.txt                | 2 | --threads 0
          read --threads many DIR/good.txt             | 2 | --threads
          read --longest 0 DIR/good.txt                | 2 | --longest 0
          read --published soon DIR/good.txt           | 2 | 2020-06-02
          read --only everything DIR/good.txt          | 2 | --only
          read --format pdf DIR/good.txt               | 2 | --format
          eval DIR/gone                                | 2 | no such gold
          eval --raise DIR                             | 2 | --floors
          train names                                  | 2 | --data
          train cues --data DIR                        | 2 | -o FILE
          train cues --data DIR/nothing -o DIR/x.tsv   | 1 | no annotated page
          train faces --data DIR                       | 2 | faces
          train names --data DIR/gone                  | 2 | no such folder
          search --bogus x                             | 2 | --bogus
          export --format pdf                          | 2 | --format
          export --format xlsx -w DIR                  | 2 | -o FILE
          crawl --once --watch                         | 2 | which one
          crawl --max 0                                | 2 | --max 0
          demo --bogus                                 | 2 | --bogus
          serve --host 0.0.0.0 -w DIR                  | 2 | --token
          serve --token short -w DIR                   | 2 | 16 characters
          serve --port 70000 -w DIR                    | 2 | 70000
          # the world's failures: 1
          search -w DIR/none boats                     | 1 | none
          search -w DIR/nothing boats                  | 1 | nothing
          search -w DIR/good.txt boats                 | 1 | good.txt
          search -w DIR/zero boats                     | 1 | rebuild
          export -w DIR/none                           | 1 | none
          stats -w DIR/none                            | 1 | none
          serve -w DIR/none                            | 1 | none
          crawl -w DIR/good.txt                        | 1 | good.txt
          crawl -w DIR/good.txt/deeper                 | 1 | good.txt
          crawl -w DIR/fresh                           | 1 | --contact
          ingest -w DIR/fresh DIR/gone.warc            | 1 | gone.warc
          rebuild -w DIR/none                          | 1 | none
          demo -w DIR/nothing                          | 1 | not from an earlier demo
          read DIR/gone.txt                            | 1 | no such file
          read DIR/nothing                             | 1 | in this folder
          read --only article DIR/empty.txt            | 1 | empty
          read --only article DIR/empty.html           | 1 | empty
          read --only article DIR/empty.jsonl          | 1 | empty
          read --only article DIR/binary.txt           | 1 | binary
          read --only article DIR/broken.txt.gz        | 1 | broken.txt.gz
          read --only article DIR/bad.jsonl            | 1 | bad.jsonl:1
          read --only article DIR/noarticle.jsonl      | 1 | needs one of
          read --only article DIR/baddate.jsonl        | 1 | ISO 8601
          read --only article DIR/missing.jsonl        | 1 | no such file
          read --only article -o DIR DIR/good.txt      | 1 | folder
          read --only article -o DIR/no/f DIR/good.txt | 1 | DIR/no
          read --models DIR DIR/good.txt               | 1 | manifest
          """)
  void a_mistake_gets_one_line_and_its_status(String line, int status, String hint) {
    String[] args = line.replace("DIR", folder.toString()).split(" ", -1);
    Typed typed = Typed.run(args);
    assertThat(typed.status()).as(typed.err()).isEqualTo(status);
    assertThat(typed.err().strip().lines()).as(typed.err()).hasSize(1);
    assertThat(typed.err())
        .startsWith("dateline: ")
        .contains(hint.replace("DIR", folder.toString()));
    assertThat(typed.err()).doesNotContain("Exception").doesNotContain("\tat ");
    assertThat(typed.out()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"--help", "read --help", "eval --help", "train --help", "--version"})
  void help_is_no_mistake(String line) {
    Typed typed = Typed.run(line.split(" ", -1));
    assertThat(typed.status()).isZero();
    assertThat(typed.out()).contains("dateline");
    assertThat(typed.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"DIR/bad.jsonl DIR/good.txt", "DIR/gone.txt DIR/good.txt"})
  void the_good_input_goes_on_after_the_bad_one(String inputs) {
    String[] args =
        ("read --only article " + inputs).replace("DIR", folder.toString()).split(" ", -1);
    Typed typed = Typed.run(args);
    assertThat(typed.status()).isEqualTo(1);
    assertThat(typed.out()).contains("Twelve boats sank");
  }
}
