package dateline.bench;

import java.time.Instant;
import java.util.List;
import java.util.Random;

/**
 * What an outlet prints around an article: about 180 KB, of it 80 KB of scripts, 25 KB of style
 * sheets, 900 elements and 150 links, as the median of the development pages has.
 */
final class GeneratedMarkup {
  private static final String[] SECTIONS = {
    "World", "Politics", "Business", "Culture", "Science", "Health", "Sport", "Travel", "Opinion"
  };

  private final Random random;
  private final int outlet;
  private final int number;
  private final StringBuilder page = new StringBuilder(200_000);

  GeneratedMarkup(Random random, int outlet, int number) {
    this.random = random;
    this.outlet = outlet;
    this.number = number;
  }

  String page(String headline, Instant day, List<String> paragraphs) {
    head(headline, day);
    navigation();
    article(headline, day, paragraphs);
    related(70);
    footer();
    return page.append("</body></html>").toString();
  }

  private void head(String headline, Instant day) {
    String title = headline.replace("\"", "&quot;").replace("<", "&lt;");
    page.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
        .append(title)
        .append(" | Paper ")
        .append(outlet)
        .append("</title>\n<meta property=\"og:title\" content=\"")
        .append(title)
        .append("\">\n<meta property=\"article:published_time\" content=\"")
        .append(day)
        .append("\">\n<meta property=\"og:site_name\" content=\"Paper ")
        .append(outlet)
        .append("\">\n<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",")
        .append("\"@type\":\"NewsArticle\",\"headline\":\"")
        .append(title)
        .append("\",\"datePublished\":\"")
        .append(day)
        .append("\",\"publisher\":{\"@type\":\"Organization\",\"name\":\"Paper ")
        .append(outlet)
        .append("\"}}</script>\n<style>");
    for (int i = 0; i < 260; i++) {
      page.append(".p").append(outlet).append("-block-").append(i);
      page.append("{display:flex;margin:0 auto ").append(i % 32).append("px;padding:");
      page.append(i % 7).append("px;color:#").append(Integer.toHexString(0x100000 + i * 3571));
      page.append(";font:400 1").append(i % 9).append("px/1.4 Georgia,serif}\n");
    }
    page.append("</style>\n");
    script(30_000);
    page.append("</head><body class=\"p").append(outlet).append("-page\">\n");
  }

  private void script(int characters) {
    page.append("<script>window.__state=window.__state||{};window.__state.s")
        .append(random.nextInt(100))
        .append("={");
    int end = page.length() + characters;
    while (page.length() < end) {
      page.append("\"slot-").append(random.nextInt(5_000)).append("\":{\"id\":\"");
      page.append(Long.toHexString(random.nextLong())).append("\",\"sizes\":[[300,250],[");
      page.append(random.nextInt(970)).append(",90]],\"lazy\":").append(random.nextBoolean());
      page.append(",\"path\":\"/network/").append(random.nextInt(90_000)).append("/unit\"},");
    }
    page.append("\"end\":1};(function(w,d){var n=d.createElement('script');n.async=true;")
        .append("if(w.location.hash<1&&d.readyState){d.head.appendChild(n)}})(window,document);")
        .append("</script>\n");
  }

  private void navigation() {
    page.append("<header class=\"site-header\"><nav aria-label=\"Sections\"><ul>");
    for (int i = 0; i < 60; i++) {
      String section = SECTIONS[i % SECTIONS.length];
      page.append("<li class=\"nav__item\"><a class=\"nav__link\" href=\"/").append(section);
      page.append('/').append(i).append("\"><span>").append(section).append("</span></a></li>\n");
    }
    page.append("</ul></nav>");
    for (int i = 0; i < 20; i++) {
      icon();
    }
    page.append("</header>\n");
  }

  private void icon() {
    page.append("<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"M");
    for (int i = 0; i < 40; i++) {
      page.append(random.nextInt(24)).append('.').append(random.nextInt(100)).append("l-1.5 2");
    }
    page.append("z\"/></svg>");
  }

  private void article(String headline, Instant day, List<String> paragraphs) {
    page.append(
            "<main class=\"layout\"><article class=\"story\"><header><h1 class=\"story__head\">")
        .append(escaped(headline))
        .append("</h1><div class=\"story__meta\"><time datetime=\"")
        .append(day)
        .append("\">")
        .append(day.toString(), 0, 10)
        .append("</time></div></header>\n<div class=\"story__body\">");
    for (int i = 0; i < paragraphs.size(); i++) {
      page.append("<div class=\"story__block\" data-component=\"text\" data-id=\"");
      page.append(Long.toHexString(random.nextLong())).append("\"><p class=\"story__text\">");
      page.append(escaped(paragraphs.get(i))).append("</p></div>\n");
      if (i % 4 == 3) {
        page.append("<div class=\"ad\" data-slot=\"mid-").append(i).append("\"></div>");
      }
    }
    page.append("</div></article></main>\n");
  }

  private void related(int cards) {
    page.append("<aside class=\"related\"><h2>More on this</h2><ul>");
    for (int i = 0; i < cards; i++) {
      page.append("<li class=\"card\"><a class=\"card__link\" href=\"/news/story-")
          .append(number + i + 1)
          .append(".html\"><div class=\"card__media\"><picture>");
      for (int width = 240; width <= 960; width += 240) {
        page.append("<source media=\"(min-width:").append(width).append("px)\" srcset=\"/img/");
        page.append(Long.toHexString(random.nextLong())).append('/').append(width);
        page.append(".webp 1x\">");
      }
      page.append("<img alt=\"\" loading=\"lazy\" src=\"/img/").append(random.nextInt(1 << 20));
      page.append(".jpg\"></picture></div><h3 class=\"card__head\">What happened in ");
      page.append(SECTIONS[random.nextInt(SECTIONS.length)]).append(" on day ").append(i);
      page.append("</h3></a></li>\n");
    }
    page.append("</ul></aside>\n");
  }

  private void footer() {
    script(50_000);
    page.append("<footer class=\"foot\"><ul>");
    for (int i = 0; i < 30; i++) {
      page.append("<li><a href=\"/about/").append(i).append("\">About us ").append(i);
      page.append("</a></li>");
    }
    page.append("</ul><p>All rights reserved.</p></footer>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
