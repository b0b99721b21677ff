package dateline.extract;

import org.jsoup.nodes.Element;

/** A block element of the page and the run of blocks inside it: {@code [first, end)}. */
final class Area {
  final Element element;
  final int parent;
  final int depth;
  final int roles;
  final int traits;
  final int first;
  int end;

  Area(Element element, int parent, int depth, int roles, int traits, int first) {
    this.element = element;
    this.parent = parent;
    this.depth = depth;
    this.roles = roles;
    this.traits = traits;
    this.first = first;
    this.end = first;
  }

  /** Whether its tag has one of these {@link TagTraits}. */
  boolean has(int traits) {
    return (this.traits & traits) != 0;
  }

  boolean is(Role role) {
    return role.in(roles);
  }

  int size() {
    return end - first;
  }
}
