package dateline.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModelsTest {
  @TempDir Path folder;

  @BeforeEach
  void copy() throws IOException {
    for (String name : new String[] {Models.NAMES, Models.MANIFEST}) {
      try (InputStream in = Models.class.getResourceAsStream("/models/" + name)) {
        Files.write(folder.resolve(name), Optional.ofNullable(in).orElseThrow().readAllBytes());
      }
    }
  }

  @Test
  void a_folder_of_models_is_the_same_as_those_in_the_jar() throws IOException {
    assertThat(Models.load(Optional.of(folder)).files()).isEqualTo(Annotated.MODELS.files());
    assertThat(Annotated.MODELS.files()).allMatch(ModelFile::ok);
  }

  @Test
  void a_damaged_model_is_named_with_both_digests_and_what_to_do() throws IOException {
    Path file = folder.resolve(Models.NAMES);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertThatThrownBy(() -> Models.load(Optional.of(folder)))
        .isInstanceOf(IOException.class)
        .hasMessageMatching(
            ".*en-names.bin: expected sha256 [0-9a-f]{8}\\.\\., found [0-9a-f]{8}\\.\\.; restore it"
                + " as .*manifest.tsv says");
    assertThat(Models.inspect(Optional.of(folder)))
        .anyMatch(model -> model.name().equals(Models.NAMES) && !model.ok());
  }

  @Test
  void a_missing_model_is_named_with_its_folder() throws IOException {
    Files.delete(folder.resolve(Models.NAMES));
    assertThatThrownBy(() -> Models.load(Optional.of(folder)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(folder.resolve(Models.NAMES) + ": no such file");
  }

  @Test
  void the_name_model_holds_no_moment_of_writing() throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(Models.NAMES));
    assertThat(TimelessZip.of(bytes)).isEqualTo(bytes);
  }

  @Test
  void the_models_weigh_little() {
    long bytes = Annotated.MODELS.files().stream().mapToLong(ModelFile::size).sum();
    assertThat(bytes).isLessThan(20_000_000);
  }
}
