package dateline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The walls of the house: who imports whom, and which library lives where. */
final class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dateline");

  /** What a room may import; the same line stands in its package-info. */
  private static final Map<String, List<String>> WALLS = walls();

  /** Libraries that live in the named rooms and nowhere else. */
  private static final Map<String, List<String>> LIBRARIES =
      Map.ofEntries(
          Map.entry("org.jsoup..", List.of("extract", "crawl")),
          Map.entry("opennlp..", List.of("nlp")),
          Map.entry("org.apache.lucene..", List.of("index")),
          Map.entry("okhttp3..", List.of("crawl")),
          Map.entry("crawlercommons..", List.of("crawl")),
          Map.entry("org.sqlite..", List.of("crawl", "format")),
          Map.entry("org.netpreserve..", List.of("archive")),
          Map.entry("com.fasterxml.jackson.dataformat..", List.of("workspace")),
          Map.entry("io.helidon..", List.of("web")),
          Map.entry("gg.jte..", List.of("web")),
          Map.entry("picocli..", List.of("cli")),
          Map.entry("me.tongfei..", List.of("cli")),
          Map.entry("ch.qos.logback..", List.of("cli")));

  private static Map<String, List<String>> walls() {
    Map<String, List<String>> walls = new TreeMap<>();
    walls.put("model", List.of());
    walls.put("lang", List.of("model"));
    walls.put("fact", List.of("lang", "model"));
    walls.put("archive", List.of("model"));
    walls.put("crawl", List.of("model"));
    walls.put("extract", List.of("lang", "model"));
    walls.put("nlp", List.of("lang", "model"));
    walls.put("format", List.of("fact", "lang", "model"));
    walls.put("index", List.of("fact", "lang", "model"));
    walls.put("story", List.of("index", "fact", "lang", "model"));
    walls.put("read", List.of("extract", "nlp", "fact", "lang", "model"));
    walls.put("web", List.of("story", "index", "format", "fact", "lang", "model"));
    walls.put(
        "workspace",
        List.of("crawl", "archive", "read", "index", "story", "format", "fact", "lang", "model"));
    walls.put("eval", List.of("read", "fact", "format", "lang", "model"));
    return walls;
  }

  @TestFactory
  Stream<DynamicTest> a_room_imports_only_what_its_walls_allow() {
    return WALLS.entrySet().stream()
        .map(
            wall ->
                DynamicTest.dynamicTest(
                    wall.getKey(),
                    () -> {
                      String[] closed =
                          Stream.concat(WALLS.keySet().stream(), Stream.of("cli"))
                              .filter(room -> !room.equals(wall.getKey()))
                              .filter(room -> !wall.getValue().contains(room))
                              .map(room -> "dateline." + room + "..")
                              .toArray(String[]::new);
                      check(
                          noClasses()
                              .that()
                              .resideInAPackage("dateline." + wall.getKey() + "..")
                              .should()
                              .dependOnClassesThat()
                              .resideInAnyPackage(closed));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> a_library_lives_in_its_rooms() {
    return LIBRARIES.entrySet().stream()
        .map(
            library ->
                DynamicTest.dynamicTest(
                    library.getKey(),
                    () -> {
                      String[] rooms =
                          library.getValue().stream()
                              .map(room -> "dateline." + room + "..")
                              .toArray(String[]::new);
                      check(
                          noClasses()
                              .that(resideOutsideOfPackages(rooms))
                              .should()
                              .dependOnClassesThat(resideInAPackage(library.getKey())));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> the_common_ground_needs_only_the_jdk() {
    return Stream.of("model", "lang", "fact")
        .map(
            room ->
                DynamicTest.dynamicTest(
                    room,
                    () ->
                        check(
                            classes()
                                .that()
                                .resideInAPackage("dateline." + room + "..")
                                .should()
                                .onlyDependOnClassesThat(
                                    resideInAnyPackage(
                                        "java..", "dateline..", "org.jspecify..")))));
  }

  @Test
  void no_two_rooms_need_each_other() {
    check(slices().matching("dateline.(*)..").should().beFreeOfCycles());
  }

  @TestFactory
  Stream<DynamicTest> every_package_info_states_its_walls() throws IOException {
    Path root = Path.of("src/main/java/dateline");
    return WALLS.entrySet().stream()
        .map(
            wall ->
                DynamicTest.dynamicTest(
                    wall.getKey(),
                    () -> {
                      String info =
                          Files.readString(root.resolve(wall.getKey()).resolve("package-info.java"))
                              .replaceAll("\\s*\\n \\* ?", " ");
                      String line = info.replaceAll("(?s).*<p>Imports: ([^.]*)\\..*", "$1").strip();
                      List<String> stated =
                          line.equals("nothing") ? List.of() : Arrays.asList(line.split(", ", -1));
                      assertThat(stated)
                          .as(line)
                          .containsExactlyInAnyOrderElementsOf(wall.getValue());
                      assertThat(info).contains("Library: ").contains("@NullMarked");
                    }));
  }

  @Test
  void a_file_has_one_idea_and_fits_five_hundred_lines() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      List<String> longer =
          files
              .filter(p -> p.toString().endsWith(".java"))
              .filter(p -> lines(p) > 500)
              .map(Path::toString)
              .toList();
      assertThat(longer).isEmpty();
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(CLASSES);
  }
}
