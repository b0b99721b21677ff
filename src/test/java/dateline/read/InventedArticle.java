package dateline.read;

import java.util.Random;

/**
 * Articles made up from a seed, of any length: every story has new people, bodies, places, figures,
 * dates and quotes, so that a longer article has more of everything a reader must keep in mind.
 */
public final class InventedArticle {
  private static final String[] HEADS = {
    "Ka", "Bo", "Ten", "Mar", "Sil", "Dor", "Vel", "Ash", "Rin", "Ol", "Gar", "Hel", "Pen", "Ta"
  };
  private static final String[] MIDDLES = {
    "ri", "lo", "sta", "men", "du", "vi", "ther", "na", "gor", "be", "sha", "ko"
  };
  private static final String[] TAILS = {"ton", "va", "sen", "rk", "ly", "dis", "mo", "ra", "wick"};
  private static final String[] FIRST = {
    "Anna", "Peter", "Maria", "James", "Leila", "David", "Sofia", "Omar", "Grace", "Daniel"
  };
  private static final String[] DAYS = {
    "Monday", "Tuesday", "last Friday", "on 14 May", "in March"
  };
  private static final String[] ROLES = {
    "interior minister", "mayor of Port %s", "spokesman for the army", "chief executive of %s Steel"
  };

  private final Random random;

  private InventedArticle(long seed) {
    this.random = new Random(seed);
  }

  /** At least so many characters, in paragraphs of three or four sentences. */
  public static String text(int characters, long seed) {
    InventedArticle article = new InventedArticle(seed);
    StringBuilder text = new StringBuilder(characters + 1_000);
    text.append(article.name()).append(" counts its losses\n\n");
    while (text.length() < characters) {
      article.paragraph(text);
    }
    return text.toString();
  }

  /** The same as a page, with a masthead, lists of links and a footer around it. */
  public static String page(int characters, long seed) {
    String[] paragraphs = text(characters, seed).split("\n\n", -1);
    StringBuilder page = new StringBuilder(2 * characters + 2_000);
    page.append("<!doctype html><html lang=en><head><meta charset=utf-8><title>")
        .append(paragraphs[0])
        .append("</title><meta property=\"article:published_time\" content=\"2026-05-")
        .append(10 + seed % 20)
        .append("T08:00:00Z\"></head><body><nav><ul>");
    for (int i = 0; i < 20; i++) {
      page.append("<li><a href=\"/section/")
          .append(i)
          .append("\">Section ")
          .append(i)
          .append("</a>");
    }
    page.append("</ul></nav><main><article><h1>").append(paragraphs[0]).append("</h1>");
    for (int i = 1; i < paragraphs.length; i++) {
      page.append("<p>").append(paragraphs[i]).append("</p>\n");
    }
    page.append("</article></main><aside><h2>More</h2><ul>");
    for (int i = 0; i < 15; i++) {
      page.append("<li><a href=\"/story/")
          .append(seed + i)
          .append("\">Another story of the day</a>");
    }
    return page.append(
            "</ul></aside><footer>All rights reserved. Contact us.</footer></body></html>")
        .toString();
  }

  private void paragraph(StringBuilder text) {
    String person = one(FIRST) + " " + name();
    String body = name() + " Relief Agency";
    String town = name();
    int hurt = 2 + random.nextInt(900);
    String role = String.format(one(ROLES), name());
    text.append("At least ").append(hurt).append(" people were hurt near ").append(town);
    text.append(" when a bridge fell ").append(one(DAYS)).append(", the ").append(body);
    text.append(" said. ").append(person).append(", the ").append(role);
    text.append(", said: “We counted ").append(hurt / 2 + 1).append(" of them in the first hour,");
    text.append(" and we are still looking.” The ").append(name()).append(" group gave $");
    text.append(1 + random.nextInt(90)).append(" million to ").append(body).append(". ");
    text.append(one(FIRST)).append(' ').append(name()).append(" of the ").append(name());
    text.append(" Union told reporters that the company had closed ")
        .append(2 + random.nextInt(30));
    text.append(" plants since 20")
        .append(10 + random.nextInt(15))
        .append(". She said the minister");
    text.append(" knew of it, and the agency did not answer.\n\n");
  }

  private String name() {
    StringBuilder name = new StringBuilder(one(HEADS));
    for (int i = random.nextInt(3); i >= 0; i--) {
      name.append(one(MIDDLES));
    }
    return name.append(one(TAILS)).toString();
  }

  private String one(String[] of) {
    return of[random.nextInt(of.length)];
  }
}
