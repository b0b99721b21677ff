package dateline.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.lang.TimeValue;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Published on Tuesday, 2 June 2020. */
class DateFinderTest {
  private static final Map<String, String> TAGS =
      Map.of(
          "opened",
          "VERB",
          "fell",
          "VERB",
          "closed",
          "VERB",
          "because",
          "SCONJ",
          "will",
          "AUX",
          "vote",
          "VERB",
          "building",
          "VERB",
          "said",
          "VERB",
          "led",
          "VERB");

  /** One sentence; words of {@code name} are a name of this type. */
  private static List<DateFact> find(String text, String name, Entity.Type type) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int to = at + 1;
      if (Character.isLetterOrDigit(text.charAt(at))) {
        while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
          to++;
        }
      }
      String word = text.substring(at, to);
      if (!word.isBlank()) {
        tokens.add(new Token(new Span(at, to), TAGS.getOrDefault(word, "NOUN")));
      }
      at = to;
    }
    Span all = new Span(0, text.length());
    Masthead masthead =
        Masthead.EMPTY
            .edit()
            .published(Optional.of(PageTime.of(LocalDate.of(2020, 6, 2))), Optional.of("option"))
            .done();
    Article article =
        new Article("a1", masthead, text, List.of(new Paragraph(all, Paragraph.Kind.BODY)));
    List<Entity> entities = new ArrayList<>();
    if (!name.isEmpty()) {
      int start = text.indexOf(name);
      Span span = new Span(start, start + name.length());
      Mention mention = new Mention(span, Mention.Kind.NAME, 1);
      entities.add(Entity.of("e1", type, name, List.of(mention)));
    }
    AnnotatedArticle annotated =
        new AnnotatedArticle(article, List.of(new Sentence(all, tokens)), entities);
    return new DateFinder().find(Findings.none(annotated));
  }

  private static List<DateFact> find(String text) {
    return find(text, "", Entity.Type.OTHER);
  }

  @Test
  void a_date_knows_the_verb_it_dates_and_the_clause() {
    DateFact fact =
        find("The bridge opened in 2011, because the ferry fell apart in 2009.").getFirst();
    assertThat(fact.event()).map(Happening::verb).contains("open");
    assertThat(fact.what()).contains("The bridge opened in 2011");
    assertThat(fact.id()).isEqualTo("a1-date-21-25");
  }

  @Test
  void a_participle_gives_way_to_the_finite_verb() {
    DateFact fact = find("The firm closed the yard building ships in 2009.").getFirst();
    assertThat(fact.event()).map(Happening::verb).contains("close");
  }

  @Test
  void a_date_counted_from_another_names_that_fact() {
    List<DateFact> facts = find("Output fell in 2019 and in the previous year.");
    assertThat(facts).hasSize(2);
    assertThat(facts.get(1).time().value()).isEqualTo("2018");
    assertThat(facts.get(1).time().relativeTo()).isEqualTo(TimeValue.RelativeTo.TEXT);
    assertThat(facts.get(1).anchor()).contains(facts.get(0).id());
  }

  @Test
  void a_year_inside_a_name_is_no_date() {
    assertThat(
            find("The council opened Agenda 2030 with a song.", "Agenda 2030", Entity.Type.OTHER))
        .isEmpty();
  }

  @Test
  void a_month_that_is_a_surname_is_no_date() {
    String text = "Leaders of Lune said Clara May opened the hall.";
    assertThat(find(text, "Clara May", Entity.Type.PERSON)).isEmpty();
  }

  @Test
  void a_name_wrongly_begun_at_a_month_does_not_hide_it() {
    assertThat(
            find(
                "The mill closed in May \u00a9 Ada Marsh",
                "May \u00a9 Ada Marsh",
                Entity.Type.PERSON))
        .extracting(fact -> fact.time().value())
        .containsExactly("2020-05");
  }

  @Test
  void a_sentence_of_a_thousand_dates_is_read_in_order() {
    List<DateFact> facts = find("It fell in 2009 and rose in 2010, ".repeat(1000));
    assertThat(facts).hasSize(2000);
    assertThat(facts.getLast().what()).isPresent();
    assertThat(facts.getLast().what().orElseThrow().length()).isLessThan(1000);
  }
}
