package dateline.nlp;

import static dateline.nlp.Annotated.entity;
import static dateline.nlp.Annotated.mentions;
import static dateline.nlp.Annotated.names;
import static dateline.nlp.Annotated.read;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.model.AnnotatedArticle;
import dateline.model.Article;
import dateline.model.Entity;
import dateline.model.Masthead;
import dateline.model.Paragraph;
import dateline.model.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EntityResolverTest {
  @Test
  void a_surname_means_the_person_named_in_full() {
    AnnotatedArticle read =
        read(
            "Colonel Peter Hammond, a spokesman for the army, arrived in Nairobi on Monday.",
            "The road is open, Col Hammond said. Hammond's deputy agreed, he added.");
    assertThat(mentions(read, "Peter Hammond")).contains("Peter Hammond", "Hammond", "he");
    assertThat(names(read, Entity.Type.PERSON)).containsExactly("Peter Hammond");
  }

  @Test
  void two_people_of_one_surname_stay_two() {
    AnnotatedArticle read =
        read(
            "John Mitchell and Sarah Mitchell opened the clinic in Manchester.",
            "Mrs Mitchell thanked the nurses. Mr Mitchell said nothing.");
    assertThat(names(read, Entity.Type.PERSON)).containsExactly("John Mitchell", "Sarah Mitchell");
    assertThat(entity(read, "Sarah Mitchell").mentions()).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void two_men_of_one_surname_stay_two_and_the_one_named_last_is_meant() {
    AnnotatedArticle read =
        read(
            "Peter Wilson, a farmer, and Thomas Wilson, a teacher, spoke at the meeting in Leeds.",
            "Thomas Wilson said the school must stay open. Wilson asked for more money.");
    assertThat(names(read, Entity.Type.PERSON)).containsExactly("Peter Wilson", "Thomas Wilson");
    assertThat(mentions(read, "Thomas Wilson")).contains("Wilson");
    assertThat(mentions(read, "Peter Wilson")).doesNotContain("Wilson");
  }

  @Test
  void she_is_the_woman_and_he_the_man() {
    AnnotatedArticle read =
        read("Maria Lopez met David Brown in Madrid. She thanked him, and he left for London.");
    assertThat(mentions(read, "Maria Lopez")).contains("She").doesNotContain("he");
    assertThat(mentions(read, "David Brown")).contains("he").doesNotContain("She");
  }

  @Test
  void titles_stay_outside_and_the_arabic_article_does_not_part_a_name() {
    AnnotatedArticle read =
        read(
            "President Ahmed al-Masri met General Khalid Hussein in Damascus.",
            "Masri said the talks went well. Al-Masri left on Tuesday.");
    assertThat(names(read, Entity.Type.PERSON)).containsExactly("Ahmed al-Masri", "Khalid Hussein");
  }

  @Test
  void an_acronym_is_its_long_form() {
    AnnotatedArticle read =
        read(
            "The World Health Organization (WHO) sent doctors to Sierra Leone.",
            "The WHO said the vaccine works.");
    assertThat(mentions(read, "World Health Organization"))
        .contains("World Health Organization", "WHO");
    assertThat(names(read, Entity.Type.ORGANISATION)).containsExactly("World Health Organization");
  }

  @Test
  void an_armed_group_is_one_under_all_its_names() {
    AnnotatedArticle read =
        read(
            "Fighters of Islamic State attacked a village in northern Iraq, police said.",
            "Isis claimed the attack. The group has lost its towns. Daesh cells remain.");
    assertThat(mentions(read, "Islamic State")).contains("Isis", "The group", "Daesh");
  }

  @Test
  void a_coalition_that_is_only_described_is_one_organisation() {
    AnnotatedArticle read =
        read(
            "A spokesman for the French-led military coalition said the base was safe.",
            "The coalition has 400 soldiers there.");
    assertThat(mentions(read, "French-led military coalition"))
        .containsExactly("the French-led military coalition", "The coalition");
  }

  @Test
  void places_carry_their_country_and_namesakes_follow_the_article() {
    AnnotatedArticle read =
        read("Troops left Tripoli on Friday. Libya has asked Turkey and the US for help.");
    assertThat(entity(read, "Tripoli").country()).contains("LY");
    assertThat(entity(read, "Turkey").country()).contains("TR");
    assertThat(entity(read, "US").country()).contains("US");
    AnnotatedArticle other =
        read("Shops closed in Tripoli. Beirut and the rest of Lebanon followed.");
    assertThat(entity(other, "Tripoli").country()).contains("LB");
  }

  @Test
  void a_city_has_a_point_and_the_place_beside_it_says_which_it_is() {
    Entity.Point world = entity(read("Rain fell in Paris."), "Paris").point().orElseThrow();
    AnnotatedArticle read = read("Rain fell in Paris, Texas, on Friday.");
    Entity texan = entity(read, "Paris");
    assertThat(texan.country()).contains("US");
    assertThat(world.lat()).isBetween(48.0, 49.5);
    assertThat(world.lon()).isBetween(2.0, 3.0);
    Entity libyan = entity(read("Tripoli was calm. Libya votes in May."), "Tripoli");
    assertThat(libyan.point().orElseThrow().lat()).isBetween(32.0, 33.5);
    Entity lebanese = entity(read("Tripoli was calm. Lebanon votes in May."), "Tripoli");
    assertThat(lebanese.point().orElseThrow().lat()).isBetween(34.0, 35.0);
  }

  @Test
  void a_role_before_a_name_speaks_of_its_bearer() {
    AnnotatedArticle read =
        read("Hezbollah is weaker and its leader, Hassan Karimi, has not been seen since May.");
    assertThat(mentions(read, "Hassan Karimi")).contains("its leader");
  }

  @Test
  void a_picture_credit_makes_no_person() {
    String caption = "Soldiers near the river © Daniel Hammond/AFP";
    Article article =
        Article.of(
            Masthead.EMPTY,
            caption,
            List.of(new Paragraph(new Span(0, caption.length()), Paragraph.Kind.CAPTION)));
    assertThat(names(Annotated.ANNOTATOR.annotate(article), Entity.Type.PERSON)).isEmpty();
  }

  @Test
  void nothing_comes_out_of_boilerplate() {
    String text = "Popular posts: Barack Obama in Paris";
    Article article =
        Article.of(
            Masthead.EMPTY,
            text,
            List.of(new Paragraph(new Span(0, text.length()), Paragraph.Kind.BOILERPLATE)));
    AnnotatedArticle read = Annotated.ANNOTATOR.annotate(article);
    assertThat(read.entities()).isEmpty();
    assertThat(read.sentences()).isEmpty();
  }

  @Test
  void ids_follow_the_order_of_first_mention() {
    AnnotatedArticle read = read("Kenya and Uganda met in Kampala. Uganda will host Kenya again.");
    int before = -1;
    for (int i = 0; i < read.entities().size(); i++) {
      Entity entity = read.entities().get(i);
      assertThat(entity.id()).isEqualTo("e" + (i + 1));
      assertThat(entity.mentions().getFirst().span().start()).isGreaterThan(before);
      before = entity.mentions().getFirst().span().start();
    }
  }
}
