package dateline.web;

import java.util.List;

/**
 * The page of an article: its text with all that was found in it, and why.
 *
 * @param headlineInText whether the first of the blocks are the headline and the lines under it
 * @param byline outlet, authors, day, section, what is known of them
 * @param link opens the publisher's page
 * @param copy opens the page as we fetched it
 * @param groups the facts by type, in the order of the text
 * @param note what a reader must know of this text: that it is an older version ..
 * @param changes what this version changed in the one before
 */
record ArticleView(
    String headline,
    boolean headlineInText,
    List<String> byline,
    String link,
    String copy,
    List<Block> blocks,
    List<Group> groups,
    List<Named> named,
    List<Version> versions,
    List<List<TextChanges.Piece>> changes,
    String note,
    List<SearchView.Option> exports,
    String data) {

  ArticleView {
    byline = List.copyOf(byline);
    blocks = List.copyOf(blocks);
    groups = List.copyOf(groups);
    named = List.copyOf(named);
    versions = List.copyOf(versions);
    changes = List.copyOf(changes);
    exports = List.copyOf(exports);
  }

  /** A paragraph. */
  record Block(String kind, List<Piece> pieces) {
    Block {
      pieces = List.copyOf(pieces);
    }
  }

  /**
   * A stretch of text under the same marks.
   *
   * @param classes of facts and names; empty for plain text
   * @param cards ids of the cards that tell of it, blank between two, the narrowest first
   * @param first id of the first of them
   * @param id where a mention begins; empty elsewhere
   * @param begins whether a fact or mention begins here: then the keyboard stops here
   */
  record Piece(
      String text, String classes, String cards, String first, String id, boolean begins) {}

  /** Facts of one type. */
  record Group(String type, String title, List<Card> cards) {
    Group {
      cards = List.copyOf(cards);
    }
  }

  /** A fact with its slots and why it was found. */
  record Card(String id, HitView hit, List<Slot> slots) {
    Card {
      slots = List.copyOf(slots);
    }
  }

  record Slot(String name, String value) {}

  /** Somebody or something named, with all mentions. */
  record Named(String id, String name, String type, String more, List<Mention> mentions) {
    Named {
      mentions = List.copyOf(mentions);
    }
  }

  record Mention(String text, String at) {}

  record Version(String fetched, String url, boolean shown) {}
}
