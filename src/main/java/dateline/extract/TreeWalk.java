package dateline.extract;

import java.util.Arrays;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Goes through a tree in page order, without recursion and without a change to it. */
final class TreeWalk {
  /** What is asked at each node. */
  interface Visitor {
    /**
     * A node begins.
     *
     * @return whether what is in it is visited
     */
    boolean enter(Node node, int depth);

    /** An element ends that was gone into. */
    default void leave(Element element) {}
  }

  private TreeWalk() {}

  static void of(Element root, Visitor visitor) {
    Element[] path = new Element[64];
    int[] next = new int[64];
    int depth = visitor.enter(root, 0) ? 0 : -1;
    path[0] = root;
    while (depth >= 0) {
      Element at = path[depth];
      int child = next[depth]++;
      if (child >= at.childNodeSize()) {
        visitor.leave(at);
        depth--;
        continue;
      }
      Node node = at.childNode(child);
      if (visitor.enter(node, depth + 1) && node instanceof Element element) {
        depth++;
        if (depth == path.length) {
          path = Arrays.copyOf(path, 2 * depth);
          next = Arrays.copyOf(next, 2 * depth);
        }
        path[depth] = element;
        next[depth] = 0;
      }
    }
  }
}
