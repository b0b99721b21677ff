package dateline.nlp;

import dateline.model.AnnotatedArticle;
import dateline.model.Entity;
import dateline.model.Mention;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says which names of an article are the same somebody or something. */
final class EntityResolver {
  List<Entity> resolve(AnnotatedArticle article, List<Name> names) {
    Map<String, List<Name>> groups = new LinkedHashMap<>();
    Map<String, String> surnames = new LinkedHashMap<>();
    for (Name name : names) {
      String words = name.span().of(article.text());
      String key = name.type() + words;
      if (name.type() == Entity.Type.PERSON) {
        String last = words.substring(words.lastIndexOf(' ') + 1);
        key = surnames.computeIfAbsent(last, any -> name.type() + words);
      }
      groups.computeIfAbsent(key, any -> new ArrayList<>()).add(name);
    }
    List<Entity> entities = new ArrayList<>();
    for (List<Name> group : groups.values()) {
      String fullest = "";
      List<Mention> mentions = new ArrayList<>();
      for (Name name : group) {
        String words = name.span().of(article.text());
        fullest = words.length() > fullest.length() ? words : fullest;
        mentions.add(new Mention(name.span(), Mention.Kind.NAME, name.confidence()));
      }
      String id = "e" + (entities.size() + 1);
      entities.add(Entity.of(id, group.getFirst().type(), fullest, mentions));
    }
    return entities;
  }
}
