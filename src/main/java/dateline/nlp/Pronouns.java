package dateline.nlp;

import dateline.model.AnnotatedArticle;
import dateline.model.Mention;
import dateline.model.Sentence;
import dateline.model.Span;
import dateline.model.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Links "he", "she" and what belongs to them to people, "its" to organisations: somebody of the
 * right sex named earlier in the sentence, else who comes first in a sentence before.
 */
final class Pronouns {
  private static final double CHANCE = 0.6;
  private static final int BACK = 3;

  private record Place(Span span, EntityDraft draft) {}

  private final AnnotatedArticle article;
  private final String text;

  Pronouns(AnnotatedArticle article) {
    this.article = article;
    this.text = article.text();
  }

  void link(List<EntityDraft> people, List<EntityDraft> organisations) {
    List<List<Place>> persons = bySentence(people);
    List<List<Place>> bodies = bySentence(organisations);
    for (int s = 0; s < article.sentences().size(); s++) {
      for (Token token : article.sentences().get(s).tokens()) {
        if (!token.is("PRON", "DET") || token.span().length() > 7) {
          continue;
        }
        switch (token.of(text).toLowerCase(Locale.ROOT)) {
          case "he", "him", "his", "himself" -> person(persons, s, token, EntityDraft.Sex.MALE);
          case "she", "her", "hers", "herself" -> person(persons, s, token, EntityDraft.Sex.FEMALE);
          case "its", "itself" ->
              before(bodies.get(s), token).ifPresent(draft -> add(draft, token));
          default -> {}
        }
      }
    }
  }

  private static void add(EntityDraft draft, Token token) {
    draft.add(token.span(), Mention.Kind.PRONOUN, CHANCE);
  }

  private void person(List<List<Place>> persons, int sentence, Token token, EntityDraft.Sex sex) {
    Optional<EntityDraft> found =
        persons.get(sentence).stream()
            .filter(place -> place.span.end() <= token.start() && place.draft.sex().fits(sex))
            .map(Place::draft)
            .findFirst();
    for (int back = 1; found.isEmpty() && back <= BACK && back <= sentence; back++) {
      found =
          persons.get(sentence - back).stream()
              .map(Place::draft)
              .filter(draft -> draft.sex().fits(sex))
              .findFirst();
    }
    found.ifPresent(
        draft -> {
          add(draft, token);
          draft.tell(sex);
          // whoever the pronoun means is who the next one means
          persons.get(sentence).add(new Place(token.span(), draft));
        });
  }

  private static Optional<EntityDraft> before(List<Place> places, Token token) {
    return places.stream()
        .filter(place -> place.span.end() <= token.start())
        .map(Place::draft)
        .findFirst();
  }

  private List<List<Place>> bySentence(List<EntityDraft> drafts) {
    List<Place> all = new ArrayList<>();
    for (EntityDraft draft : drafts) {
      for (Mention mention : draft.mentions()) {
        all.add(new Place(mention.span(), draft));
      }
    }
    all.sort(Comparator.comparing(Place::span));
    List<List<Place>> sentences = new ArrayList<>();
    int at = 0;
    for (Sentence sentence : article.sentences()) {
      List<Place> here = new ArrayList<>();
      while (at < all.size() && all.get(at).span.start() < sentence.span().end()) {
        here.add(all.get(at++));
      }
      sentences.add(here);
    }
    return sentences;
  }
}
