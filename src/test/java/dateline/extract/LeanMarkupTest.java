package dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeanMarkupTest {
  private static final Set<String> READ =
      Set.of(
          "class",
          "id",
          "itemprop",
          "role",
          "hidden",
          "aria-hidden",
          "style",
          "href",
          "rel",
          "content",
          "datetime",
          "title",
          "property",
          "name",
          "http-equiv",
          "lang",
          "xml:lang",
          "type");
  private static final String[] PIECES = {
    "<",
    ">",
    "</",
    "/>",
    "\"",
    "'",
    "=",
    " ",
    "/",
    "<!--",
    "-->",
    "--!>",
    "<!-->",
    "<![CDATA[",
    "]]>",
    "<script>",
    "</script>",
    "<script type='application/ld+json'>",
    "<style>",
    "</style >",
    "<title>",
    "</title>",
    "<svg>",
    "</svg>",
    "<svg/>",
    "<math>",
    "</math>",
    "<select>",
    "</select>",
    "<template>",
    "</template>",
    "<noscript>",
    "</noscript>",
    "<textarea>",
    "</textarea>",
    "<iframe>",
    "</iframe>",
    "<table>",
    "</table>",
    "<tr><td>",
    "<p>",
    "</p>",
    "<b data-x=1>",
    "</b>",
    "<a href=/x data-y>",
    "</a>",
    "<p data-q=\"<\" class='k'>",
    "<?php ?>",
    "<!doctype html>",
    "<frameset>",
    "<plaintext>",
    "<font size=2>",
    "<foreignObject>",
    "<desc>",
    "words",
    "&lt;",
    "\0",
    "<br/data-x>",
    "<div data-a='1'class=b/>",
    "<h1 class=\"a\"\"b\">",
    "é",
    "<xmp>",
    "</xmp>",
    "<body onload=x class=c>",
    "</body>",
    "<head>",
    "</head>",
    "<input type=hidden value=1>"
  };

  private static String lean(String html) {
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    LeanMarkup lean = LeanMarkup.of(bytes, 0, ExtractOptions.DEFAULTS);
    return new String(lean.bytes(), 0, lean.length(), StandardCharsets.UTF_8);
  }

  // the tree without what no reader of it looks at
  private static String tree(String html) {
    Document document = Jsoup.parse(html);
    document.outputSettings().prettyPrint(false);
    for (Element element : document.getAllElements()) {
      List<String> left = new ArrayList<>();
      for (Attribute attribute : element.attributes()) {
        if (!READ.contains(attribute.getKey()) || isIdle(element, attribute)) {
          left.add(attribute.getKey());
        }
      }
      left.forEach(element::removeAttr);
      for (Node node : List.copyOf(element.childNodes())) {
        boolean json = element.attr("type").contains("ld+json");
        if (node instanceof TextNode text && text.isBlank()) {
          text.text(" ");
        } else if (node instanceof DataNode && !json) {
          node.remove();
        } else if (node instanceof Comment comment) {
          comment.setData("");
        }
      }
    }
    return document.outerHtml();
  }

  private static boolean isIdle(Element element, Attribute attribute) {
    String value = attribute.getValue().toLowerCase(Locale.ROOT);
    return switch (attribute.getKey()) {
      case "style" -> !value.contains("none") && !value.contains("hidden");
      case "href" -> element.nameIs("a") && !value.matches(".*/(author|category|tag)/.*");
      case "rel" -> element.nameIs("a") && !value.contains("author") && !value.contains("tag");
      default -> false;
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<p class='a' data-x='>' id=b>w</p> ~ <p class='a' id=b>w</p>",
        "<p data-x=1>w</p class=z> ~ <p >w</p class=z>",
        "<script>if (a<b) c()</script>w ~ <script></script>w",
        "<style>p{}</style>w ~ <style></style>w",
        "<script type=application/ld+json>{}</script> ~ <script"
            + " type=application/ld+json>{}</script>",
        "a<!-- words -->b ~ a<!---->b",
        "<a href='/x' class=c>w</a> ~ <a class=c>w</a>",
        "<a href='/Author/ada' rel=nofollow>w</a> ~ <a href='/Author/ada' >w</a>",
        "<p style='color:red'>w<p style='display:None'>w ~ <p >w<p style='display:None'>w",
        "a<!--> b ~ a<!----> b",
        "<b data-x=1>w</b> ~ <b data-x=1>w</b>",
        "<br/data-x> ~ <br/data-x>",
        "<title>a <b data-x=1></title> ~ <title>a <b data-x=1></title>",
        "<svg><title>a</title><path d=1></svg><p data-x>w ~ <svg><title>a</title><path ></svg><p"
            + " >w",
        "<svg><style>a<b</style><p data-x> ~ <svg><style>a<b</style><p data-x>",
        "<![CDATA[ a ]]><p data-x> ~ <![CDATA[ a ]]><p data-x>",
        "<!--a<!--> <p data-x> ~ <!----> <p >",
        "1 < 2 <p data-x>w ~ 1 < 2 <p >w",
        "<script><!-- <script> </script> --></script><p data-x> ~ <script><!-- <script> </script>"
            + " --></script><p data-x>",
      })
  void what_nobody_reads_is_left_out(String html, String lean) {
    assertThat(lean(html.strip())).isEqualTo(lean.strip());
    assertThat(tree(lean.strip())).isEqualTo(tree(html.strip()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<", "</", "<!", "<!-", "<!--", "<p", "<p ", "<p a=", "<p a='", "<?"})
  void a_page_may_end_anywhere(String html) {
    assertThat(tree(lean("w" + html))).isEqualTo(tree("w" + html));
    assertThat(tree(lean(html))).isEqualTo(tree(html));
  }

  @Test
  void scripts_that_are_left_out_are_still_found() {
    byte[] bytes = "<script>a</script><p><SCRIPT x>b</Script >".getBytes(StandardCharsets.UTF_8);
    List<int[]> scripts = LeanMarkup.of(bytes, 0, ExtractOptions.DEFAULTS).scripts();
    assertThat(
            scripts.stream()
                .map(at -> new String(bytes, at[0], at[1] - at[0], StandardCharsets.UTF_8)))
        .containsExactly("a", "b");
  }

  @Test
  void no_more_than_the_longest_is_kept() {
    byte[] page = "<p>words</p><p>more</p>".getBytes(StandardCharsets.UTF_8);
    LeanMarkup four = LeanMarkup.of(page, 3, new ExtractOptions(4, 9, 9));
    assertThat(new String(four.bytes(), 0, four.length(), StandardCharsets.UTF_8))
        .isEqualTo("word");
    assertThat(four.wasCut()).isTrue();
    LeanMarkup tags = LeanMarkup.of(page, 0, new ExtractOptions(99, 2, 9));
    assertThat(new String(tags.bytes(), 0, tags.length(), StandardCharsets.UTF_8))
        .isEqualTo("<p>words</p>");
    assertThat(tags.wasCut()).isTrue();
    assertThat(LeanMarkup.of(page, 0, new ExtractOptions(99, 4, 9)).wasCut()).isFalse();
  }

  @Test
  void every_attribute_that_is_asked_for_by_name_is_kept() throws IOException {
    Pattern asked = Pattern.compile("(?:attr|hasAttr|hasKey|absUrl)\\(\"([a-z:-]+)\"\\)");
    Path room = Path.of("src", "main", "java", "dateline", "extract");
    try (Stream<Path> files = Files.list(room)) {
      for (Path file : files.sorted().toList()) {
        Matcher matcher = asked.matcher(Files.readString(file));
        while (matcher.find()) {
          String name = matcher.group(1);
          assertThat(MarkupNames.isRead(MarkupBytes.key(name), name.length()))
              .as("%s in %s", name, file)
              .isTrue();
        }
      }
    }
  }

  @Test
  void pages_of_any_pieces_make_the_same_tree() {
    long seed = Long.getLong("seed", 20200602L);
    Random random = new Random(seed);
    for (int page = 0; page < 4000; page++) {
      StringBuilder html = new StringBuilder();
      for (int i = random.nextInt(24); i >= 0; i--) {
        html.append(PIECES[random.nextInt(PIECES.length)]);
      }
      check(html.toString(), seed);
    }
  }

  @Test
  void damaged_pages_make_the_same_tree() throws IOException {
    long seed = Long.getLong("seed", 20200602L);
    Random random = new Random(seed);
    for (String page : pages()) {
      check(page, seed);
      StringBuilder html = new StringBuilder(page);
      for (int i = 0; i < 6; i++) {
        int at = random.nextInt(html.length());
        html.delete(at, Math.min(html.length(), at + random.nextInt(5)));
        html.insert(at, PIECES[random.nextInt(PIECES.length)]);
      }
      check(html.toString(), seed);
    }
  }

  private static List<String> pages() throws IOException {
    List<String> pages = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("corpus", "pages"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".html")).sorted().toList()) {
        pages.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    }
    return pages;
  }

  private static void check(String html, long seed) {
    assertThat(tree(lean(html))).as("-Dseed=%d: %s", seed, html).isEqualTo(tree(html));
  }
}
