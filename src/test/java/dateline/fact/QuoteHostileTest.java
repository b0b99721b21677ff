package dateline.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.AnnotatedArticle;
import dateline.model.Article;
import dateline.model.Entity;
import dateline.model.Masthead;
import dateline.model.Mention;
import dateline.model.PageTime;
import dateline.model.Paragraph;
import dateline.model.Sentence;
import dateline.model.Span;
import dateline.model.Token;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Officials, quotes and who says them, in a megabyte that somebody made to be slow. */
class QuoteHostileTest {
  private static final int SIZE = 1_000_000;
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final Duration LIMIT = Duration.ofSeconds(5);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "“",
        "”",
        "‘",
        "“‘",
        "“”",
        "\" ",
        "“a” ",
        "“a ",
        "[",
        "[[(",
        "()",
        "(a ",
        "said ",
        "he said ",
        "said that ",
        "said, ",
        "“a,” he said, ",
        "“a” said Poole, ",
        "according to ",
        "minister ",
        "minister, ",
        "minister of ",
        "minister to ",
        "Poole ",
        "Poole, ",
        "Poole and ",
        "Poole, minister, ",
        "minister Poole ",
        "minister and ",
        "who is minister ",
        "the minister is Poole ",
        "its minister, Poole, ",
        "now minister and "
      })
  void a_megabyte_in_one_sentence_is_read_in_time(String piece) {
    AnnotatedArticle article = article(piece.repeat(SIZE / piece.length()));
    Findings none = Findings.none(article);
    long start = CLOCK.getCurrentThreadCpuTime();
    Findings held = none.withOfficials(new OfficialFinder().find(none));
    long officials = CLOCK.getCurrentThreadCpuTime();
    List<QuoteFact> quotes = new QuoteFinder().find(held);
    long heard = CLOCK.getCurrentThreadCpuTime();
    assertThat(Duration.ofNanos(officials - start)).as("officials of %s", piece).isLessThan(LIMIT);
    assertThat(Duration.ofNanos(heard - officials)).as("quotes of %s", piece).isLessThan(LIMIT);
    assertThat(quotes).allSatisfy(q -> assertThat(q.span().end()).isLessThanOrEqualTo(SIZE));
  }

  private static AnnotatedArticle article(String text) {
    List<Token> tokens = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int to = at + 1;
      if (Character.isLetterOrDigit(text.charAt(at))) {
        while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
          to++;
        }
      }
      Span span = new Span(at, to);
      if (!Character.isWhitespace(text.charAt(at))) {
        tokens.add(new Token(span, tag(text.substring(at, Math.min(to, at + 20)))));
      }
      if (to - at == 5 && text.startsWith("Poole", at)) {
        mentions.add(mention(span));
      }
      at = to;
    }
    Span all = new Span(0, text.length());
    Masthead masthead =
        Masthead.EMPTY.edit().published(PageTime.parse("2026-05-12"), Optional.of("option")).done();
    Article article =
        new Article("t", masthead, text, List.of(new Paragraph(all, Paragraph.Kind.BODY)));
    return new AnnotatedArticle(article, List.of(new Sentence(all, tokens)), entities(mentions));
  }

  private static Mention mention(Span span) {
    return new Mention(span, Mention.Kind.NAME, 1);
  }

  private static List<Entity> entities(List<Mention> mentions) {
    return mentions.isEmpty()
        ? List.of()
        : List.of(Entity.of("e1", Entity.Type.PERSON, "Poole", mentions));
  }

  private static String tag(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "and" -> "CCONJ";
      case "of", "to", "according" -> "ADP";
      case "the", "a" -> "DET";
      case "who", "he", "its" -> "PRON";
      case "said" -> "VERB";
      case "is" -> "AUX";
      case "that" -> "SCONJ";
      case "now" -> "ADV";
      case "poole" -> "PROPN";
      default -> Character.isLetter(word.charAt(0)) ? "NOUN" : "PUNCT";
    };
  }
}
