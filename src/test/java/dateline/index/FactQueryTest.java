package dateline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FactQueryTest {
  private static final long SEED = 1815;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // all words by default; AND may be said
        "flood rescue | flood rescue",
        "flood AND rescue | flood rescue",
        "flood && rescue | flood rescue",
        "(flood) ((rescue)) | flood rescue",
        "flood OR rescue | flood OR rescue",
        "a b OR c | (a b) OR c",
        "(a OR b) c | (a OR b) c",
        "-flood | -flood",
        "NOT flood | -flood",
        "!flood +rescue | -flood rescue",
        "-(a b) | -(a b)",
        // a dash between blanks is a dash
        "Varonia - Sudra | Varonia Sudra",
        // phrases, curly quotes too
        "\"late night\" | \"late night\"",
        "“late night” | \"late night\"",
        "„late night“ | \"late night\"",
        "\"late night\"~2 | \"late night\"~2",
        "vol* | vol*",
        "volcno~ | volcno~2",
        "flod~ | flod~1",
        // fields
        "place:tolmen | place:tolmen",
        "PLACE:tolmen | place:tolmen",
        "speaker:\"mila torvald\" | speaker:\"mila torvald\"",
        "place:=\"Port Kessa\" | place:=\"Port Kessa\"",
        "place:(tolmen OR sudra) | place:tolmen OR place:sudra",
        "place:(tolmen value:5) | place:tolmen value:5",
        "place:* | place:*",
        "type:count | type:count",
        "quote-kind:direct | quote_kind:direct",
        "like:4f2a-count-1-9 | like:4f2a-count-1-9",
        "like:\"a b\" type:count | like:\"a b\" type:count",
        "organization:port | organisation:port",
        "url:https://a.example/x?y=1 | url:\"https://a.example/x?y=1\"",
        // figures
        "value:500 | value:500",
        "value:>=14,000 | value:>=14000",
        "value:<1.5m | value:<1500000",
        "value:-3..2k | value:-3..2000",
        "value:5.. | value:5..",
        "value:..5 | value:..5",
        "value:[5 TO 9] | value:5..9",
        "value:[5 TO *] | value:5..",
        // dates
        "published:2020-05..2020-06 | published:2020-05..2020-06",
        "period:2020-q1 | period:2020-Q1",
        "published:>2020 | published:>2020",
        // what a backslash protects is itself
        "a\\:b | a\\:b",
        "\\-5 | \\-5",
        "10:30 | 10\\:30",
        "\\AND | \\AND",
      })
  void every_way_of_writing_has_one_plain_form(String written, String plain) {
    FactQuery query = FactQuery.parse(written);
    assertThat(query.print()).isEqualTo(plain);
    assertThat(FactQuery.parse(plain)).isEqualTo(query);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "plce:tolmen | 0 | there is no field 'plce'; did you mean place?",
        "flood sorce:x | 6 | there is no field 'sorce'; did you mean source?",
        "http://x | 0 | there is no field 'http'; if the colon belongs to the text, put it in"
            + " quotes",
        "(flood OR rain | 0 | this parenthesis is never closed",
        "flood) | 5 | a closing parenthesis without an opening one",
        "() | 1 | something to look for is missing",
        "flood OR | 8 | the query ends too early",
        "flood AND | 9 | AND wants something after it",
        "a \"b | 2 | this quote is never closed",
        "\"\" | 0 | there is nothing between the quotes",
        "value:many | 6 | value wants a number like 500 or 1.5m, not 'many'",
        "value:9..5 | 6 | the range ends before it begins",
        "value:.. | 6 | a range wants at least one end: 5.. or ..5",
        "published:2020-13 | 10 | published wants a date like 2020, 2020-Q1, 2020-05 or 2020-05-31,"
            + " not '2020-13'",
        "place:>5 | 6 | place cannot be compared; value, published and period can",
        "counted:=houses | 8 | counted holds words: leave out the =",
        "place: tolmen | 6 | place: wants a value right after it",
        "a* | 0 | at least 2 letters before the *",
        "a*b | 1 | a * may only end a word",
        "flood~7 | 5 | after ~ goes 0, 1 or 2",
        "type:cuont~ | 10 | type is matched whole: leave out the ~",
        "flood\\ | 5 | a backslash protects the next character, and there is none",
      })
  void a_fault_says_where_it_is_and_what_to_do(String written, int at, String what) {
    QueryFault fault = catchThrowableOfType(QueryFault.class, () -> FactQuery.parse(written));
    assertThat(fault).as(written).isNotNull();
    assertThat(fault).hasMessage(what);
    assertThat(fault.at()).isEqualTo(at);
    assertThat(fault.pointed()).isEqualTo(written + "\n" + " ".repeat(at) + "^");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "*"})
  void nothing_asked_is_everything(String written) {
    assertThat(FactQuery.parse(written)).isEqualTo(FactQuery.ALL);
  }

  @Test
  void what_is_printed_is_read_back_the_same() {
    Random random = new Random(SEED);
    for (int round = 0; round < 20_000; round++) {
      FactQuery query = new FactQuery(clause(random, 3));
      assertThat(FactQuery.parse(query.print()))
          .as("seed %d round %d: %s", SEED, round, query.print())
          .isEqualTo(query);
    }
  }

  @Test
  void whatever_is_typed_is_read_or_refused_with_a_place() {
    Random random = new Random(SEED);
    String letters = "ab:()\"“”*~-+!\\<>=.[] 5,|&'\n\t\u0000😀place:value:OR AND NOT TO";
    for (int round = 0; round < 50_000; round++) {
      StringBuilder typed = new StringBuilder();
      for (int i = random.nextInt(14); i > 0; i--) {
        typed.append(letters.charAt(random.nextInt(letters.length())));
      }
      String text = typed.toString();
      try {
        FactQuery query = FactQuery.parse(text);
        assertThat(FactQuery.parse(query.print())).as("round %d: %s", round, text).isEqualTo(query);
      } catch (QueryFault fault) {
        assertThat(fault.at()).isBetween(0, text.length());
      }
    }
  }

  @Test
  void a_query_too_long_too_deep_or_too_wide_is_refused() {
    for (String hostile :
        List.of(
            "ab* ".repeat(65),
            "(".repeat(5_000),
            "-".repeat(5_000) + "a",
            "a ".repeat(3_000),
            "x".repeat(9_000))) {
      assertThat(catchThrowableOfType(QueryFault.class, () -> FactQuery.parse(hostile)))
          .as(hostile.substring(0, 5))
          .isNotNull();
    }
  }

  private static Clause clause(Random random, int depth) {
    return switch (depth == 0 ? 9 : random.nextInt(13)) {
      case 0 -> Clause.and(several(random, depth));
      case 1 -> Clause.or(several(random, depth));
      case 2 -> new Clause.Not(clause(random, depth - 1));
      case 3 -> new Clause.Phrase(words(random), text(random), random.nextInt(3));
      case 4 -> new Clause.Whole(pick(random, "place", "type", "url", "speaker"), text(random));
      case 5 -> new Clause.Prefix(words(random), "ab" + text(random).strip());
      case 6 -> new Clause.Fuzzy(words(random), text(random), random.nextInt(3));
      case 7 -> new Clause.Known(pick(random, "place", "value", "counted"));
      case 8 -> new Clause.Between("value", String.valueOf(random.nextInt(50)), "");
      case 9 ->
          new Clause.Compared(
              "value",
              List.of(Clause.Comparison.values()).get(random.nextInt(5)),
              String.valueOf(random.nextInt(900) - 450));
      case 10 ->
          new Clause.Compared(
              "published",
              Clause.Comparison.MORE,
              LocalDate.ofEpochDay(random.nextInt(30_000)).toString());
      case 11 -> new Clause.Like(text(random));
      default -> new Clause.Word(words(random), text(random));
    };
  }

  private static List<Clause> several(Random random, int depth) {
    List<Clause> all = new ArrayList<>();
    IntStream.range(0, 2 + random.nextInt(3)).forEach(i -> all.add(clause(random, depth - 1)));
    return all;
  }

  private static String words(Random random) {
    return pick(random, "", "", "place", "counted");
  }

  private static String text(Random random) {
    String letters = "abcXYZ059 ():\"\\*~-+!<>=[]&|.,;'éß\u201c漢😀_/#OR";
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      int at = random.nextInt(letters.codePointCount(0, letters.length()));
      text.appendCodePoint(letters.codePointAt(letters.offsetByCodePoints(0, at)));
    }
    return text.toString().isBlank() ? pick(random, "OR", "AND", "NOT", "*", "-") : text.toString();
  }

  private static String pick(Random random, String... from) {
    return from[random.nextInt(from.length)];
  }
}
